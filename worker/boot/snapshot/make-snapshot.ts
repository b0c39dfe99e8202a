/** Makes a snapshot, in a worker of its own: Pyodide watches every access to `js` there, which code may notice. */
import type { PyodideAPI } from 'pyodide';
import { filesOf, type LibraryFile } from '../library/library-archive.ts';
import { mountLibrary } from '../library/library-folder.ts';
import { instanceOf, staticMemoryOf, type PyodideModule } from '../pyodide-internals.ts';
import type { RuntimeFiles, RuntimeFolder } from '../runtime-files.ts';
import { startPython } from '../start-python.ts';
import { changesOf } from './memory-changes.ts';
import { bootstrapOf, memoryOf } from './pyodide-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** Starts Python, imports these modules and takes its memory. `name.*` stands for a package with all that is below. */
export async function makeSnapshot(
  folder: RuntimeFolder,
  files: Pick<RuntimeFiles, 'factory' | 'module' | 'library' | 'lock'>,
  imports: readonly string[],
): Promise<Snapshot> {
  const library = await files.library();
  let started = 0;
  let base = new Uint8Array();
  const pyodide = await startPython({
    folder,
    files,
    mount: async (fs) => mountLibrary(fs, filesOf(library)),
    config: { _makeSnapshot: true },
    instantiated: (instance) => {
      base = staticMemoryOf(instance);
    },
    prepare: async ({ wasmTable }: PyodideModule) => {
      started = wasmTable.length;
    },
  });
  for (const name of imports.flatMap((each) => modulesBelow(each, [...filesOf(library)])))
    pyodide.pyimport(name).destroy();
  const modules = modulesOf(pyodide);
  tidy(pyodide);
  const taken = pyodide.makeMemorySnapshot() as Uint8Array<ArrayBuffer>;
  const { HEAP8, wasmTable } = instanceOf(pyodide);
  if (wasmTable.length !== started)
    throw new Error(
      `The imports added ${wasmTable.length - started} functions that a snapshot does not hold.`,
    );
  return {
    facts: {
      memoryLength: HEAP8.length,
      tableLength: wasmTable.length,
      modules,
      library: [...filesOf(library)].map(({ name, size }) => ({ name, size })),
    },
    bootstrap: bootstrapOf(taken),
    memory: changesOf(memoryOf(taken), base),
  };
}

function modulesBelow(name: string, files: readonly LibraryFile[]): string[] {
  if (!name.endsWith('.*')) return [name];
  const folder = name.slice(0, -1).replaceAll('.', '/');
  return files
    .map((file) => file.name)
    .filter((file) => file.startsWith(folder) && file.endsWith('.pyc'))
    .map((file) => file.replace(/(\/__init__)?\.pyc$/, '').replaceAll('/', '.'));
}

/** The modules that are there without the library. */
function modulesOf(pyodide: PyodideAPI): string[] {
  const names = pyodide.runPython('import sys; sorted({*sys.modules, *sys.builtin_module_names})');
  try {
    return names.toJs() as string[];
  } finally {
    names.destroy();
    pyodide.runPython('del sys');
  }
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
