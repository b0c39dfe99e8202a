import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';
import { boolean, choice, typed } from '../../src/schema/parameters.ts';

/** A height: pixels, or CSS text. */
type Length = number | string | null;

export const row = layout('Row', {
  doc: 'A layout that puts its children side by side; they wrap when the window is narrow.',
  params: {
    variant: choice(['default', 'panel', 'compact'], {
      default: 'default',
      doc: 'Plain, on a panel, or without gaps between children.',
    }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    scale: common.scale,
    render: common.render,
    height: typed<Length>()('int | str | None', { default: null, doc: 'Height: pixels, or CSS text.' }),
    max_height: typed<Length>()('int | str | None', { default: null, doc: 'Greatest height; more scrolls.' }),
    min_height: typed<Length>()('int | str | None', { default: null, doc: 'Least height.' }),
    equal_height: boolean({ default: false, doc: 'Whether all children are as high as the highest.' }),
    show_progress: boolean({ default: false, doc: 'Whether the row shows progress when it is an output.' }),
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: [],
  events: [],
});
