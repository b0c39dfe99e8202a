import { expect } from '../../../test/helpers/expect.ts';
import { checksum } from './checksum.ts';

describe('checksum', () => {
  it('changes with any byte, and with the length', () => {
    const bytes = Uint8Array.from({ length: 1003 }, (_, at) => at * 7);
    const sums = new Set([checksum(bytes), checksum(bytes.slice(0, -1)), checksum(new Uint8Array(1003))]);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (bytes[at] as number) ^ 1;
      sums.add(checksum(flipped));
    }
    expect(sums.size).to.equal(3 + bytes.length);
  });

  it('is the same wherever the bytes lie', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, at) => at);
    const elsewhere = new Uint8Array(128);
    elsewhere.set(bytes, 32);
    expect(checksum(elsewhere.subarray(32, 96))).to.equal(checksum(bytes));
  });
});
