/** The files that Python is started from, fetched side by side. */
import type { PyodideConfig } from 'pyodide';
import type { AssetValues } from '../../src/protocol/port.ts';
import { compileStreaming, type Arrived } from '../../src/wasm/compile.ts';
import { readBySyncRequest, type ReadNow } from '../file-system/read-now.ts';
import { gunzip, readBytes } from './bytes.ts';
import { Downloads, wrongType, type DownloadsOptions } from './downloads.ts';
import { PostponedLibrary } from './library/postponed-library.ts';
import { FACTORY, LOCK, MODULE } from './runtime-names.ts';
import { decodeSnapshot } from './snapshot/snapshot-file.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** Where the runtime's files are and what they are called: what `virtual:gradio-runtime` says, at its place. */
export interface RuntimeFolder {
  /** Absolute, ends with a slash. A folder of other content has another name. */
  readonly url: string;
  readonly pyodideVersion: string;
  /** Name of the file with the standard library and the `gradio` package. */
  readonly library: string;
  /** Name of the file with a snapshot of Python, if one was made with the folder: in a browser that has JSPI. */
  readonly snapshot: string | null;
  /** Bytes of each file in the folder. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** The folder's name, which stands for its content. */
export const folderName = ({ url }: RuntimeFolder): string => url.split('/').at(-2) ?? '';

/** Who gives what before it is downloaded, saying how many of its bytes have arrived; rejects when there is none after all. */
export type AssetSources = {
  readonly [Name in keyof AssetValues]?: (arrived: Arrived) => Promise<AssetValues[Name]>;
};

/** What a runtime can give to the next one, so that it downloads and compiles nothing; can be posted. */
export interface PythonAssets {
  readonly module: WebAssembly.Module;
  /** The Python library as an uncompressed zip, where the runtime has it. */
  readonly library?: Uint8Array<ArrayBuffer>;
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
  /** The library for whenever it is needed; `readNow` reads where Python cannot wait. */
  readonly postponedLibrary: (readNow?: ReadNow) => PostponedLibrary;
  /** The snapshot in a file of the folder. */
  readonly snapshot: (file: string) => Promise<Snapshot>;
  readonly lock: () => Promise<string>;
  readonly #downloads: Downloads;

  constructor(
    folder: RuntimeFolder,
    {
      sources = {},
      ...options
    }: Pick<DownloadsOptions, 'stallSeconds' | 'onStatus'> & { sources?: AssetSources },
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
      return downloads.get(url, compile, size, sources.module);
    }, given.module);
    let library = given.library;
    this.library = async () => {
      const own = library;
      library = undefined;
      const [url, size] = file(folder.library);
      return own ?? gunzip(await downloads.get(url, readBytes, size));
    };
    this.postponedLibrary = (readNow = readBySyncRequest) =>
      new PostponedLibrary({
        fetch: this.library,
        async prepareNow() {
          const { gunzipNow } = await import('./gunzip-now.ts');
          return () => gunzipNow(readNow(file(folder.library)[0].href));
        },
      });
    this.snapshot = async (name) => {
      const [url, size] = file(name);
      const read = async (response: Response, arrived: Arrived): Promise<Uint8Array<ArrayBuffer>> =>
        gunzip(await readBytes(response, arrived));
      return decodeSnapshot(await downloads.get(url, read, size, sources.snapshot));
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
