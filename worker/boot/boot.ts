/** Gets Python up: from its files, or from a snapshot that an earlier visit kept. */
import type { PyodideAPI } from 'pyodide';
import type { ReadNow } from '../file-system/read-now.ts';
import type { Stage } from '../../src/protocol/runtime.ts';
import { dropUnpacked } from '../../src/unpacked-files.ts';
import { BootError } from './boot-error.ts';
import { hasJspi } from '../../src/wasm/jspi.ts';
import { filesOf } from './library/library-archive.ts';
import { mountLibrary } from './library/library-folder.ts';
import type { PostponedLibrary } from './library/postponed-library.ts';
import { within } from './limit.ts';
import {
  folderName,
  type AssetSources,
  RuntimeFiles,
  type PythonAssets,
  type RuntimeFolder,
} from './runtime-files.ts';
import { orderSnapshot, type IdleTime } from './snapshot/order-snapshot.ts';
import { restoreSnapshot } from './snapshot/restore-snapshot.ts';
import type { FoundSnapshot, Snapshot, SnapshotStore } from './snapshot/snapshot.ts';
import { startPython } from './start-python.ts';
import type { OnStatus } from './status.ts';

// A download fails when nothing moves for this long; a phone needs most of a minute to start Python.
const SECONDS = { runtime: 30, python: 120 };
// Restoring a snapshot takes a fraction of a second, or something is wrong with it.
const RESTORE_SECONDS = 20;

/** What a boot is given; nothing is read from the worker's globals. */
export interface BootOptions {
  readonly folder: RuntimeFolder;
  readonly onStatus: OnStatus;
  /** Seconds: for `runtime` without any progress, for `python` in all. */
  readonly timeouts?: Partial<Record<Stage, number>>;
  /** How the library is read when Python cannot wait for it; by a synchronous request unless given. */
  readonly readNow?: ReadNow;
  /** Where files come from before they are downloaded. */
  readonly sources?: AssetSources;
  /** What another runtime gave. */
  readonly given?: Partial<PythonAssets>;
  /** Where packages of Pyodide's distribution lie; ends with a slash. The runtime folder unless given. */
  readonly packagesUrl?: string;
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
  /** Keeps snapshots between visits; without it every visit starts from the files. */
  readonly snapshots?: SnapshotStore;
  /** Modules that a snapshot holds imported, in this order. They must not use the `js` module on import. */
  readonly imports?: readonly string[];
}

/** Python, up and running. */
export interface PythonRuntime {
  readonly pyodide: PyodideAPI;
  /** Whether calls can wait without blocking the worker. */
  readonly jspi: boolean;
  /** Whether it came from a snapshot: the modules of `imports` are then imported. */
  readonly restored: boolean;
  /** What another runtime can start from. Its `library` is a fresh copy, which may be transferred. */
  assets(): PythonAssets;
}

/** Python with the archive that its library folder shows, where it was needed. */
interface Started {
  readonly pyodide: PyodideAPI;
  readonly library?: Uint8Array<ArrayBuffer>;
}

/** Starts Python once; after a failure it can be started again, and keeps what has arrived. */
export class PythonBoot {
  /** The runtime's files; the lock's text is there long before Python is. */
  readonly files: RuntimeFiles;
  readonly #options: Omit<BootOptions, 'given' | 'snapshots' | 'sources' | 'readNow'>;
  readonly #stallSeconds: number;
  readonly #key: string;
  readonly #library: PostponedLibrary;
  readonly #wanted = new Set<string>();
  #expected: Promise<void> | undefined;
  /** The modules that are there without the library; unknown while no snapshot has arrived. */
  #modules: ReadonlySet<string> | undefined;
  #snapshots: SnapshotStore | undefined;
  #runtime: Promise<PythonRuntime> | undefined;

  constructor({ given, snapshots, sources, readNow, ...options }: BootOptions) {
    const { folder, imports = [], timeouts, onStatus } = options;
    const jspi = hasJspi() ? 'jspi' : 'plain';
    this.#options = options;
    this.#snapshots = snapshots;
    this.#stallSeconds = timeouts?.runtime ?? SECONDS.runtime;
    this.#key = [folder.pyodideVersion, folderName(folder), jspi, ...imports].join(' ');
    const stallSeconds = this.#stallSeconds;
    const files = new RuntimeFiles(
      folder,
      { stallSeconds, onStatus, ...(sources ? { sources } : {}) },
      given,
    );
    this.files = files;
    this.#library = files.postponedLibrary(readNow);
  }

  /**
   * Starts Python for code that imports these modules, by their dotted names: a Python from a snapshot does without the
   * library until it is needed, and fetches it early when it will be. Resolves when both are there.
   */
  async startFor(modules: Iterable<string>): Promise<PythonRuntime> {
    for (const name of modules) this.#wanted.add(name);
    this.#fetchLibraryIfWanted();
    const runtime = await this.start();
    await this.#expected;
    return runtime;
  }

  /** Resolves with Python; rejects with a `BootError`. */
  start(): Promise<PythonRuntime> {
    return (this.#runtime ??= this.#start().catch((error: unknown) => {
      this.#runtime = undefined;
      throw error;
    }));
  }

  /** Has a snapshot of Python made and kept for the next visit, if this one had none; returns how to stop. */
  scheduleSnapshot(idle: IdleTime): () => void {
    const stop = new AbortController();
    this.#schedule(idle, stop.signal).catch((error: unknown) =>
      console.info(`No snapshot of Python was kept for the next visit: ${message(error)}`),
    );
    return () => stop.abort();
  }

  async #schedule(idle: IdleTime, signal: AbortSignal): Promise<void> {
    const { folder, imports = [] } = this.#options;
    const { restored, assets } = await this.start();
    if (!this.#snapshots || restored) return;
    const order = { key: this.#key, folder, imports, stallSeconds: this.#stallSeconds };
    await orderSnapshot(() => ({ ...order, assets: assets() }), idle, signal);
  }

  async #start(): Promise<PythonRuntime> {
    const { files } = this;
    const needed = Promise.all([files.factory(), files.module(), files.lock()]);
    needed.catch(() => {});
    const found = this.#find();
    // A snapshot there is for certain need not be at hand before the restoring begins.
    const snapshot = found instanceof Promise ? await found : found;
    const restored = snapshot && (await this.#restore(snapshot, needed));
    const { pyodide, library } = restored ?? (await this.#boot(needed));
    const [, module, lock] = await needed;
    this.#options.onStatus('python', 0, null, true);
    return {
      pyodide,
      jspi: hasJspi(),
      restored: restored !== undefined,
      assets: () => ({ module, lock, ...(library ? { library: library.slice() } : {}) }),
    };
  }

  async #boot(needed: Promise<unknown>): Promise<Started> {
    const library = this.files.library();
    const started = startPython({
      ...this.#options,
      files: this.files,
      mount: async (fs) => mountLibrary(fs, filesOf(await library)),
    });
    try {
      const pyodide = await this.#inTime(this.#pythonSeconds, Promise.all([needed, library]), started);
      return { pyodide, library: await library };
    } catch (error) {
      if (error instanceof BootError) throw error;
      throw new BootError('python', `Python did not start: ${message(error)}`, true, { cause: error });
    }
  }

  /** The snapshot that this device made, or else the one that came with the folder. */
  #find(): FoundSnapshot | Promise<FoundSnapshot | undefined> {
    const kept = this.#findKept();
    const { snapshot } = this.#options.folder;
    if (snapshot === null || !hasJspi()) return kept;
    return { arrived: kept.then((found) => found?.arrived ?? this.#shipped(snapshot)) };
  }

  async #findKept(): Promise<FoundSnapshot | undefined> {
    try {
      return await this.#snapshots?.find(this.#key);
    } catch (error) {
      await this.#drop(error);
      return undefined;
    }
  }

  async #shipped(file: string): Promise<Snapshot> {
    try {
      return await this.files.snapshot(file);
    } catch (error) {
      // Unlike the other files of the folder, it can be done without.
      throw new Error(message(error), { cause: error });
    }
  }

  async #restore(found: FoundSnapshot, needed: Promise<unknown>): Promise<Started | undefined> {
    const arrived = found.arrived.then((snapshot) => {
      this.#modules = new Set(snapshot.facts.modules);
      this.#fetchLibraryIfWanted();
      return snapshot;
    });
    arrived.catch(() => {});
    const started = restoreSnapshot(
      { arrived },
      { ...this.#options, files: this.files, library: this.#library },
    );
    const all = Promise.all([needed, arrived]);
    try {
      return { pyodide: await this.#inTime(Math.min(RESTORE_SECONDS, this.#pythonSeconds), all, started) };
    } catch (error) {
      // A runtime file that cannot be had is not the snapshot's fault.
      if (error instanceof BootError) throw error;
      const { snapshot: shipped, url } = this.#options.folder;
      if (shipped !== null) await dropUnpacked(new URL(shipped, url));
      await this.#drop(error);
      return undefined;
    }
  }

  #fetchLibraryIfWanted(): void {
    const modules = this.#modules;
    if (!modules || [...this.#wanted].every((name) => modules.has(name))) return;
    // Whoever opens one of its files after this has failed tries again, and says what is wrong.
    this.#expected = this.#library.load().catch(() => {});
  }

  async #drop(reason: unknown): Promise<void> {
    try {
      await this.#snapshots?.drop(this.#key);
      console.warn(`Python starts without its snapshot, which is dropped: ${message(reason)}`);
    } catch {
      // The browser gives this page no storage: there is nothing to drop, and nothing can be kept.
      this.#snapshots = undefined;
    }
  }

  /** Python's time begins when its files are there; they have their own limit. */
  async #inTime(
    seconds: number,
    arrived: Promise<unknown>,
    started: Promise<PyodideAPI>,
  ): Promise<PyodideAPI> {
    started.catch(() => {});
    await arrived;
    this.files.finish();
    this.#options.onStatus('python', 0, null, false);
    return within(seconds, started, () => new Error(`It took longer than ${seconds} seconds.`));
  }

  get #pythonSeconds(): number {
    return this.#options.timeouts?.python ?? SECONDS.python;
  }
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));
