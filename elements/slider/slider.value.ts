import { valueError } from '../../src/errors.ts';
import { requireWithin, roundHalfEven, toPrecision } from '../../src/schema/numeric.ts';
import { pythonStr } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { slider } from './slider.schema.ts';

/** The power of ten that is a hundredth of the range's own: 0 to 100 moves by 1, 0 to 99 by 0.1. */
function stepFor(minimum: number, maximum: number): number {
  const [, exponent] = (maximum - minimum).toExponential().split('e');
  return Number(`1e${Number(exponent) - 2}`);
}

/** How many decimals a number is written with. */
const decimals = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max((digits.split('.')[1] ?? '').length - Number(exponent), 0);
};

/** One of the values that lie a number of steps from the minimum. */
function randomValue(minimum: number, maximum: number, step: number): number {
  const steps = Math.floor((maximum - minimum) / step);
  const value = minimum + Math.floor(Math.random() * (steps + 1)) * step;
  return roundHalfEven(value, Math.max(decimals(minimum), decimals(step)));
}

export const sliderRules: Rules<typeof slider> = {
  construct({ minimum, maximum, step }) {
    if (!(minimum < maximum)) throw valueError('Slider minimum must be less than maximum.');
    return { step: step ?? stepFor(minimum, maximum) };
  },
  fresh({ minimum, maximum, step, randomize }) {
    if (!randomize) return null;
    const by = step || stepFor(minimum, maximum);
    return { name: 'get_random_value', make: () => randomValue(minimum, maximum, by) };
  },
  preprocess(value, { minimum, maximum, precision }) {
    requireWithin(value, minimum, maximum);
    return toPrecision(value, precision);
  },
  postprocess: (value, { minimum, precision }) => toPrecision(value ?? minimum, precision),
  apiInfo: ({ minimum, maximum, precision }) => ({
    type: precision === 0 ? 'integer' : 'number',
    description: `numeric value between ${pythonStr(minimum)} and ${pythonStr(maximum)}`,
  }),
  examplePayload: ({ minimum }) => minimum,
  exampleValue: ({ minimum }) => minimum,
};
