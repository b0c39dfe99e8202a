/**
 * Transfer rules: binary data in wire values is copied, unless its sender has given it away.
 * Blobs need no rule: a copy shares their bytes.
 */
const given = new WeakSet<object>();
/** Marked and not yet sent; while there are none, messages need not be searched. */
let outstanding = 0;

// No type guard: the DOM's types have transferables without members, which every object would match.
const isTransferable = (value: unknown): boolean =>
  value instanceof ArrayBuffer ||
  value instanceof MessagePort ||
  value instanceof ReadableStream ||
  ('ImageBitmap' in globalThis && value instanceof ImageBitmap) ||
  ('VideoFrame' in globalThis && value instanceof VideoFrame) ||
  ('AudioData' in globalThis && value instanceof AudioData);

function* transferablesIn(value: unknown): Generator<Transferable> {
  if (isTransferable(value)) yield value as Transferable;
  else if (ArrayBuffer.isView(value)) yield* transferablesIn(value.buffer);
  else if (Array.isArray(value)) for (const item of value as unknown[]) yield* transferablesIn(item);
  else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) yield* transferablesIn(item);
}

/** Marks the buffers, bitmaps, frames and ports in a value: the next message that holds them takes them along. */
export function giveAway<T>(value: T): T {
  for (const transferable of transferablesIn(value)) {
    if (given.has(transferable)) continue;
    given.add(transferable);
    outstanding += 1;
  }
  return value;
}

/** What a message takes along: the transfer list for `postMessage`. Each thing is taken once. */
export function taken(message: unknown): Transferable[] {
  if (outstanding === 0) return [];
  const list: Transferable[] = [];
  for (const transferable of transferablesIn(message)) {
    if (!given.delete(transferable)) continue;
    outstanding -= 1;
    list.push(transferable);
  }
  return list;
}
