/** What the playground asks of an editor, whichever draws it. */
import type { SourceDocument } from '../drafts.ts';
import type { Problem } from '../problem.ts';

/** Where the visitor was, so that one surface can take over from another. */
export interface Place {
  /** Offsets into the text. */
  anchor: number;
  head: number;
  scrollTop: number;
  focused: boolean;
}

export interface Surface {
  readonly text: string;
  readonly place: Place;
  /** Shows a document with the given text; the same document again is restored with its history. */
  show(document: SourceDocument, text: string): void;
  /** Replaces the text as an edit of its own, which can be undone. */
  replace(text: string): void;
  restore(place: Place): void;
  /** Marks the line of a problem, or takes the mark away. */
  mark(problem: Problem | null): void;
  /** Moves to a line and column, both counted from 1, and takes the focus. */
  goTo(line: number, column: number): void;
  focus(): void;
}
