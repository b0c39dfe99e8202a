import { expect } from '../../test/helpers/expect.ts';
import { pythonJson, pythonRepr, pythonStr } from './python-text.ts';

describe('values as Python writes them', () => {
  for (const [value, text] of [
    [null, 'None'],
    [true, 'True'],
    [5, '5'],
    [2.5, '2.5'],
    [1e-7, '1e-07'],
    [1.5e-10, '1.5e-10'],
    [1e20, '100000000000000000000'],
    [-Infinity, '-inf'],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ['b\n\u0001\\', `'b\\n\\x01\\\\'`],
    ['naïve ☃', `'naïve ☃'`],
    [['a', 1, [false]], `['a', 1, [False]]`],
    [{ a: null }, `{'a': None}`],
  ] as const)
    it(text, () => {
      expect(pythonRepr(value)).to.equal(text);
    });

  it('shows a text bare where it is not part of something', () => {
    expect(pythonStr("it's")).to.equal("it's");
  });

  it('writes JSON with spaces and in ASCII', () => {
    expect(pythonJson({ a: ['é', 1.5, null] })).to.equal('{"a": ["\\u00e9", 1.5, null]}');
  });
});
