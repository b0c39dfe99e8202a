/** The page's own textarea: typable from the first paint, and what remains if the real editor cannot load. */
import type { SourceDocument } from '../drafts.ts';
import { languages } from '../languages.ts';
import type { Place, Surface } from './surface.ts';

export class PlainSurface implements Surface {
  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly changed: () => void,
  ) {
    area.addEventListener('input', this.changed);
  }

  get text(): string {
    return this.area.value;
  }

  get place(): Place {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.area;
    const backward = selectionDirection === 'backward';
    return {
      anchor: backward ? selectionEnd : selectionStart,
      head: backward ? selectionStart : selectionEnd,
      scrollTop,
      focused: document.activeElement === this.area,
    };
  }

  show(source: SourceDocument, text: string): void {
    this.area.ariaLabel = `Source code, ${languages[source.language].file}`;
    // What was typed before the first document arrived stays, caret included.
    if (text === this.area.value) return;
    this.area.value = text;
    this.area.setSelectionRange(0, 0);
    this.area.scrollTop = 0;
  }

  replace(text: string): void {
    if (text === this.area.value) return;
    this.area.value = text;
    this.changed();
  }

  restore({ anchor, head, scrollTop, focused }: Place): void {
    this.area.setSelectionRange(
      Math.min(anchor, head),
      Math.max(anchor, head),
      head < anchor ? 'backward' : 'forward',
    );
    this.area.scrollTop = scrollTop;
    if (focused) this.area.focus();
  }

  /** A textarea cannot mark a line; the page names it beneath. */
  mark(): void {}

  goTo(line: number, column: number): void {
    const lines = this.area.value.split('\n');
    const before = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
    const start = Math.min(before + column - 1, this.area.value.length);
    this.area.focus();
    this.area.setSelectionRange(start, before + (lines[line - 1]?.length ?? 0));
    const lineHeight = Number.parseFloat(getComputedStyle(this.area).lineHeight) || 20;
    this.area.scrollTop = Math.max(0, (line - 3) * lineHeight);
  }

  focus(): void {
    this.area.focus();
  }
}
