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

/** Two names of a source; the second does not follow from the first. */
export interface SourceNames {
  readonly name: string;
  readonly secret: string;
}

/** Names a source: by its files' names and texts, requirements and language. Needs no secure context. */
export function sourceNames(source: AppSource): SourceNames {
  const text = JSON.stringify(source, (_key, value: unknown) =>
    value instanceof Uint8Array ? [value.length, value[0], value.at(-1)] : value,
  );
  const hash = (seed: number): string => hash53(text, seed).toString(36);
  return { name: hash(1) + hash(2), secret: hash(3) + hash(4) };
}

/** The name of a source. */
export const sourceHash = (source: AppSource): string => sourceNames(source).name;
