/** Diffs that the recordings of whole scenarios do not cover, as the real Gradio answers them. */
import { applyDiffs } from '../../src/events/diff.ts';
import { expect } from '../../test/helpers/expect.ts';
import { diff } from './diff.ts';

const pairs: [unknown, unknown, unknown[]][] = [
  [
    { a: 1 },
    { b: 1 },
    [
      ['delete', ['a'], null],
      ['add', ['b'], 1],
    ],
  ],
  [
    { a: 1, b: 2 },
    { b: 3, c: 4, a: 1 },
    [
      ['replace', ['b'], 3],
      ['add', ['c'], 4],
    ],
  ],
  [
    [1, 2, 3],
    [1, 3],
    [
      ['replace', [1], 3],
      ['delete', [2], null],
    ],
  ],
  [
    [1, 2],
    [1, 2, 3, 4],
    [
      ['add', [2], 3],
      ['add', [3], 4],
    ],
  ],
  [
    [1, 2, 3, 4],
    [1],
    [
      ['delete', [1], null],
      ['delete', [1], null],
      ['delete', [1], null],
    ],
  ],
  [{ a: [1, { x: 'ab' }] }, { a: [1, { x: 'abc' }] }, [['append', ['a', 1, 'x'], 'c']]],
  ['a', null, [['replace', [], null]]],
  [null, null, []],
  [{ a: 1 }, [1], [['replace', [], [1]]]],
  [{ a: {} }, { a: { b: { c: 1 } } }, [['add', ['a', 'b'], { c: 1 }]]],
  ['abc', 'ab', [['replace', [], 'ab']]],
  [
    { z: 1, a: 1 },
    {},
    [
      ['delete', ['z'], null],
      ['delete', ['a'], null],
    ],
  ],
  [
    [{ a: 1 }, { b: 2 }],
    [{ b: 2 }],
    [
      ['delete', [0, 'a'], null],
      ['add', [0, 'b'], 2],
      ['delete', [1], null],
    ],
  ],
  [
    { k: 1, m: [1, 2] },
    { k: '1', m: [2, 2, 3] },
    [
      ['replace', ['k'], '1'],
      ['replace', ['m', 0], 2],
      ['add', ['m', 2], 3],
    ],
  ],
  ['ab', 'abab', [['append', [], 'ab']]],
];

describe('diff', () => {
  for (const [before, after, steps] of pairs)
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      expect(diff(before, after)).to.deep.equal(steps);
      expect(applyDiffs(before, diff(before, after))).to.deep.equal(after);
    });
});
