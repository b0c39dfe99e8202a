/** A snapshot of the interpreter, and what keeps snapshots. */
import type { LibraryFile } from '../library/library-archive.ts';
import type { MemoryChanges } from './memory-changes.ts';

/** What must be known or hold before the memory is used. */
export interface SnapshotFacts {
  /** Bytes of memory that the interpreter had. */
  readonly memoryLength: number;
  /** Functions in the interpreter's table, which depend on what the browser can do. */
  readonly tableLength: number;
  /** The modules that need no library: those imported, and those in the interpreter itself. */
  readonly modules: readonly string[];
  /** The files of the library it was made with. */
  readonly library: readonly LibraryFile[];
}

/** Python as it was after its imports. Only the code that makes and restores snapshots looks inside. */
export interface Snapshot {
  readonly facts: SnapshotFacts;
  /** What Pyodide itself keeps with a memory, in its own format. */
  readonly bootstrap: Uint8Array<ArrayBuffer>;
  readonly memory: MemoryChanges;
}

/** A snapshot on its way. */
export interface FoundSnapshot {
  /** Rejects when it cannot be had, or is not what was kept. */
  readonly arrived: Promise<Snapshot>;
}

/** Keeps snapshots between visits. */
export interface SnapshotStore {
  /** What is kept under this key. */
  find(key: string): Promise<FoundSnapshot | undefined>;
  keep(key: string, snapshot: Snapshot): Promise<void>;
  drop(key: string): Promise<void>;
}
