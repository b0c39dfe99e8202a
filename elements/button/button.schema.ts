import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, choice, string } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

/** Parameters that every kind of button has, in their order. */
export const buttonParams = {
  every: common.every,
  inputs: common.inputs,
  variant: choice(['primary', 'secondary', 'stop', 'huggingface'], {
    default: 'secondary',
    doc: 'Weight of its look: main action, other, or one that ends something.',
  }),
  size: choice(['sm', 'md', 'lg'], { default: 'lg', doc: 'Small, middle or large.' }),
  icon: string({ default: null, doc: 'Path or URL of a picture shown before the text.' }),
  link: string({ default: null, doc: 'URL that a click opens; it then sends no click event to functions.' }),
  link_target: choice(['_self', '_blank', '_parent', '_top'], {
    default: '_self',
    doc: 'Where the link opens.',
  }),
  visible: common.visible,
  interactive: boolean({ default: true, doc: 'Whether it can be clicked.' }),
  elem_id: common.elem_id,
  elem_classes: common.elem_classes,
  render: common.render,
  key: common.key,
  preserved_by_key: common.preserved_by_key,
  scale: common.scale,
  min_width: common.any_min_width,
};

export const button = component('Button', {
  doc: 'A button that starts functions.',
  params: {
    value: bound(string({ default: 'Run', doc: 'Text on the button; a function runs at every page load.' })),
    ...buttonParams,
  },
  positional: ['value'],
  events: ['change', 'click'],
  value: wire.text,
  skipApi: true,
});
