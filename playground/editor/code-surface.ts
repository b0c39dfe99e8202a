/** CodeMirror as the playground's editor. Loaded after the first paint. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { SourceDocument } from '../drafts.ts';
import { languages, type Language } from '../languages.ts';
import type { Problem } from '../problem.ts';
import { appearance } from './appearance.ts';
import { markProblem, problemMarks } from './problem-marks.ts';
import type { Place, Surface } from './surface.ts';

const supports: Record<Language, () => Promise<Extension>> = {
  py: async () => (await import('@codemirror/lang-python')).python(),
  ts: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
};

const indents: Record<Language, string> = { py: '    ', ts: '  ' };

export class CodeSurface implements Surface {
  readonly #view: EditorView;
  readonly #support = new Compartment();
  readonly #loaded = new Map<Language, Extension>();
  /** Documents that were left, with their history and selection. */
  readonly #left = new Map<string, EditorState>();
  #document: SourceDocument | null = null;

  constructor(
    parent: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.#view = new EditorView({ parent, state: this.#state('', 'py') });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  get place(): Place {
    const { anchor, head } = this.#view.state.selection.main;
    return { anchor, head, scrollTop: this.#view.scrollDOM.scrollTop, focused: this.#view.hasFocus };
  }

  show(source: SourceDocument, text: string): void {
    if (this.#document) this.#left.set(this.#document.key, this.#view.state);
    this.#document = source;
    const left = this.#left.get(source.key);
    this.#view.setState(left?.doc.toString() === text ? left : this.#state(text, source.language));
    this.mark(null);
    void this.#highlight(source.language);
  }

  replace(text: string): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({ changes: { from: 0, to: length, insert: text }, userEvent: 'input.replace' });
  }

  restore({ anchor, head, scrollTop, focused }: Place): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({ selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) } });
    this.#view.scrollDOM.scrollTop = scrollTop;
    if (focused) this.#view.focus();
  }

  mark(problem: Problem | null): void {
    this.#view.dispatch(markProblem(this.#view.state, problem));
  }

  goTo(line: number, column: number): void {
    const { doc } = this.#view.state;
    const target = doc.line(Math.min(Math.max(1, line), doc.lines));
    const anchor = Math.min(target.from + column - 1, target.to);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  async #highlight(language: Language): Promise<void> {
    const support = this.#loaded.get(language) ?? (await supports[language]());
    this.#loaded.set(language, support);
    if (this.#document?.language !== language || this.#support.get(this.#view.state) === support) return;
    this.#view.dispatch({ effects: this.#support.reconfigure(support) });
  }

  #state(doc: string, language: Language): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        lintGutter(),
        problemMarks,
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        appearance,
        indentUnit.of(indents[language]),
        EditorState.tabSize.of(4),
        this.#support.of(this.#loaded.get(language) ?? []),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({
          // Editable, so reachable anyway; checkers and some screen readers look for the attribute.
          tabindex: '0',
          'aria-label': `Source code, ${languages[language].file}`,
          'aria-describedby': 'pg-keys',
        }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) this.changed();
        }),
      ],
    });
  }
}
