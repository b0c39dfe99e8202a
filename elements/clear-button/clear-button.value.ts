import type { Rules } from '../../src/schema/rules.ts';
import { iconOf } from '../button/button.value.ts';
import type { clearButton } from './clear-button.schema.ts';

export const clearButtonRules: Rules<typeof clearButton> = {
  construct: ({ icon }) => ({ icon: iconOf(icon) }),
  examplePayload: ({ value }) => value,
  exampleValue: ({ value }) => value,
};
