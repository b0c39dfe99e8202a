import type { Rules } from '../../src/schema/rules.ts';
import type { checkbox } from './checkbox.schema.ts';

/** As in Python, where nothing in it makes a list or an object false, and NaN is true. */
function isTrue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value) || Number.isNaN(value);
}

export const checkboxRules: Rules<typeof checkbox> = {
  construct: ({ buttons }) => ({ buttons: buttons ?? [] }),
  postprocess: isTrue,
  apiInfo: () => ({ type: 'boolean' }),
  examplePayload: () => true,
  exampleValue: () => true,
};
