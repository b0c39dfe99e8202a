/** A short name for an app source: equal sources have equal names, so a cached config can be found by it. */
import type { AppSource } from './source.ts';

/** cyrb53 by bryc (public domain): two 32-bit multiplicative lanes; enough to name a page's apps, no security. */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The name of a source: files by name and text, requirements, language. Needs no secure context. */
export function sourceHash(source: AppSource): string {
  const text = JSON.stringify(source, (_key, value: unknown) =>
    value instanceof Uint8Array ? [value.length, value[0], value.at(-1)] : value,
  );
  return hash53(text, 1).toString(36) + hash53(text, 2).toString(36);
}
