import { requireWithin, toPrecision } from '../../src/schema/numeric.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { number } from './number.schema.ts';

export const numberRules: Rules<typeof number> = {
  construct: ({ buttons }) => ({ buttons: buttons ?? [] }),
  preprocess(value, { minimum, maximum, precision }) {
    if (value === null || value === undefined) return null;
    requireWithin(value, minimum, maximum);
    return toPrecision(value, precision);
  },
  postprocess: (value, { precision }) => toPrecision(value, precision),
  apiInfo: ({ precision }) => ({ type: precision === 0 ? 'integer' : 'number' }),
  examplePayload: ({ minimum }) => minimum ?? 3,
  exampleValue: ({ minimum }) => minimum ?? 3,
};
