/** Starts Python from a snapshot instead of from its beginning. */
import type { PyodideAPI } from 'pyodide';
import { hasJspi } from '../jspi.ts';
import type { PyodideModule } from '../pyodide-internals.ts';
import { startPython, type StartOptions } from '../start-python.ts';
import type { Snapshot } from './snapshot.ts';

/** Restores a snapshot; rejects when it does not belong to this browser, is damaged, or does not work. */
export async function restoreSnapshot(
  snapshot: Snapshot,
  options: Omit<StartOptions, 'config' | 'prepare'>,
): Promise<PyodideAPI> {
  const { facts, parts, arrived } = snapshot;
  const pyodide = await startPython({
    ...options,
    files: { ...options.files, library: () => arrived.then(() => parts.library) },
    config: { _loadSnapshot: parts.memory },
    prepare: (module) => makeRoom(module, facts.tableLength, facts.memoryLength, arrived),
  });
  await selfTest(pyodide);
  renewRandomness(pyodide);
  return pyodide;
}

async function makeRoom(
  module: PyodideModule,
  tableLength: number,
  memoryLength: number,
  arrived: Promise<void>,
): Promise<void> {
  if (module.wasmTable.length !== tableLength)
    throw new Error(
      `The snapshot has ${tableLength} functions, Python in this browser has ${module.wasmTable.length}.`,
    );
  // Pyodide copies the snapshot into the memory without asking whether it fits.
  module.growMemory(memoryLength);
  if (module.HEAP8.length < memoryLength)
    throw new Error(
      `The snapshot needs ${memoryLength} bytes of memory; the browser gives ${module.HEAP8.length}.`,
    );
  await arrived;
}

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
