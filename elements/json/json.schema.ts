import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, typed } from '../../src/schema/parameters.ts';
import { wire, type Json } from '../../src/schema/wire.ts';

type Length = number | string | null;

export const json = component('JSON', {
  doc: 'Data shown as a tree that folds.',
  params: {
    value: bound(
      typed<Json>()('str | dict | list | None', {
        default: null,
        doc: 'Data, or JSON text; a function runs at every page load.',
      }),
    ),
    label: common.label,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    container: common.container,
    scale: common.scale,
    min_width: common.min_width,
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    open: boolean({ default: false, doc: 'Whether all levels start unfolded; otherwise the first three.' }),
    show_indices: boolean({ default: false, doc: 'Whether items of lists show their index.' }),
    height: typed<Length>()('int | str | None', { default: null, doc: 'Height: pixels, or CSS text.' }),
    max_height: typed<Length>()('int | str | None', { default: 500, doc: 'Greatest height; more scrolls.' }),
    min_height: typed<Length>()('int | str | None', { default: null, doc: 'Least height.' }),
    buttons: common.buttons('copy'),
  },
  positional: ['value'],
  events: ['change'],
  value: wire.json,
  aliases: ['Json'],
});
