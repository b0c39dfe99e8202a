/** A problem in the editor: a mark in the gutter, an underline, and the message under its line. */
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type EditorState, type TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Problem } from '../problem.ts';

class MessageUnderLine extends WidgetType {
  constructor(private readonly message: string) {
    super();
  }

  override eq(other: MessageUnderLine): boolean {
    return other.message === this.message;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'pg-line-problem';
    element.textContent = this.message;
    return element;
  }
}

const show = StateEffect.define<{ from: number; to: number; message: string } | null>();

/** The messages under their lines; they move along with edits. */
export const problemMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(show)) next = decorate(effect.value);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(problem: { from: number; to: number; message: string } | null): DecorationSet {
  if (!problem) return Decoration.none;
  const widget = new MessageUnderLine(problem.message);
  return Decoration.set([
    Decoration.line({ class: 'pg-problem-line' }).range(problem.from),
    Decoration.widget({ widget, block: true, side: 1 }).range(problem.to),
  ]);
}

/** The change that marks a problem in a text, or takes all marks away. */
export function markProblem(state: EditorState, problem: Problem | null): TransactionSpec {
  const place = problem?.line ? span(state, problem.line, problem.column) : null;
  if (!problem || !place) return withMessage(setDiagnostics(state, []), null);
  const diagnostic: Diagnostic = { ...place.word, severity: 'error', message: problem.message };
  return withMessage(setDiagnostics(state, [diagnostic]), { ...place.line, message: problem.message });
}

const withMessage = (spec: TransactionSpec, value: { from: number; to: number; message: string } | null) => ({
  ...spec,
  effects: [...[spec.effects ?? []].flat(), show.of(value)],
});

/** The line, and the part of it to underline: the word at the column, else all but the indentation. */
function span(state: EditorState, number: number, column: number | null) {
  if (number > state.doc.lines) return null;
  const line = state.doc.line(number);
  const indent = line.text.length - line.text.trimStart().length;
  const word = column === null ? null : state.wordAt(Math.min(line.from + column - 1, line.to));
  const { from, to } = word ?? { from: line.from + indent, to: line.to };
  return { line: { from: line.from, to: line.to }, word: { from, to } };
}
