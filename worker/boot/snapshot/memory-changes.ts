/**
 * An interpreter's memory as what has changed in it since the module alone had filled it. Most of it has not: it is
 * zero, or comes with the module.
 */

/** Where one stretch of the memory begins and how long it is. */
export type Run = readonly [offset: number, length: number];

export interface MemoryChanges {
  /** In rising order. */
  readonly runs: readonly Run[];
  /** The runs' bytes, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;

// Smaller blocks save little more, and take more runs.
const BLOCK = 512;

/** What is in `memory` that was not in `base`, which is the memory's beginning; beyond it, there were zeros. */
export function changesOf(memory: Bytes, base: Bytes): MemoryChanges {
  const before = new Bytes4(base);
  const after = new Bytes4(memory);
  const runs: [number, number][] = [];
  for (let offset = 0; offset < memory.length; offset += BLOCK) {
    if (after.equals(before, offset)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === offset) last[1] += BLOCK;
    else runs.push([offset, BLOCK]);
  }
  const bytes = new Uint8Array(runs.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [offset, length] of runs) {
    bytes.set(memory.subarray(offset, offset + length), at);
    at += length;
  }
  return { runs, bytes };
}

/** Makes `memory` what it was when the changes were taken; beyond the base, only the bytes `from` … `to` were written to since. */
export function applyChanges(
  { runs, bytes }: MemoryChanges,
  base: Bytes,
  memory: Bytes,
  [from, to]: readonly [from: number, to: number],
): void {
  memory.set(base);
  memory.fill(0, from, Math.max(from, to));
  let at = 0;
  for (const [offset, length] of runs) {
    memory.set(bytes.subarray(at, at + length), offset);
    at += length;
  }
}

/** Memory by words, zero beyond its end. */
class Bytes4 {
  readonly #words: Uint32Array;

  constructor({ buffer, byteOffset, length }: Bytes) {
    this.#words = new Uint32Array(buffer, byteOffset, length >>> 2);
  }

  /** Whether the block at this offset is the same in both. */
  equals(other: Bytes4, offset: number): boolean {
    for (let at = offset >>> 2; at < (offset + BLOCK) >>> 2; at += 1)
      if ((this.#words[at] ?? 0) !== (other.#words[at] ?? 0)) return false;
    return true;
  }
}
