import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { cached } from './build-cache.ts';
import { bytecode, compilePython } from './compile-python.ts';
import type { Files } from './files.ts';
import { stepKey } from './run-python.ts';
import { storedZip } from './stored-zip.ts';

const require = createRequire(import.meta.url);

// Where Pyodide mounts the library: tracebacks then name its files as on a stock Pyodide.
const MOUNTED_AT = '/lib/python314.zip/';

// CPython's own import self-tests and macOS's linker lookup, which no program in a browser can use.
const LEFT_OUT = /^(__hello__|__phello__\/|ctypes\/macholib\/)/;

/** Python's standard library as bytecode, compiled once for each Pyodide release. */
export async function standardLibrary(root: string): Promise<Files> {
  const shipped = new Uint8Array(await readFile(require.resolve('pyodide/python_stdlib.zip')));
  const key = await stepKey(bytecode, { shipped, choices: Buffer.from(MOUNTED_AT + LEFT_OUT.source) });
  const zip = await cached(root, 'standard-library', key, async () => {
    const sources = unzipSync(shipped, {
      filter: ({ name }) => name.endsWith('.py') && !LEFT_OUT.test(name),
    });
    return storedZip(await compilePython(sources, MOUNTED_AT));
  });
  return unzipSync(zip);
}
