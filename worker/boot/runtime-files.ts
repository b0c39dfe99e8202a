/** The files that Python is started from, fetched side by side. */
import type { PyodideConfig } from 'pyodide';
import { compileStreaming, type Arrived } from '../../src/wasm/compile.ts';
import { gunzip, readBytes } from './bytes.ts';
import { Downloads, wrongType, type DownloadsOptions } from './downloads.ts';

const FACTORY = 'pyodide.asm.mjs';
const MODULE = 'pyodide.asm.wasm';
const LOCK = 'pyodide-lock.json';

/** Where the runtime's files are and what they are called: what `virtual:gradio-runtime` says, at its place. */
export interface RuntimeFolder {
  /** Absolute, ends with a slash. A folder of other content has another name. */
  readonly url: string;
  readonly pyodideVersion: string;
  /** Name of the file with the standard library and the `gradio` package. */
  readonly library: string;
  /** Bytes of each file in the folder. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** The folder's name, which stands for its content. */
export const folderName = ({ url }: RuntimeFolder): string => url.split('/').at(-2) ?? '';

/** Gives the compiled module, saying how many of its bytes have arrived. Rejects when there is none after all. */
export type ModuleSource = (arrived: Arrived) => Promise<WebAssembly.Module>;

/** What a runtime can give to the next one, so that it downloads and compiles nothing; can be posted. */
export interface PythonAssets {
  readonly module: WebAssembly.Module;
  /** The Python library as an uncompressed zip. */
  readonly library: Uint8Array<ArrayBuffer>;
  /** The text of `pyodide-lock.json`. */
  readonly lock: string;
}

/** Makes the interpreter's instance; Pyodide's own type for it is not public. */
export type PyodideFactory = NonNullable<PyodideConfig['createPyodideModule']>;

/**
 * The files of a runtime folder. Each is fetched when first asked for, and again after a failure. The library is
 * handed out and not held: the interpreter's file system shows it from then on.
 */
export class RuntimeFiles {
  readonly factory: () => Promise<PyodideFactory>;
  readonly module: () => Promise<WebAssembly.Module>;
  readonly library: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly lock: () => Promise<string>;
  readonly #downloads: Downloads;

  constructor(
    folder: RuntimeFolder,
    {
      module: source,
      ...options
    }: Pick<DownloadsOptions, 'stallSeconds' | 'onStatus'> & { module?: ModuleSource },
    given: Partial<PythonAssets> = {},
  ) {
    const advice = `Check that the folder ${folderName(folder)} was published beside gradio-lite.js.`;
    const downloads = new Downloads({ stage: 'runtime', advice, ...options });
    const file = (file: string) => [new URL(file, folder.url), folder.sizes[file]] as const;
    this.#downloads = downloads;
    this.factory = once(async () => {
      const [url, size] = file(FACTORY);
      return (await downloads.module<{ default: PyodideFactory }>(url, size)).default;
    });
    this.module = once(() => {
      const [url, size] = file(MODULE);
      const compile = (response: Response, arrived: Arrived): Promise<WebAssembly.Module> =>
        compileStreaming(response, arrived, () => console.warn(wrongType(url, response, 'application/wasm')));
      return downloads.get(url, compile, size, source);
    }, given.module);
    let library = given.library;
    this.library = async () => {
      const own = library;
      library = undefined;
      const [url, size] = file(folder.library);
      return own ?? gunzip(await downloads.get(url, readBytes, size));
    };
    this.lock = once(async () => {
      const [url, size] = file(LOCK);
      return new TextDecoder().decode(await downloads.get(url, readBytes, size));
    }, given.lock);
  }

  /** Reports that everything needed has arrived. */
  finish(): void {
    this.#downloads.finish();
  }
}

/** Loads at the first call; after a failure, the next call loads again. */
function once<T>(load: () => Promise<T>, given?: T): () => Promise<T> {
  let loaded: Promise<T> | undefined = given === undefined ? undefined : Promise.resolve<T>(given);
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
