import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';
import { boolean, choice, integer } from '../../src/schema/parameters.ts';

export const column = layout('Column', {
  doc: 'A layout that puts its children below one another; columns in a row share its width.',
  params: {
    scale: integer({ default: 1, doc: 'Share of the width that this takes against its neighbours.' }),
    min_width: integer({ default: 320, doc: 'Least width in pixels before the row wraps.' }),
    variant: choice(['default', 'panel', 'compact'], {
      default: 'default',
      doc: 'Plain, on a panel, or without gaps between children.',
    }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    show_progress: boolean({
      default: false,
      doc: 'Whether the column shows progress when it is an output.',
    }),
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: [],
  events: [],
});
