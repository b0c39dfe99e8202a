/** The editor that `<gradio-lite playground>` shows beside its app. Loaded when first asked for. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { AppSource } from '../../../src/protocol/source.ts';
import { adopt } from '../../theme/adopt.ts';
import { message } from '../messages.ts';
import css from './source-editor.css?inline';

adopt(css);

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
]);

const support = async (language: AppSource['language']): Promise<Extension> =>
  language === 'python'
    ? (await import('@codemirror/lang-python')).python()
    : (await import('@codemirror/lang-javascript')).javascript({ typescript: true });

/** An editor with a Run button. */
export interface SourceEditor {
  readonly element: HTMLElement;
  /** What stands in it. */
  text(): string;
  /** Takes it out of the page. */
  destroy(): void;
}

/** Makes an editor of a text; `run` gets the text when the visitor asks for it, by the button or Ctrl/Cmd+Enter. */
export async function createSourceEditor(
  language: AppSource['language'],
  text: string,
  run: (text: string) => void,
): Promise<SourceEditor> {
  const element = document.createElement('div');
  element.className = 'source-editor';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = message('editor.run');
  const start = (): boolean => {
    run(view.state.doc.toString());
    return true;
  };
  button.addEventListener('click', start);
  element.append(button);
  const foreign = document.createElement('div');
  foreign.dataset['foreign'] = '';
  element.append(foreign);
  const view = new EditorView({
    parent: foreign,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(colors),
        indentUnit.of(language === 'python' ? '    ' : '  '),
        EditorView.contentAttributes.of({ 'aria-label': message('editor.code') }),
        // Tab indents; Escape first lets it leave the editor, as CodeMirror does for all.
        keymap.of([{ key: 'Mod-Enter', run: start }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        await support(language),
      ],
    }),
  });
  return {
    element,
    text: () => view.state.doc.toString(),
    destroy() {
      view.destroy();
      element.remove();
    },
  };
}
