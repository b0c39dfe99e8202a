/** Starts Python from a snapshot instead of from its beginning. */
import type { PyodideAPI } from 'pyodide';
import { hasJspi } from '../../../src/wasm/jspi.ts';
import { showLibrary } from '../library/library-folder.ts';
import type { PostponedLibrary } from '../library/postponed-library.ts';
import { heapOf, staticMemoryOf, type PyodideModule } from '../pyodide-internals.ts';
import { startPython, type StartOptions } from '../start-python.ts';
import { applyChanges } from './memory-changes.ts';
import { SnapshotToFill } from './pyodide-snapshot.ts';
import type { FoundSnapshot, Snapshot } from './snapshot.ts';

/** What a snapshot is restored with. */
export interface RestoreOptions extends Omit<StartOptions, 'config' | 'prepare' | 'mount'> {
  readonly library: PostponedLibrary;
}

/**
 * Restores a snapshot, which may still be on its way; rejects when it does not belong to this browser, is damaged, or
 * does not work.
 */
export async function restoreSnapshot(
  { arrived }: FoundSnapshot,
  { library, ...options }: RestoreOptions,
): Promise<PyodideAPI> {
  const toFill = new SnapshotToFill();
  let base = new Uint8Array();
  let heap = (): readonly [number, number] => [0, 0];
  const all = Promise.all([arrived, library.prepare()]);
  all.catch(() => {});
  const pyodide = await startPython({
    ...options,
    config: { _loadSnapshot: toFill.bytes },
    instantiated: (instance) => {
      base = staticMemoryOf(instance);
      heap = () => heapOf(instance);
    },
    prepare: async (module) => {
      const [snapshot] = await all;
      makeRoom(module, snapshot);
      toFill.fill(snapshot.bootstrap);
      applyChanges(snapshot.memory, base, bytesOf(module.HEAP8), heap());
      showLibrary(module.FS, snapshot.facts.library, (name) => library.contentOf(name));
    },
  });
  await selfTest(pyodide);
  renewRandomness(pyodide);
  return pyodide;
}

function makeRoom(module: PyodideModule, { facts: { tableLength, memoryLength } }: Snapshot): void {
  if (module.wasmTable.length !== tableLength)
    throw new Error(
      `The snapshot has ${tableLength} functions, Python in this browser has ${module.wasmTable.length}.`,
    );
  module.growMemory(memoryLength);
  if (module.HEAP8.length < memoryLength)
    throw new Error(
      `The snapshot needs ${memoryLength} bytes of memory; the browser gives ${module.HEAP8.length}.`,
    );
}

const bytesOf = ({ buffer, byteOffset, length }: Int8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer, byteOffset, length);

async function selfTest(pyodide: PyodideAPI): Promise<void> {
  const bool = pyodide.pyimport('builtins.bool');
  // Where it can, this runs on a stack of its own, as the calls of an app do.
  const truth: unknown = hasJspi() ? await bool.callPromising('yes') : bool('yes');
  bool.destroy();
  if (truth !== true) throw new Error(`The snapshot answers bool('yes') with ${String(truth)}.`);
}

/** Without this, every visit would draw the same numbers. Generators that user code makes are new anyway. */
function renewRandomness(pyodide: PyodideAPI): void {
  const modules = pyodide.pyimport('sys.modules');
  const random = modules.get('random');
  random?.seed();
  random?.destroy();
  modules.destroy();
}
