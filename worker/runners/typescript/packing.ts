/** Which State values a message to the page can carry whole. */

/** Roughly the bytes that a value may have: it is copied after each event that concerns it. */
const MOST = 1 << 20;

/** What each thing counts for beside its text or bytes. */
const ROOM = 16;

const isPlain = (value: object): boolean =>
  [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/**
 * True for data that is the same on the other side, and not too much of it: no functions, no objects of classes, which
 * would lose their methods.
 */
export function isPackable(value: unknown): boolean {
  let left = MOST;
  const seen = new Set<object>();
  const fits = (part: unknown): boolean => {
    left -= ROOM;
    if (left < 0 || typeof part === 'function' || typeof part === 'symbol') return false;
    if (typeof part === 'string') left -= 2 * part.length;
    if (typeof part !== 'object' || part === null || seen.has(part)) return left >= 0;
    seen.add(part);
    if (ArrayBuffer.isView(part)) return (left -= part.byteLength) >= 0;
    if (part instanceof Date) return true;
    if (part instanceof Map) return [...part].every(([key, item]) => fits(key) && fits(item));
    if (part instanceof Set) return [...part].every(fits);
    return isPlain(part) && Object.entries(part).every(([key, item]) => fits(key) && fits(item));
  };
  return fits(value);
}
