import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { cached } from './build-cache.ts';
import { bytecode, compilePython } from './compile-python.ts';
import { contentHash, readTree, type Files } from './files.ts';
import { stepKey } from './run-python.ts';
import { standardLibrary } from './standard-library.ts';
import { storedZip } from './stored-zip.ts';

// Code and the data it reads at run time; configuration of linters and the like stays out.
const isPackaged = (file: string): boolean =>
  /\.(py|json)$/.test(file) || /(^|\/)[^/]+\.dist-info\//.test(file);

/** This project's own packages, with the text of further files by their path. */
export const pythonSources = async (
  root: string,
  generated: Readonly<Record<string, string>>,
): Promise<Files> => ({
  ...(await readTree(path.join(root, 'worker/python'), isPackaged)),
  ...Object.fromEntries(Object.entries(generated).map(([name, text]) => [name, Buffer.from(text)])),
});

/**
 * The library that Pyodide boots from: the standard library and this project's own packages (`worker/python`
 * below `root`) as bytecode, in one uncompressed zip that is gzip-compressed as a whole. `generated` holds the
 * text of further files by their path in the library.
 */
export async function pythonLibrary(
  root: string,
  generated: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const own = await pythonSources(root, generated);
  const standard = await standardLibrary(root);
  const key = await stepKey(bytecode, { ...own, standard: Buffer.from(contentHash(standard)) });
  return cached(root, 'python-library', key, async () =>
    // Without a prefix our files read `gradio/blocks.py` in a traceback, by which the runtime cuts them out.
    compressed({ ...standard, ...(await compilePython(own, '')) }),
  );
}

const compressed = (files: Files): Uint8Array =>
  new Uint8Array(gzipSync(storedZip(files), { level: constants.Z_BEST_COMPRESSION }));
