import type { Choice, ChoiceValue } from '../../src/schema/choices.ts';
import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, choice, integer, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

type Picked = ChoiceValue | readonly ChoiceValue[] | null;

/** Stands for a `value` that no author gave, which null does not: the first choice, or none of many. */
export const FIRST_CHOICE = { $repr: 'DefaultValue()' } as unknown as Picked;

export const dropdown = component('Dropdown', {
  doc: 'A list to pick one or more choices from, found by typing.',
  params: {
    choices: typed<readonly Choice[] | null>()(
      'Sequence[str | int | float | tuple[str, str | int | float]] | None',
      {
        default: null,
        doc: 'What can be picked: values, or pairs of the name shown and the value behind it.',
      },
    ),
    value: bound(
      typed<Picked>()('str | int | float | Sequence[str | int | float] | DefaultValue | None', {
        default: FIRST_CHOICE,
        doc: 'Value or values that start picked, the first choice if not given, none if null; a function runs at every page load.',
      }),
    ),
    type: choice(['value', 'index'], {
      default: 'value',
      doc: 'What functions receive: the value, or its place from 0.',
    }),
    multiselect: boolean({
      default: null,
      doc: 'Whether several choices can be picked; functions then receive a list.',
    }),
    allow_custom_value: boolean({
      default: false,
      doc: 'Whether visitors can enter a value that is no choice.',
    }),
    max_choices: integer({
      default: null,
      doc: 'Most choices that can be picked with `multiselect`; null is no limit.',
    }),
    num_choices_shown: integer({
      default: 100,
      doc: 'Choices drawn at first; more follow while scrolling. Null draws all.',
    }),
    filterable: boolean({ default: true, doc: 'Whether typing narrows the list.' }),
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
  positional: ['choices'],
  events: ['change', 'input', 'select', 'focus', 'blur', 'key_up'],
  value: wire.choiceOrChoices,
  form: true,
});
