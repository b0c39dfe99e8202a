/**
 * Pyodide's own format of a snapshot, as in the pinned release: words of which the second is where the memory begins,
 * a JSON text, and the memory as a whole.
 */

// Far more than the JSON takes: it names some dozens of JavaScript objects.
const ROOM = 1 << 16;
const MEMORY_WORD = 1;

const wordsOf = (snapshot: Uint8Array<ArrayBuffer>): Uint32Array =>
  new Uint32Array(snapshot.buffer, snapshot.byteOffset, snapshot.length >>> 2);

const memoryStart = (snapshot: Uint8Array<ArrayBuffer>): number => wordsOf(snapshot)[MEMORY_WORD] as number;

/** All but the memory; throws when it is longer than a snapshot to be filled takes. */
export function bootstrapOf(snapshot: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = memoryStart(snapshot);
  if (length > ROOM) throw new Error(`What Pyodide keeps takes ${length} bytes; there is room for ${ROOM}.`);
  return snapshot.slice(0, length);
}

/** The memory alone. */
export const memoryOf = (snapshot: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  snapshot.subarray(memoryStart(snapshot));

/**
 * A snapshot without a memory that can be given to Pyodide before it is known: Pyodide reads it when its instance
 * exists, and writes nothing to the instance's memory.
 */
export class SnapshotToFill {
  readonly bytes = new Uint8Array(ROOM);

  fill(bootstrap: Uint8Array<ArrayBuffer>): void {
    this.bytes.set(bootstrap);
    wordsOf(this.bytes)[MEMORY_WORD] = ROOM;
  }
}
