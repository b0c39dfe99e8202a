import { GradioError } from '../../src/errors.ts';
import {
  choiceValues,
  indexOfChoice,
  namedChoices,
  requireChoice,
  requireChoiceType,
} from '../../src/schema/choices.ts';
import { pythonRepr, pythonStr } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { Json } from '../../src/schema/wire.ts';
import { FIRST_CHOICE, type dropdown } from './dropdown.schema.ts';

type Given = Pick<
  Parameters<NonNullable<Rules<typeof dropdown>['construct']>>[0],
  'choices' | 'value' | 'multiselect'
>;

function startValue({ choices, value, multiselect }: Given): unknown {
  if (value !== FIRST_CHOICE) return value;
  return multiselect ? [] : (namedChoices(choices)[0]?.[1] ?? null);
}

const example = (props: { readonly choices: unknown; readonly multiselect: boolean | null }): Json => {
  const first = (choiceValues(props)[0] ?? null) as Json;
  if (!props.multiselect) return first;
  return first === null ? [] : [first];
};

export const dropdownRules: Rules<typeof dropdown> = {
  construct(props, { warn }) {
    const { choices, type, multiselect, max_choices, allow_custom_value, filterable, buttons } = props;
    requireChoiceType(type);
    if (max_choices !== null && !multiselect)
      warn('The `max_choices` parameter is ignored when `multiselect` is False.');
    if (!filterable && allow_custom_value)
      warn(
        'The `filterable` parameter cannot be set to False when `allow_custom_value` is True. ' +
          'Setting `filterable` to True.',
      );
    return {
      choices: namedChoices(choices),
      value: startValue(props),
      filterable: filterable || allow_custom_value,
      buttons: buttons ?? [],
    };
  },
  preprocess(wire, props) {
    if (wire === null || wire === undefined) return null;
    const values = choiceValues(props);
    const picked = Array.isArray(wire) ? (wire as unknown[]) : null;
    if (!props.allow_custom_value) {
      for (const value of picked ?? []) requireChoice(values, value);
      if (!picked && indexOfChoice(values, wire) < 0)
        throw new GradioError(
          `Value: ${pythonStr(wire)} is not in the list of choices: ${pythonRepr(values)}`,
        );
    }
    if (props.type !== 'index') return wire;
    const place = (value: unknown): number | null => {
      const index = indexOfChoice(values, value);
      return index < 0 ? null : index;
    };
    return picked ? picked.map(place) : place(wire);
  },
  postprocess(value, props, { warn }) {
    if (value === null || value === undefined) return null;
    const picked = props.multiselect && !Array.isArray(value) ? [value] : value;
    const values = choiceValues(props);
    const unknown = (props.multiselect ? (picked as unknown[]) : [picked]).filter(
      (item) => indexOfChoice(values, item) < 0,
    );
    if (!props.allow_custom_value)
      for (const item of unknown)
        warn(
          'The value passed into gr.Dropdown() is not in the list of choices. Please update the list of choices to ' +
            `include: ${pythonStr(item)} or set allow_custom_value=True.`,
        );
    return picked;
  },
  apiInfo(props) {
    const one = { type: 'string', enum: choiceValues(props) as Json[] };
    return props.multiselect ? { type: 'array', items: one } : one;
  },
  examplePayload: example,
  exampleValue: example,
};
