import type { Choice, ChoiceValue } from '../../src/schema/choices.ts';
import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { bound, choice, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const radio = component('Radio', {
  doc: 'Choices of which one can be picked.',
  params: {
    choices: typed<readonly Choice[] | null>()(
      'Sequence[str | int | float | tuple[str, str | int | float]] | None',
      {
        default: null,
        doc: 'What can be picked: values, or pairs of the name shown and the value behind it.',
      },
    ),
    value: bound(
      typed<ChoiceValue | null>()('str | int | float | None', {
        default: null,
        doc: 'Value that starts picked, none if null; a function runs at every page load.',
      }),
    ),
    type: choice(['value', 'index'], {
      default: 'value',
      doc: 'What functions receive: the value, or its place from 0.',
    }),
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
    rtl: common.rtl,
    buttons: common.buttons(),
  },
  positional: ['choices'],
  events: ['select', 'change', 'input'],
  value: wire.choice,
  form: true,
});
