/** The bar between code and app: a window splitter after the ARIA Authoring Practices. */
import { recall, remember } from './remembered.ts';

/** Least, middle and most width of the code, in percent of what both share. */
export const range = { least: 20, middle: 50, most: 80 } as const;

/** The width after a key: arrows move by 2, Page keys by 10; null for any other key. */
export function afterKey(width: number, key: string): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: width - 2,
    ArrowRight: width + 2,
    PageUp: width - 10,
    PageDown: width + 10,
    Home: range.least,
    End: range.most,
    Enter: range.middle,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? null : within(next);
}

/** The nearest width that leaves both sides usable. */
export const within = (width: number) => Math.round(Math.min(range.most, Math.max(range.least, width)));

/** Binds a separator to the width of the pane before it. */
export function bindSplitter(separator: HTMLElement, panes: HTMLElement): void {
  let width: number = range.middle;
  const set = (next: number) => {
    width = within(next);
    panes.style.setProperty('--pg-code-width', `${width}%`);
    separator.ariaValueNow = String(width);
    separator.ariaValueText = `Code ${width} percent, app ${100 - width} percent`;
  };
  const keep = () => remember('code-width', String(width));
  const stored = Number(recall('code-width'));
  set(Number.isFinite(stored) && stored > 0 ? stored : range.middle);

  separator.addEventListener('keydown', (event) => {
    const next = afterKey(width, event.key);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(next);
    keep();
  });
  separator.addEventListener('dblclick', () => {
    set(range.middle);
    keep();
  });
  separator.addEventListener('pointerdown', (event) => {
    // Without the default, the press would not focus the bar for the arrow keys that may follow.
    separator.setPointerCapture(event.pointerId);
  });
  separator.addEventListener('pointermove', (event) => {
    if (!separator.hasPointerCapture(event.pointerId)) return;
    const { left, right } = panes.getBoundingClientRect();
    set(((event.clientX - left) / (right - left)) * 100);
  });
  separator.addEventListener('lostpointercapture', keep);
}
