import { expect } from '../../../test/helpers/expect.ts';
import { checksum } from './checksum.ts';

describe('checksum', () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, at) => at * 7);
  const flipped = (bit: number, ...places: number[]): Uint8Array<ArrayBuffer> =>
    bytes.map((byte, at) => (places.includes(at) ? byte ^ bit : byte));

  it('changes with any byte, and with the length', () => {
    const sum = checksum(bytes);
    expect(checksum(bytes.slice(0, -1))).not.to.equal(sum);
    expect(checksum(new Uint8Array(1003))).not.to.equal(sum);
    for (let at = 0; at < bytes.length; at += 1) expect(checksum(flipped(1, at)), `${at}`).not.to.equal(sum);
  });

  it('changes when the same high bit of two words does', () => {
    for (let at = 3; at + 16 < bytes.length; at += 16)
      expect(checksum(flipped(128, at, at + 16)), `${at}`).not.to.equal(checksum(bytes));
  });

  it('is the same wherever the bytes lie', () => {
    const elsewhere = new Uint8Array(2000);
    elsewhere.set(bytes, 32);
    expect(checksum(elsewhere.subarray(32, 32 + bytes.length))).to.equal(checksum(bytes));
  });
});
