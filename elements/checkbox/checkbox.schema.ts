import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const checkbox = component('Checkbox', {
  doc: 'A box to tick, for yes or no.',
  params: {
    value: bound(
      boolean({ default: false, doc: 'Whether it starts ticked; a function runs at every page load.' }),
    ),
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
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    buttons: common.buttons(),
  },
  positional: ['value'],
  events: ['change', 'input', 'select'],
  value: wire.boolean,
  form: true,
});
