import { valueError } from '../../src/errors.ts';
import { requireWithin, toPrecision } from '../../src/schema/numeric.ts';
import { pythonStr } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { slider } from './slider.schema.ts';

/** The power of ten that is a hundredth of the range's own: 0 to 100 moves by 1, 0 to 99 by 0.1. */
function stepFor(minimum: number, maximum: number): number {
  const [, exponent] = (maximum - minimum).toExponential().split('e');
  return Number(`1e${Number(exponent) - 2}`);
}

export const sliderRules: Rules<typeof slider> = {
  construct({ minimum, maximum, step }) {
    if (!(minimum < maximum)) throw valueError('Slider minimum must be less than maximum.');
    return { step: step ?? stepFor(minimum, maximum) };
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
