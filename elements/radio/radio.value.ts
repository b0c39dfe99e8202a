import {
  choiceValues,
  indexOfChoice,
  namedChoices,
  requireChoice,
  requireChoiceType,
} from '../../src/schema/choices.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { Json } from '../../src/schema/wire.ts';
import type { radio } from './radio.schema.ts';

const firstValue = (props: { readonly choices: unknown }): Json => (choiceValues(props)[0] ?? null) as Json;

export const radioRules: Rules<typeof radio> = {
  construct({ choices, type, buttons }) {
    requireChoiceType(type);
    return { choices: namedChoices(choices), buttons: buttons ?? [] };
  },
  preprocess(wire, props) {
    if (wire === null || wire === undefined) return null;
    const values = choiceValues(props);
    requireChoice(values, wire);
    return props.type === 'index' ? indexOfChoice(values, wire) : wire;
  },
  apiInfo: (props) => ({ enum: choiceValues(props) as Json[], title: 'Radio', type: 'string' }),
  examplePayload: firstValue,
  exampleValue: firstValue,
};
