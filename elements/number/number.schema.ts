import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { bound, integer, number as numeric, string } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const number = component('Number', {
  doc: 'A field for a number.',
  params: {
    value: bound(numeric({ default: null, doc: 'Start value; a function runs at every page load.' })),
    label: common.label,
    placeholder: string({ default: null, doc: 'Hint shown while the field is empty.' }),
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
    precision: integer({
      default: null,
      doc: 'Decimals that values are rounded to; 0 gives whole numbers, null leaves them.',
    }),
    minimum: numeric({ default: null, doc: 'Least value that functions accept.' }),
    maximum: numeric({ default: null, doc: 'Greatest value that functions accept.' }),
    step: numeric({ default: 1, doc: 'Distance between neighbouring values for the arrow keys.' }),
  },
  positional: ['value'],
  events: ['change', 'input', 'submit', 'focus', 'blur'],
  value: wire.number,
  form: true,
});
