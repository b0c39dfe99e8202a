import { typeError } from '../../src/errors.ts';
import {
  choiceValues,
  indexOfChoice,
  namedChoices,
  requireChoice,
  requireChoiceType,
} from '../../src/schema/choices.ts';
import { pythonTypeName } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { Json } from '../../src/schema/wire.ts';
import type { checkboxGroup } from './checkbox-group.schema.ts';

const asList = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** What Python finds when it walks through a value: the keys of an object, the characters of a text. */
function items(wire: unknown): unknown[] {
  if (Array.isArray(wire) || typeof wire === 'string') return [...(wire as Iterable<unknown>)];
  if (typeof wire === 'object' && wire !== null) return Object.keys(wire);
  throw typeError(`'${pythonTypeName(wire)}' object is not iterable`);
}

const firstValues = (props: { readonly choices: unknown }): Json => {
  const values = choiceValues(props);
  return values.length > 0 ? [values[0] as Json] : null;
};

export const checkboxGroupRules: Rules<typeof checkboxGroup> = {
  construct({ choices, value, type, buttons }) {
    requireChoiceType(type);
    return { choices: namedChoices(choices), value: asList(value), buttons: buttons ?? [] };
  },
  preprocess(wire, props) {
    const values = choiceValues(props);
    const ticked = items(wire);
    for (const value of ticked) requireChoice(values, value);
    return props.type === 'index' ? ticked.map((value) => indexOfChoice(values, value)) : wire;
  },
  postprocess: asList,
  apiInfo: (props) => ({
    items: { enum: choiceValues(props) as Json[], type: 'string' },
    title: 'Checkbox Group',
    type: 'array',
  }),
  examplePayload: firstValues,
  exampleValue: firstValues,
};
