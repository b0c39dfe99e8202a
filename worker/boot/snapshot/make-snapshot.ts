/** Makes a snapshot, in a worker of its own: Pyodide watches every access to `js` there, which code may notice. */
import type { PyodideAPI } from 'pyodide';
import { instanceOf, type PyodideModule } from '../pyodide-internals.ts';
import { startPython, type StartFiles } from '../start-python.ts';
import type { RuntimeFolder } from '../runtime-files.ts';
import type { Snapshot } from './snapshot.ts';

/** Starts Python, imports these modules and takes its memory. */
export async function makeSnapshot(
  folder: RuntimeFolder,
  files: StartFiles,
  imports: readonly string[],
): Promise<Snapshot> {
  const library = files.library();
  let started = 0;
  const pyodide = await startPython({
    folder,
    files: { ...files, library: () => library },
    config: { _makeSnapshot: true },
    prepare: async ({ wasmTable }: PyodideModule) => {
      started = wasmTable.length;
    },
  });
  for (const name of imports) pyodide.pyimport(name).destroy();
  tidy(pyodide);
  const memory = withoutTrailingZeros(pyodide.makeMemorySnapshot());
  const { HEAP8, wasmTable } = instanceOf(pyodide);
  if (wasmTable.length !== started)
    throw new Error(
      `The imports added ${wasmTable.length - started} functions that a snapshot does not hold.`,
    );
  const facts = { memoryLength: HEAP8.length, tableLength: wasmTable.length };
  return { facts, parts: { memory, library: await library }, arrived: Promise.resolve() };
}

function tidy(pyodide: PyodideAPI): void {
  // Pyodide puts the working directory first on the path at every start, restored or not.
  const path = pyodide.pyimport('sys.path');
  path.remove('');
  path.destroy();
  const collect = pyodide.pyimport('gc.collect');
  collect();
  collect.destroy();
}

// A new memory is zero anyway.
function withoutTrailingZeros(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end -= 1;
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, end * 4);
}
