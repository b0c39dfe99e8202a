import { expect } from '../../../test/helpers/expect.ts';
import { applyChanges, changesOf } from './memory-changes.ts';

const block = (value: number): number[] => new Array<number>(512).fill(value);
const memory = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values.flatMap(block));

describe('memory changes', () => {
  // The base is shorter than the memory: it ends where the module's own data ends.
  const base = memory(1, 2, 3).subarray(0, 1200);
  const taken = memory(1, 9, 0, 0, 7, 8, 0);

  it('are the blocks that are neither as in the base nor zero beyond it', () => {
    const { runs, bytes } = changesOf(taken, base);
    expect(runs).to.deep.equal([
      [512, 1024],
      [2048, 1024],
    ]);
    expect(bytes).to.deep.equal(memory(9, 0, 7, 8));
  });

  it('make a memory what it was, whatever it has become since', () => {
    const later = memory(6, 6, 6, 6, 0, 0, 0);
    applyChanges(changesOf(taken, base), base, later, [base.length, 2048]);
    expect(later).to.deep.equal(taken);
  });

  it('leave alone what no code has written to', () => {
    const later = memory(1, 2, 0, 0, 0, 0, 5);
    applyChanges(changesOf(taken, base), base, later, [base.length, 0]);
    expect(later.subarray(0, 3072)).to.deep.equal(taken.subarray(0, 3072));
    expect(later[3072]).to.equal(5);
  });
});
