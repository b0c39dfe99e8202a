import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';

export const group = layout('Group', {
  doc: 'A layout that joins its children in one frame, without padding or gaps between them.',
  params: {
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: [],
  events: [],
});
