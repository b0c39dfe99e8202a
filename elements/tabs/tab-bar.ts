/** What a bar of tabs shows: which tab is current, and which ones have room. */
import type { BlockNode } from '../../src/events/block-node.ts';

/** What `selected` calls a tab: its own `id`, else the block's. */
export const nameOf = (tab: BlockNode): string | number =>
  (tab.props['id'] as string | number | undefined) ?? tab.id;

/** The text on a tab. */
export const labelOf = (tab: BlockNode): string => (tab.props['label'] as string | undefined) ?? '';

/** Whether the visitor can select a tab. */
export const isEnabled = (tab: BlockNode): boolean => tab.props['interactive'] !== false;

/** The HTML id of a tab's panel. */
export const panelId = (tab: BlockNode): string =>
  (tab.props['elem_id'] as string | undefined) ?? `component-${tab.id}`;

/** The tab that is shown: the one selected if it can be, else the first that can. */
export function currentTab(tabs: readonly BlockNode[], selected: unknown): BlockNode | undefined {
  const chosen = tabs.find((tab) => nameOf(tab) === selected);
  // A tab that is disabled while it is open stays open.
  return chosen ?? tabs.find(isEnabled);
}

interface Room {
  /** Widths of the tabs, in order, and of the button behind which the others go. */
  readonly widths: readonly number[];
  readonly menu: number;
  readonly available: number;
  /** The tab that is always in the bar. */
  readonly current: number;
  /** Tabs at the other end, which stay longest. */
  readonly right: readonly number[];
}

/** The indices of the tabs that do not fit; empty when all do. */
export function overflowing({ widths, menu, available, current, right }: Room): number[] {
  const sum = (indices: readonly number[]): number =>
    indices.reduce((total, i) => total + (widths[i] ?? 0), 0);
  const all = [...widths.keys()];
  if (sum(all) <= available) return [];
  const left = all.filter((i) => i !== current && !right.includes(i));
  const kept = new Set<number>();
  let room = available - menu;
  for (const i of [current, ...right.filter((i) => i !== current), ...left]) {
    room -= widths[i] ?? 0;
    if (room < 0 && i !== current) break;
    kept.add(i);
  }
  return all.filter((i) => !kept.has(i));
}
