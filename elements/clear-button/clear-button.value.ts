import { iconOf } from '../../src/schema/file-data.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { clearButton } from './clear-button.schema.ts';

export const clearButtonRules: Rules<typeof clearButton> = {
  construct: ({ icon }) => ({ icon: iconOf(icon) }),
  examplePayload: ({ value }) => value,
  exampleValue: ({ value }) => value,
};
