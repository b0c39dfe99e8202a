import type { Rules } from '../../src/schema/rules.ts';
import type { timer } from './timer.schema.ts';

export const timerRules: Rules<typeof timer> = {
  apiInfo: () => ({ type: 'number' }),
  examplePayload: () => 1,
  exampleValue: () => 1,
};
