import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { contentHash, type Files } from './files.ts';
import { quickScript } from './pyodide-script.ts';
import { pythonLibrary } from './python-library.ts';
import { pythonSnapshot } from './snapshot/python-snapshot.ts';
import { SCHEMAS_FILE, schemasJson } from './schemas-json.ts';

const require = createRequire(import.meta.url);

/** The library's file name inside the runtime folder. */
export const LIBRARY = 'python-library.zip.gz';

const SNAPSHOT = 'python-snapshot.gz';

/** Everything a browser fetches to run Python, in a folder named after its content so that URLs never change. */
export interface RuntimeFolder {
  readonly name: string;
  readonly pyodideVersion: string;
  readonly files: Files;
  /** The name of the snapshot among the files, if there is one. */
  readonly snapshot: string | null;
}

/**
 * Makes the runtime folder of the project at `root`; milliseconds when no input changed since the last time. With
 * `publish` it is as visitors get it, which takes some seconds more.
 */
export async function runtimeFolder(root: string, { publish }: { publish: boolean }): Promise<RuntimeFolder> {
  const library = await pythonLibrary(root, { [SCHEMAS_FILE]: await schemasJson(root) });
  const files: Files = {
    'pyodide.asm.mjs': quickScript(await pyodideFile('pyodide.asm.mjs')),
    'pyodide.asm.wasm': await pyodideFile('pyodide.asm.wasm'),
    'pyodide-lock.json': await pyodideFile('pyodide-lock.json'),
    [LIBRARY]: library,
  };
  const { version } = JSON.parse(Buffer.from(await pyodideFile('package.json')).toString()) as {
    version: string;
  };
  const snapshot = publish
    ? await pythonSnapshot(root, files, { pyodideVersion: version, library: LIBRARY })
    : null;
  const all: Files = { ...files, ...(snapshot ? { [SNAPSHOT]: snapshot } : {}) };
  return {
    name: `runtime-${contentHash(all).slice(0, 12)}`,
    pyodideVersion: version,
    files: all,
    snapshot: snapshot && SNAPSHOT,
  };
}

const pyodideFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(require.resolve(`pyodide/${name}`)));
