/** Tells whether bytes changed by accident, at a gigabyte or more a second; no defence against intent. */
export function checksum(bytes: Uint8Array<ArrayBuffer>): string {
  const whole = bytes.length & ~15;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole >>> 2);
  // Four sums side by side, so that the processor need not wait for one multiplication to start the next.
  let [a, b, c, d] = [1, 2, 3, bytes.length];
  for (let at = 0; at < words.length; at += 4) {
    a = mixed(a, words[at] as number, 0x85ebca6b);
    b = mixed(b, words[at + 1] as number, 0xc2b2ae35);
    c = mixed(c, words[at + 2] as number, 0x27d4eb2f);
    d = mixed(d, words[at + 3] as number, 0x165667b1);
  }
  for (const byte of bytes.subarray(whole)) a = mixed(a, byte, 0x01000193);
  return [a, b, c, d].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

// Turned, because a product carries nothing from high bits to low ones.
const mixed = (sum: number, word: number, factor: number): number =>
  Math.imul(((sum << 13) | (sum >>> 19)) ^ word, factor);
