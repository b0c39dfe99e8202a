/** A snapshot of the interpreter, and what keeps snapshots. */

/** What must be known or hold before the parts are used. */
export interface SnapshotFacts {
  /** Bytes of memory that the interpreter had; those after the memory part are zero. */
  readonly memoryLength: number;
  /** Functions in the interpreter's table, which depend on what the browser can do. */
  readonly tableLength: number;
}

/** Python as it was after its imports. Only the code that makes and restores snapshots looks inside. */
export interface Snapshot {
  readonly facts: SnapshotFacts;
  readonly parts: SnapshotParts;
  /** Resolves once the parts hold what was kept; rejects when they cannot. */
  readonly arrived: Promise<void>;
}

/** The bytes a snapshot consists of; each starts at a multiple of 16 bytes. */
export interface SnapshotParts {
  /** The interpreter's memory in Pyodide's own format. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** The Python library, which is part of the file system and not of the memory. */
  readonly library: Uint8Array<ArrayBuffer>;
}

/** Keeps snapshots between visits. */
export interface SnapshotStore {
  /** What is kept under this key, its bytes perhaps still on their way. */
  find(key: string): Promise<Snapshot | undefined>;
  keep(key: string, snapshot: Snapshot): Promise<void>;
  drop(key: string): Promise<void>;
}
