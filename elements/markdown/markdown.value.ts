import { cleanDoc } from '../../src/schema/clean-doc.ts';
import type { Rules } from '../../src/schema/rules.ts';
import { asText } from '../../src/schema/text.ts';
import type { markdown } from './markdown.schema.ts';

export const markdownRules: Rules<typeof markdown> = {
  construct: ({ latex_delimiters }) => ({
    latex_delimiters: latex_delimiters ?? [{ left: '$$', right: '$$', display: true }],
  }),
  postprocess: (value) => {
    const text = asText(value);
    return text === null ? null : cleanDoc(text);
  },
  apiInfo: () => ({ type: 'string' }),
  examplePayload: () => '# Hello!',
  exampleValue: () => '# Hello!',
};
