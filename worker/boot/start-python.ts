/** Starts the interpreter while its files are still arriving, each used in the moment it is there. */
import { loadPyodide, type PyodideAPI, type PyodideConfig } from 'pyodide';
import { answerFetches } from './answered-fetch.ts';
import { EMPTY_ZIP, mountLibrary } from './library-folder.ts';
import { moduleOf, settingsOf, type InstantiateWasm, type PyodideModule } from './pyodide-internals.ts';
import type { RuntimeFiles, RuntimeFolder } from './runtime-files.ts';

// The smallest module there is.
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

// Pyodide looks for its library in a zip, and nowhere beside it.
const LIBRARY_FOLDER = '/lib/python3.14';

const ENVIRONMENT = {
  HOME: '/home/pyodide',
  // Pyodide's own choice draws into a document, and a worker has none.
  MPLBACKEND: 'agg',
  // The file system is gone with the page: bytecode written to it is never read.
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONPATH: LIBRARY_FOLDER,
};

/** The files of a start; `library` may come from elsewhere than the runtime folder. */
export type StartFiles = Pick<RuntimeFiles, 'factory' | 'module' | 'library' | 'lock'>;

/** How Python is started. */
export interface StartOptions {
  readonly folder: RuntimeFolder;
  readonly files: StartFiles;
  /** Where packages of Pyodide's distribution lie; the runtime folder unless given. */
  readonly packagesUrl?: string;
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
  /** Pyodide's private settings about snapshots. */
  readonly config?: Pick<PyodideConfig, '_makeSnapshot' | '_loadSnapshot'>;
  /** Runs when an instance exists and, with `_loadSnapshot`, before its memory is overwritten. */
  readonly prepare?: (module: PyodideModule) => Promise<void>;
}

/** Starts Python; rejects with the first error of a file or of the interpreter. */
export const startPython = (options: StartOptions): Promise<PyodideAPI> =>
  new Promise((resolve, reject) => start(options, reject).then(resolve, reject));

async function start(
  { folder, files, packagesUrl = folder.url, stdout, stderr, config, prepare }: StartOptions,
  fail: (error: unknown) => void,
): Promise<PyodideAPI> {
  // Pyodide would go on without a file, or wait for ever: it is left waiting, and the start fails.
  const orFail = <T>(file: Promise<T>): Promise<T> =>
    file.catch((error: unknown) => {
      fail(error);
      return new Promise<never>(() => {});
    });
  const module = orFail(files.module());
  const library = orFail(files.library());
  const factory = orFail(files.factory());
  const libraryUrl = new URL('python-library.zip', folder.url).href;
  const stopAnswering = answerFetches(
    new Map([
      [new URL('pyodide.asm.wasm', folder.url).href, emptyWasm],
      [libraryUrl, async () => new Response(EMPTY_ZIP)],
    ]),
  );
  try {
    return await loadPyodide({
      indexURL: folder.url,
      packageBaseUrl: packagesUrl,
      stdLibURL: libraryUrl,
      lockFileContents: orFail(files.lock()),
      env: { ...ENVIRONMENT },
      fsInit: async (fs) => mountLibrary(fs, LIBRARY_FOLDER, await library),
      ...config,
      stdout,
      stderr,
      createPyodideModule: async (given) => {
        // Pyodide has asked for its files by now, in one go: no other code has met the answered fetch.
        stopAnswering();
        const settings = settingsOf(given);
        settings.instantiateWasm = instantiate(settings.instantiateWasm, module, fail);
        const instance = await (await factory)(given);
        await prepare?.(moduleOf(instance));
        return instance;
      },
    });
  } finally {
    stopAnswering();
  }
}

const emptyWasm = async (): Promise<Response> =>
  new Response(EMPTY_WASM, { headers: { 'content-type': 'application/wasm' } });

/**
 * Instantiates a compiled module in place of the one that Pyodide would fetch. Only Pyodide's own function has
 * two of the imports: given an empty module, it adds them and calls back.
 */
const instantiate =
  (
    stock: InstantiateWasm,
    module: Promise<WebAssembly.Module>,
    fail: (error: unknown) => void,
  ): InstantiateWasm =>
  (imports, done) =>
    stock(imports, () => {
      const instantiated = async (): Promise<void> => {
        const compiled = await module;
        done(await WebAssembly.instantiate(compiled, imports), compiled);
      };
      instantiated().catch(fail);
    });
