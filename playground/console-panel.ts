/** The console under the app: what it printed, newest last. */
import type { OutputDetail } from './app-pane.ts';
import { OutputLog } from './output-log.ts';
import { part } from './part.ts';

export class ConsolePanel {
  readonly #log = new OutputLog();
  readonly #output = part('output', HTMLDivElement);
  readonly #toggle = part('console-toggle', HTMLButtonElement);
  readonly #count = part('console-count', HTMLSpanElement);
  readonly #erase = part('console-clear', HTMLButtonElement);
  readonly #rows = new Map<number, HTMLElement>();
  /** What the visitor chose; until then output opens the panel. */
  #choice: 'open' | 'closed' | null = null;
  #frame = 0;

  constructor() {
    this.#toggle.addEventListener('click', () => {
      this.#choice = this.#output.hidden ? 'open' : 'closed';
      this.#open(this.#choice === 'open');
    });
    this.#erase.addEventListener('click', () => {
      this.clear();
      this.#toggle.focus();
    });
  }

  write({ stream, text }: OutputDetail): void {
    this.#log.append(stream, text);
    // An app may print thousands of times between two frames.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Empties the console, for another run of the same app. */
  clear(): void {
    this.#log.clear();
    this.#draw();
  }

  /** Empties the console for another app, and closes it unless the visitor opened it. */
  reset(): void {
    this.clear();
    if (this.#choice === null) this.#open(false);
  }

  #open(open: boolean): void {
    this.#output.hidden = !open;
    this.#toggle.ariaExpanded = String(open);
    if (open) this.#output.scrollTop = this.#output.scrollHeight;
  }

  #draw(): void {
    const { lines, dropped } = this.#log;
    const followed = this.#output.scrollTop + this.#output.clientHeight >= this.#output.scrollHeight - 4;
    const first = lines[0]?.id ?? Infinity;
    for (const [id, row] of this.#rows) {
      if (id >= first) break;
      row.remove();
      this.#rows.delete(id);
    }
    for (const { id, stream, text } of lines) {
      const row = this.#rows.get(id) ?? this.#row(id, stream);
      if (row.textContent !== text) row.textContent = text;
    }
    const total = dropped + lines.length;
    this.#count.hidden = total === 0;
    this.#count.textContent = dropped ? `last ${lines.length} of ${total}` : String(total);
    this.#erase.hidden = total === 0;
    if (total > 0 && this.#choice === null && this.#output.hidden) this.#open(true);
    if (followed) this.#output.scrollTop = this.#output.scrollHeight;
  }

  #row(id: number, stream: string): HTMLElement {
    const row = document.createElement('div');
    row.className = `pg-line pg-${stream}`;
    this.#rows.set(id, row);
    this.#output.append(row);
    return row;
  }
}
