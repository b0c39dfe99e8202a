import { iconOf } from '../../src/schema/file-data.ts';
import type { Rules } from '../../src/schema/rules.ts';
import { asText } from '../../src/schema/text.ts';
import type { button } from './button.schema.ts';

export const buttonRules: Rules<typeof button> = {
  construct: ({ icon }) => ({ icon: iconOf(icon) }),
  // A button always has a text; Python's word for nothing is what Gradio writes on it.
  postprocess: (value) => asText(value) ?? 'None',
  examplePayload: ({ value }) => value,
  exampleValue: ({ value }) => value,
};
