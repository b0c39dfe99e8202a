import { pythonTypeName } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import { parseJson } from '../../src/schema/json-text.ts';
import type { json } from './json.schema.ts';

export const jsonRules: Rules<typeof json> = {
  construct: ({ buttons }) => ({ buttons: buttons ?? ['copy'] }),
  postprocess(value, _props, { warn }) {
    if (typeof value === 'string') return parseJson(value);
    if (value !== null && typeof value !== 'object')
      warn(`JSON expects text, a list or a dict; got a value of type '${pythonTypeName(value)}'.`);
    return value ?? null;
  },
  apiInfo: () => ({ type: {}, description: 'any valid json' }),
  examplePayload: () => ({ foo: 'bar' }),
  exampleValue: () => ({ foo: 'bar' }),
};
