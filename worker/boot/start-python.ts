/** Starts the interpreter while its files are still arriving, each used in the moment it is there. */
import { loadPyodide, type PyodideAPI, type PyodideConfig } from 'pyodide';
import { answerFetches } from './answered-fetch.ts';
import { EMPTY_ZIP } from './library/library-archive.ts';
import { LIBRARY_FOLDER } from './library/library-folder.ts';
import {
  fileSystemOf,
  moduleOf,
  settingsOf,
  type FileSystem,
  type InstantiateWasm,
  type PyodideModule,
} from './pyodide-internals.ts';
import type { RuntimeFiles, RuntimeFolder } from './runtime-files.ts';
import { MODULE } from './runtime-names.ts';
import { shareSmallModules } from './shared-modules.ts';
import { hideSuspendedFrames } from './suspended-frames.ts';

// The smallest module there is.
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const ENVIRONMENT = {
  HOME: '/home/pyodide',
  // Pyodide's own choice draws into a document, and a worker has none.
  MPLBACKEND: 'agg',
  // The file system is gone with the page: bytecode written to it is never read.
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONPATH: LIBRARY_FOLDER,
};

/** The files of every start. */
export type StartFiles = Pick<RuntimeFiles, 'factory' | 'module' | 'lock'>;

/** How Python is started. */
export interface StartOptions {
  readonly folder: RuntimeFolder;
  readonly files: StartFiles;
  /** Puts the library into the file system before Python runs; a restored Python has run already. */
  readonly mount?: (fs: FileSystem) => Promise<void>;
  /** Where packages of Pyodide's distribution lie; the runtime folder unless given. */
  readonly packagesUrl?: string;
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
  /** Pyodide's private settings about snapshots. */
  readonly config?: Pick<PyodideConfig, '_makeSnapshot' | '_loadSnapshot'>;
  /** Runs when the module is instantiated, before any of its code has run. */
  readonly instantiated?: (instance: WebAssembly.Instance) => void;
  /** Runs when an instance is set up and, with `_loadSnapshot`, before its memory is overwritten. */
  readonly prepare?: (module: PyodideModule) => Promise<void>;
}

/** Starts Python; rejects with the first error of a file or of the interpreter. */
export async function startPython(options: StartOptions): Promise<PyodideAPI> {
  const undo: (() => void)[] = [];
  try {
    return await new Promise((resolve, reject) => start(options, reject, undo).then(resolve, reject));
  } finally {
    // Also when Pyodide is left waiting for a file that does not come.
    for (const stop of undo) stop();
  }
}

async function start(
  {
    folder,
    files,
    mount,
    packagesUrl = folder.url,
    stdout,
    stderr,
    config,
    instantiated,
    prepare,
  }: StartOptions,
  fail: (error: unknown) => void,
  undo: (() => void)[],
): Promise<PyodideAPI> {
  // Pyodide would go on without a file, or wait for ever: it is left waiting, and the start fails.
  const orFail = <T>(file: Promise<T>): Promise<T> =>
    file.catch((error: unknown) => {
      fail(error);
      return new Promise<never>(() => {});
    });
  const module = orFail(files.module());
  const factory = orFail(files.factory());
  const libraryUrl = new URL('python-library.zip', folder.url).href;
  const stopAnswering = answerFetches(
    new Map([
      [new URL(MODULE, folder.url).href, emptyWasm],
      [libraryUrl, async () => new Response(EMPTY_ZIP)],
    ]),
  );
  undo.push(stopAnswering);
  return loadPyodide({
    indexURL: folder.url,
    packageBaseUrl: packagesUrl,
    stdLibURL: libraryUrl,
    lockFileContents: orFail(files.lock()),
    env: { ...ENVIRONMENT },
    ...(mount ? { fsInit: (fs: unknown) => orFail(mount(fileSystemOf(fs))) } : {}),
    ...config,
    stdout,
    stderr,
    createPyodideModule: async (given) => {
      // Pyodide has asked for its files by now, in one go: no other code has met the answered fetch.
      stopAnswering();
      const settings = settingsOf(given);
      settings.instantiateWasm = instantiate(settings.instantiateWasm, module, fail, instantiated);
      const create = await factory;
      const stopSharing = shareSmallModules();
      undo.push(stopSharing);
      const instance = await create(given);
      stopSharing();
      await prepare?.(moduleOf(instance));
      return instance;
    },
  });
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
    instantiated?: (instance: WebAssembly.Instance) => void,
  ): InstantiateWasm =>
  (imports, done) =>
    stock(imports, () => {
      const begin = async (): Promise<void> => {
        const compiled = await module;
        const adopt = hideSuspendedFrames(imports);
        const instance = await WebAssembly.instantiate(compiled, imports);
        adopt(instance);
        instantiated?.(instance);
        done(instance, compiled);
      };
      begin().catch(fail);
    });
