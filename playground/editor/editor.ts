/** The code editor: a textarea at once, CodeMirror as soon as the page has been painted and it has loaded. */
import type { SourceDocument } from '../drafts.ts';
import type { Problem } from '../problem.ts';
import { PlainSurface } from './plain-surface.ts';
import type { Surface } from './surface.ts';

export class Editor {
  #surface: Surface;
  #document: SourceDocument | null = null;
  #problem: Problem | null = null;
  #composing = false;

  constructor(
    private readonly holder: HTMLElement,
    private readonly area: HTMLTextAreaElement,
    /** Called with the text after every change that came from the visitor. */
    private readonly changed: (text: string) => void,
  ) {
    this.#surface = new PlainSurface(area, this.#report);
    area.addEventListener('compositionstart', () => (this.#composing = true));
    area.addEventListener('compositionend', () => (this.#composing = false));
  }

  get text(): string {
    return this.#surface.text;
  }

  show(source: SourceDocument, text: string): void {
    this.#document = source;
    this.#problem = null;
    this.#surface.show(source, text);
  }

  replace(text: string): void {
    this.#surface.replace(text);
  }

  mark(problem: Problem | null): void {
    this.#problem = problem;
    this.#surface.mark(problem);
  }

  goTo(line: number, column: number): void {
    this.#surface.goTo(line, column);
  }

  focus(): void {
    this.#surface.focus();
  }

  /** Loads CodeMirror and puts it in the textarea's place, with text, selection, scroll position and focus. */
  async upgrade(): Promise<void> {
    const { CodeSurface } = await import('./code-surface.ts');
    await this.#composed();
    const plain = this.#surface;
    const place = plain.place;
    const rich = new CodeSurface(this.holder, this.#report);
    if (this.#document) rich.show(this.#document, plain.text);
    else rich.replace(plain.text);
    this.#surface = rich;
    this.area.remove();
    rich.restore(place);
    rich.mark(this.#problem);
  }

  readonly #report = () => this.changed(this.#surface.text);

  /** An input method in the middle of a word would lose it if its textarea went away. */
  async #composed(): Promise<void> {
    if (this.#composing)
      await new Promise((resolve) => this.area.addEventListener('compositionend', resolve, { once: true }));
  }
}
