import type { Rules } from '../../src/schema/rules.ts';
import type { browserState } from './browser-state.schema.ts';

export const browserStateRules: Rules<typeof browserState> = {
  apiInfo: () => ({ type: {}, description: 'any json-serializable value' }),
  examplePayload: () => 'test',
  exampleValue: () => 'test',
};
