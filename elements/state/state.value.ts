import type { Rules } from '../../src/schema/rules.ts';
import type { state } from './state.schema.ts';

export const stateRules: Rules<typeof state> = {
  apiInfo: () => ({ type: {}, description: 'any valid json' }),
};
