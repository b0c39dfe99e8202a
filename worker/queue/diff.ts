/** What changed between two wire values, in Gradio's `[op, path, value]` form. */
import type { Diff } from '../../src/protocol/messages.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  found: Diff[],
): void {
  const shared = Math.min(before.length, after.length);
  for (let i = 0; i < shared; i++) compare(before[i], after[i], [...path, i], found);
  for (let i = shared; i < after.length; i++) found.push(['add', [...path, i], after[i]]);
  // Each deletion moves the rest up, so that the next one has the same index.
  for (let i = shared; i < before.length; i++) found.push(['delete', [...path, shared], null]);
}

function compareFields(before: Fields, after: Fields, path: Path, found: Diff[]): void {
  for (const key of Object.keys(before)) {
    if (key in after) compare(before[key], after[key], [...path, key], found);
    else found.push(['delete', [...path, key], null]);
  }
  for (const key of Object.keys(after)) if (!(key in before)) found.push(['add', [...path, key], after[key]]);
}

function compare(before: unknown, after: unknown, path: Path, found: Diff[]): void {
  if (Object.is(before, after)) return;
  if (typeof before === 'string' && typeof after === 'string' && after.startsWith(before))
    found.push(['append', path, after.slice(before.length)]);
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, found);
  else if (isFields(before) && isFields(after)) compareFields(before, after, path, found);
  else found.push(['replace', path, after]);
}

/** The steps that turn one value into another; none when they are equal. */
export function diff(before: unknown, after: unknown): Diff[] {
  const found: Diff[] = [];
  compare(before, after, [], found);
  return found;
}
