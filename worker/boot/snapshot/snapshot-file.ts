/**
 * A snapshot as one run of bytes: the length of a description in JSON, the description, then what Pyodide keeps and the
 * memory, each from a multiple of 16 bytes on.
 */
import type { Snapshot, SnapshotFacts } from './snapshot.ts';
import type { Run } from './memory-changes.ts';

interface Description {
  readonly facts: SnapshotFacts;
  readonly bootstrapLength: number;
  readonly runs: readonly Run[];
  readonly memoryLength: number;
  /** Of the memory's bytes, in hexadecimal; null where the page could not tell. */
  readonly sha256: string | null;
}

const LENGTH_BYTES = 4;
// A description is some ten kilobytes; more is damage.
const LONGEST_DESCRIPTION = 1 << 24;

/** The bytes, in pieces. */
export async function encodeSnapshot({
  facts,
  bootstrap,
  memory,
}: Snapshot): Promise<Uint8Array<ArrayBuffer>[]> {
  const description: Description = {
    facts,
    bootstrapLength: bootstrap.length,
    runs: memory.runs,
    memoryLength: memory.bytes.length,
    sha256: await sha256(memory.bytes),
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const start = padded(LENGTH_BYTES + text.length);
  const head = new Uint8Array(start + padded(bootstrap.length));
  new DataView(head.buffer).setUint32(0, text.length, true);
  head.set(text, LENGTH_BYTES);
  head.set(bootstrap, start);
  return [head, memory.bytes];
}

/** Rejects when the bytes are not what was encoded. */
export async function decodeSnapshot(file: Uint8Array<ArrayBuffer>): Promise<Snapshot> {
  const { facts, bootstrapLength, runs, memoryLength, sha256: expected, start } = describe(file);
  const memoryStart = start + padded(bootstrapLength);
  const length = memoryStart + memoryLength;
  if (file.length !== length) throw new Error(`The snapshot has ${file.length} bytes instead of ${length}.`);
  const bytes = file.subarray(memoryStart);
  const digest = await sha256(bytes);
  if (digest !== null && digest !== expected)
    throw new Error('The memory of the snapshot is not what was kept.');
  return { facts, bootstrap: file.subarray(start, start + bootstrapLength), memory: { runs, bytes } };
}

function describe(file: Uint8Array<ArrayBuffer>): Description & { start: number } {
  try {
    const length = new DataView(file.buffer, file.byteOffset, file.length).getUint32(0, true);
    if (length > LONGEST_DESCRIPTION) throw new RangeError(`${length} bytes of description`);
    const text = file.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
    const description = JSON.parse(new TextDecoder().decode(text)) as Description;
    return { ...description, start: padded(LENGTH_BYTES + length) };
  } catch (error) {
    throw new Error('The snapshot does not say what it holds.', { cause: error });
  }
}

const padded = (length: number): number => Math.ceil(length / 16) * 16;

/**
 * Tells whether bytes changed, beside the thread and not on it. Null on pages that are not secure: what they get comes
 * over the net, in a compression that has a checksum of its own; they can keep nothing.
 */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
