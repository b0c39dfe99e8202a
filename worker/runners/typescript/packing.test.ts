import { expect } from '../../../test/helpers/expect.ts';
import { isPackable } from './packing.ts';

class Counter {
  count = 0;
}

const ring: unknown[] = [];
ring.push({ ring });

describe('packing State values', () => {
  for (const value of [
    null,
    'text',
    [1, { a: ['b'], c: null }],
    new Map([['a', new Set([1])]]),
    new Date(),
    new Float32Array(8),
    ring,
  ])
    it(`takes ${JSON.stringify(value, (key, part: unknown) => (key === 'ring' ? '…' : part))}`, () => {
      expect(isPackable(value)).to.equal(true);
    });

  for (const [name, value] of Object.entries({
    'a function': () => 1,
    'an object of a class': [new Counter()],
    'a long text': 'x'.repeat(1 << 20),
    'many numbers': Array.from({ length: 100_000 }, (_, i) => i),
    'many bytes': new Uint8Array(2 << 20),
  }))
    it(`leaves out ${name}`, () => {
      expect(isPackable(value)).to.equal(false);
    });
});
