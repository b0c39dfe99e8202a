import { expect } from '../../../test/helpers/expect.ts';
import { reread } from './json-text.ts';

/** What a cell holds → what the real Gradio's CSVLogger makes of it. */
const cells: readonly (readonly [string, string])[] = [
  ['1e5', '100000.0'],
  ['1.50', '1.5'],
  ['-0', '0'],
  ['1E400', 'Infinity'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['"x"', 'x'],
  ['"\\u00e9"', 'é'],
  ['""', ''],
  [' [1] ', '[1]'],
  ['{"a":1}', '{"a": 1}'],
  ['["é"]', '["\\u00e9"]'],
  ['[1.0,1e5,1e16]', '[1.0, 100000.0, 1e+16]'],
  ['{"b":[true,null,-2.5e-7],"a, :b":{}}', '{"b": [true, null, -2.5e-07], "a, :b": {}}'],
];

describe('cells that are JSON', () => {
  for (const [text, expected] of cells)
    it(text, () => {
      expect(reread(text)).to.equal(expected);
    });

  for (const text of ['05', '[1,]', 'é', 'NaN', 'plain, "q"', '', 'true', '[]', '{}'])
    it(`none, or as it is: ${text}`, () => {
      expect(reread(text)).to.equal(text);
    });
});
