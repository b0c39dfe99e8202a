/** The editor's look, in custom properties of the page, so that light and dark need one theme. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self], color: 'var(--pg-code-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--pg-code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.escape], color: 'var(--pg-code-number)' },
  {
    tag: [tags.lineComment, tags.blockComment, tags.docString],
    color: 'var(--pg-code-comment)',
    fontStyle: 'italic',
  },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'var(--pg-code-function)',
  },
  { tag: tags.function(tags.definition(tags.variableName)), color: 'var(--pg-code-function)' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'var(--pg-code-type)' },
  { tag: [tags.propertyName, tags.attributeName], color: 'var(--pg-code-property)' },
  { tag: tags.invalid, color: 'var(--pg-error)' },
]);

// CodeMirror's own sheet stands outside all layers, so what differs from it must be a theme too.
const theme = EditorView.theme({
  '&': { flex: '1', minWidth: '0', color: 'var(--pg-ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--pg-mono)', fontSize: '13px', lineHeight: '1.6' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--pg-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--pg-ink)' },
  '.cm-gutters': { border: '0', background: 'var(--pg-paper)', color: 'var(--pg-faint)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 6px 0 8px' },
  '.cm-gutter-lint': { width: '14px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '4px 0 0' },
  '.cm-activeLine': { background: 'var(--pg-active-line)' },
  '.cm-activeLineGutter': { background: 'none', color: 'var(--pg-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--pg-select)',
  },
  '.cm-selectionMatch': { background: 'var(--pg-wash)' },
  '&.cm-focused .cm-matchingBracket': { background: 'none', outline: '1px solid var(--pg-edge)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none', color: 'var(--pg-error)' },
  '.pg-problem-line': { background: 'var(--pg-error-wash)' },
  '.pg-line-problem': {
    padding: '3px 10px 4px 6px',
    borderLeft: '3px solid var(--pg-error)',
    background: 'var(--pg-error-wash)',
    color: 'var(--pg-error)',
    fontFamily: 'var(--pg-sans)',
    fontSize: '12px',
    // Its length must not widen the editor: it wraps in what is seen.
    contain: 'inline-size',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-tooltip': {
    border: '1px solid var(--pg-line)',
    borderRadius: '8px',
    background: 'var(--pg-paper)',
    color: 'var(--pg-ink)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--pg-mono)', fontSize: '12px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--pg-wash)',
    color: 'var(--pg-accent)',
  },
  '.cm-panels': { background: 'var(--pg-ground)', color: 'var(--pg-ink)', borderColor: 'var(--pg-line)' },
  '.cm-panel.cm-search': { padding: '8px 12px', font: '13px var(--pg-sans)' },
  '.cm-textfield': { borderColor: 'var(--pg-edge)', borderRadius: '6px', background: 'var(--pg-paper)' },
  '.cm-button': {
    border: '1px solid var(--pg-line)',
    borderRadius: '6px',
    background: 'var(--pg-paper)',
    color: 'var(--pg-ink)',
  },
  '@media (width < 48rem)': {
    // Smaller text makes phones zoom in on focus.
    '.cm-scroller': { fontSize: '16px' },
  },
});

/** Theme and colours of the code. */
export const appearance: Extension = [theme, syntaxHighlighting(highlighting)];
