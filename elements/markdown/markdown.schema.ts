import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

type Length = number | string | null;

/** A pair of signs around LaTeX, and whether the formula stands on a line of its own. */
export interface LatexDelimiters {
  left: string;
  right: string;
  display: boolean;
}

export const markdown = component('Markdown', {
  doc: 'Text with Markdown formatting, code and LaTeX.',
  params: {
    value: bound(string({ default: null, doc: 'Markdown text; a function runs at every page load.' })),
    label: common.label,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    scale: common.scale,
    min_width: common.any_min_width,
    rtl: common.rtl,
    latex_delimiters: typed<readonly LatexDelimiters[] | null>()('list[dict[str, str | bool]] | None', {
      default: null,
      doc: 'Signs around LaTeX; null takes `$$` for formulas on their own line.',
    }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    sanitize_html: boolean({
      default: true,
      doc: 'Whether unsafe HTML is removed; false only for text you trust.',
    }),
    line_breaks: boolean({ default: false, doc: 'Whether single line breaks are kept.' }),
    header_links: boolean({ default: false, doc: 'Whether headings get a link to themselves.' }),
    height: typed<Length>()('int | str | None', { default: null, doc: 'Height: pixels, or CSS text.' }),
    max_height: typed<Length>()('int | str | None', { default: null, doc: 'Greatest height; more scrolls.' }),
    min_height: typed<Length>()('int | str | None', { default: null, doc: 'Least height.' }),
    buttons: typed<readonly 'copy'[] | null>()("list[Literal['copy']] | None", {
      default: null,
      doc: 'Buttons shown in the corner.',
    }),
    container: boolean({ default: false, doc: 'Whether the component has a frame with padding.' }),
    padding: boolean({ default: false, doc: 'Whether there is padding without a frame.' }),
  },
  positional: ['value'],
  events: ['change', 'copy'],
  value: wire.markdown,
});
