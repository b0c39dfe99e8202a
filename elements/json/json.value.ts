import { GradioError } from '../../src/errors.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { json } from './json.schema.ts';

function parse(text: string): unknown {
  if (text === '') throw new GradioError('Invalid JSON string: Input is a zero-length, empty document: line 1 column 1 (char 0)');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new GradioError(`Invalid JSON string: ${(error as Error).message}`);
  }
}

export const jsonRules: Rules<typeof json> = {
  construct: ({ buttons }) => ({ buttons: buttons ?? ['copy'] }),
  postprocess: (value) => (typeof value === 'string' ? parse(value) : (value ?? null)),
  example: (value) => value,
  flag: (value) => JSON.stringify(value),
  apiInfo: () => ({ type: {}, description: 'any valid json' }),
  examplePayload: () => ({ foo: 'bar' }),
  exampleValue: () => ({ foo: 'bar' }),
};
