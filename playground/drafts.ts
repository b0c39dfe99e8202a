/** What the visitor changed, kept while they look at other examples. */
import type { Language } from './languages.ts';

/** A source that can be opened in the editor. */
export interface SourceDocument {
  /** Differs between any two documents. */
  key: string;
  title: string;
  description: string;
  language: Language;
  /** The text before any edit. */
  original: string;
  /** The example's folder; null for code that came with a link. */
  example: string | null;
}

/** Unsaved edits by document, in memory only. */
export class Drafts {
  readonly #edits = new Map<string, string>();

  /** The text as the visitor left it. */
  text(document: SourceDocument): string {
    return this.#edits.get(document.key) ?? document.original;
  }

  /** Keeps an edit; a text equal to the original is no edit. */
  write(document: SourceDocument, text: string): void {
    if (text === document.original) this.#edits.delete(document.key);
    else this.#edits.set(document.key, text);
  }

  edited(document: SourceDocument): boolean {
    return this.#edits.has(document.key);
  }

  /** Forgets the edits of a document. */
  reset(document: SourceDocument): void {
    this.#edits.delete(document.key);
  }
}
