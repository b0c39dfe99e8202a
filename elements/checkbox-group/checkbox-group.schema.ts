import type { Choice, ChoiceValue } from '../../src/schema/choices.ts';
import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, choice, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const checkboxGroup = component('CheckboxGroup', {
  doc: 'Choices of which any number can be ticked.',
  params: {
    choices: typed<readonly Choice[] | null>()(
      'Sequence[str | int | float | tuple[str, str | int | float]] | None',
      {
        default: null,
        doc: 'What can be ticked: values, or pairs of the name shown and the value behind it.',
      },
    ),
    value: bound(
      typed<readonly ChoiceValue[] | ChoiceValue | null>()(
        'Sequence[str | float | int] | str | float | int | None',
        {
          default: null,
          doc: 'Values that start ticked; a function runs at every page load.',
        },
      ),
    ),
    type: choice(['value', 'index'], {
      default: 'value',
      doc: 'What functions receive: the values, or their places from 0.',
    }),
    label: common.label,
    info: common.info,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    show_select_all: boolean({
      default: false,
      doc: 'Whether a box in front of the label ticks all choices or none.',
    }),
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
  positional: ['choices'],
  events: ['change', 'input', 'select'],
  value: wire.choices,
  form: true,
  aliases: ['Checkboxgroup'],
});
