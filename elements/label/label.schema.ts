import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, integer, string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

type Start = Record<string, number> | string | number | null;

export const label = component('Label', {
  doc: 'A classification: the top label, with bars for the confidence of each.',
  params: {
    value: bound(
      typed<Start>()('dict[str, float] | str | float | None', {
        default: null,
        doc: 'A label, or labels with their confidences; a function runs at every page load.',
      }),
    ),
    num_top_classes: integer({ default: null, doc: 'How many labels are shown; null shows all.' }),
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
    color: string({ default: null, doc: 'Background of the top label: a CSS colour.' }),
    show_heading: boolean({ default: true, doc: 'Whether the top label is shown large above the bars.' }),
    buttons: common.buttons(),
  },
  positional: ['value'],
  events: ['change', 'select'],
  value: wire.label,
});
