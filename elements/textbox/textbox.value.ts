import { valueError } from '../../src/errors.ts';
import { pythonStr } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import { asText } from '../../src/schema/text.ts';
import type { textbox } from './textbox.schema.ts';

export const textboxRules: Rules<typeof textbox> = {
  construct({ type, lines, buttons }, { warn }) {
    if (!['text', 'password', 'email'].includes(type))
      throw valueError('`type` must be one of "text", "password", or "email".');
    const oneLine = type !== 'text';
    if (oneLine && lines !== 1)
      warn("The `lines` parameter must be 1 for `type` of 'password' or 'email'. Setting `lines` to 1.");
    return { lines: oneLine ? 1 : lines, buttons: buttons ?? [] };
  },
  // From the page comes text; what a client sends instead reads as Python writes it.
  preprocess: (wire) => (wire === null || wire === undefined ? null : pythonStr(wire)),
  postprocess: asText,
  apiInfo: () => ({ type: 'string' }),
  examplePayload: () => 'Hello!!',
  exampleValue: () => 'Hello!!',
};
