import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, choice, integer, string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

/** HTML attributes that may be set on the text field. */
export interface InputHTMLAttributes {
  autocapitalize?: 'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters';
  autocorrect?: boolean;
  spellcheck?: boolean;
  autocomplete?: string;
  tabindex?: number;
  enterkeyhint?: 'enter' | 'done' | 'go' | 'next' | 'previous' | 'search' | 'send';
  lang?: string;
  'aria-label'?: string;
}

export const textbox = component('Textbox', {
  doc: 'A field for text of one line or many.',
  params: {
    value: bound(string({ default: null, doc: 'Start text; a function runs at every page load.' })),
    type: choice(['text', 'password', 'email'], {
      default: 'text',
      doc: 'Kind of field; the last two have one line.',
    }),
    lines: integer({ default: 1, doc: 'Lines shown at least.' }),
    max_lines: integer({ default: null, doc: 'Lines shown at most before it scrolls; null allows 20.' }),
    placeholder: string({ default: null, doc: 'Hint shown while the field is empty.' }),
    label: common.label,
    info: common.info,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    container: common.container,
    scale: common.scale,
    min_width: common.min_width,
    interactive: common.interactive,
    visible: common.visible,
    elem_id: common.elem_id,
    autofocus: boolean({ default: false, doc: 'Whether the field takes the focus when the page loads.' }),
    autoscroll: boolean({ default: true, doc: 'Whether it scrolls to the end when its text changes.' }),
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    text_align: choice(['left', 'right'], {
      default: null,
      doc: 'Where text stands; null follows its direction.',
    }),
    rtl: common.rtl,
    buttons: common.buttons('copy'),
    max_length: integer({ default: null, doc: 'Most characters that can be typed.' }),
    submit_btn: typed<string | boolean | null>()('str | bool | None', {
      default: false,
      doc: 'Shows a submit button in the field: true for an icon, or its text.',
    }),
    stop_btn: typed<string | boolean | null>()('str | bool | None', {
      default: false,
      doc: 'Shows a stop button in the field: true for an icon, or its text.',
    }),
    html_attributes: typed<InputHTMLAttributes | null>()('InputHTMLAttributes | None', {
      default: null,
      doc: 'HTML attributes for the field.',
    }),
  },
  positional: ['value'],
  events: ['change', 'input', 'select', 'submit', 'focus', 'blur', 'stop', 'copy'],
  value: wire.text,
  form: true,
  aliases: ['Text'],
});
