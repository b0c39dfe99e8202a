/** Tells whether bytes changed by accident, at a gigabyte or more a second; no defence against intent. */
export function checksum(bytes: Uint8Array<ArrayBuffer>): string {
  const whole = bytes.length & ~15;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole >>> 2);
  // Four sums side by side, so that the processor need not wait for one multiplication to start the next.
  let [a, b, c, d] = [1, 2, 3, bytes.length];
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] as number), 0x85ebca6b);
    b = Math.imul(b ^ (words[at + 1] as number), 0xc2b2ae35);
    c = Math.imul(c ^ (words[at + 2] as number), 0x27d4eb2f);
    d = Math.imul(d ^ (words[at + 3] as number), 0x165667b1);
  }
  for (const byte of bytes.subarray(whole)) a = Math.imul(a ^ byte, 0x01000193);
  return [a, b, c, d].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
