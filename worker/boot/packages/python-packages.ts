/** Installs what apps require or import. */
import type { PyodideAPI } from 'pyodide';
import type { Stage } from '../../../src/protocol/runtime.ts';
import { answerFetches } from '../answered-fetch.ts';
import { BootError } from '../boot-error.ts';
import { readBytes } from '../bytes.ts';
import { Downloads } from '../downloads.ts';
import type { RuntimeFolder } from '../runtime-files.ts';
import type { OnStatus } from '../status.ts';
import { installFromIndex } from './package-index.ts';
import { distribution, lockedSource, type LocatedPackage, type PackageSource } from './package-source.ts';
import { packagesOfModules, resolve, type Plan, type Provided } from './resolve.ts';
import { sha256 } from './sha256.ts';

// For downloads without any progress, and for the package index in all.
const SECONDS = 60;
const PROVIDED: Provided = { gradio: 6 };

/** What a runtime's packages are installed with. */
export interface PackagesOptions {
  readonly folder: RuntimeFolder;
  /** The text of the lock of Pyodide's distribution. */
  readonly lock: () => Promise<string>;
  /** Where packages of Pyodide's distribution lie when the runtime folder has no copy; ends with a slash. */
  readonly packagesUrl?: string;
  /** The package index's address; undefined is the Python Package Index, null forbids asking one. */
  readonly index?: string | null;
  /** What the Python library holds itself, by name; a requirement of it is fulfilled. */
  readonly provided?: Provided;
  readonly timeouts?: Partial<Record<Stage, number>>;
  readonly onStatus: OnStatus;
}

/** Where an app's packages come from, before Pyodide's distribution and the package index. */
export interface PackagePlaces {
  /** Address of a lock as Pyodide writes them; files without an address lie beside it. */
  readonly lock?: string | null;
  /** Address of a folder with wheels and their `pyodide-lock.json`; ends with a slash. */
  readonly wheels?: string | null;
}

/** Packages on their way, to be handed to `install`. */
export interface FetchedPackages {
  readonly downloads: Downloads;
  readonly contents: Promise<Contents>;
}

interface Contents {
  readonly plan: Plan;
  readonly sources: readonly PackageSource[];
  readonly files: Files;
}

type Files = ReadonlyMap<LocatedPackage, Promise<Uint8Array<ArrayBuffer>>>;
type Wheels = ReadonlyMap<LocatedPackage, Uint8Array<ArrayBuffer>>;

/** The packages of one Python. */
export class PythonPackages {
  readonly #options: PackagesOptions;
  readonly #installed = new Set<string>();
  readonly #locks = new Map<string, Promise<PackageSource>>();

  constructor(options: PackagesOptions) {
    this.#options = options;
  }

  /** Starts the downloads of what requirements need; Python need not be up yet. */
  fetch(requirements: readonly string[], places: PackagePlaces): FetchedPackages {
    const downloads = this.#downloads();
    const contents = this.#contents(requirements, places, downloads);
    // Whoever installs them awaits it; until then a failure is not unhandled.
    contents.catch(() => {});
    return { downloads, contents };
  }

  /** Installs what was fetched; rejects with a `BootError` that names the requirement. */
  async install(pyodide: PyodideAPI, { contents, downloads }: FetchedPackages): Promise<void> {
    const { plan, files, sources } = await contents;
    for (const note of plan.notes) console.info(note);
    offer(pyodide, sources, plan);
    if (files.size > 0) await this.#load(pyodide, await checked(pyodide, files));
    if (plan.unlisted.length > 0) await this.#installFromIndex(pyodide, plan);
    downloads.finish();
  }

  /**
   * Installs what these Python sources import and cannot import yet, as far as locks list it; the rest raises
   * Python's own ModuleNotFoundError when it is imported.
   */
  async installImports(pyodide: PyodideAPI, code: readonly string[], places: PackagePlaces): Promise<void> {
    const modules = missingModules(pyodide, code);
    if (modules.length === 0) return;
    const downloads = this.#downloads();
    const sources = await this.#sources(places, downloads);
    const plan = resolve(packagesOfModules(modules, sources), sources);
    for (const { requirement, reason } of plan.unlisted)
      console.info(`The app imports ${requirement.name}, which cannot be loaded: ${reason}.`);
    const listed = { ...plan, unlisted: [] };
    const contents = { plan: listed, sources, files: this.#files(plan, downloads) };
    await this.install(pyodide, { downloads, contents: Promise.resolve(contents) });
  }

  #downloads(): Downloads {
    const { timeouts, onStatus } = this.#options;
    const advice = 'Check that the wheels lie beside the lock that lists them.';
    return new Downloads({
      stage: 'packages',
      stallSeconds: timeouts?.packages ?? SECONDS,
      advice,
      onStatus,
    });
  }

  async #contents(lines: readonly string[], places: PackagePlaces, downloads: Downloads): Promise<Contents> {
    const sources = await this.#sources(places, downloads);
    const { provided = PROVIDED } = this.#options;
    const asked = resolve(lines, sources, provided);
    this.#checkIndex(asked, sources);
    const plan = asked.unlisted.length > 0 ? resolve([...lines, 'micropip'], sources, provided) : asked;
    return { plan, sources, files: this.#files(plan, downloads) };
  }

  #files({ wheels }: Plan, downloads: Downloads): Files {
    const wanted = [...wheels.values()].filter(({ entry }) => !this.#installed.has(entry.name));
    return new Map(wanted.map((wheel) => [wheel, this.#file(wheel.url, downloads)]));
  }

  #file(url: URL, downloads: Downloads): Promise<Uint8Array<ArrayBuffer>> {
    const file = downloads.get(url, readBytes);
    // Awaited once Python is up; until then a failure is not unhandled.
    file.catch(() => {});
    return file;
  }

  async #sources({ lock, wheels }: PackagePlaces, downloads: Downloads): Promise<readonly PackageSource[]> {
    const { folder, lock: text, packagesUrl } = this.#options;
    const own = distribution(await text(), folder, packagesUrl);
    const locks = [lock, wheels && new URL('pyodide-lock.json', wheels).href];
    const given = locks.filter((url) => url != null).map((url) => this.#locked(url, own, downloads));
    return [...(await Promise.all(given)), own];
  }

  /** The source of a lock, read once. */
  #locked(url: string, own: PackageSource, downloads: Downloads): Promise<PackageSource> {
    const known = this.#locks.get(url);
    if (known) return known;
    const source = lockedSource(url, own, downloads);
    this.#locks.set(url, source);
    source.catch(() => this.#locks.delete(url));
    return source;
  }

  /** Throws for what nobody can be asked for. */
  #checkIndex({ unlisted }: Plan, sources: readonly PackageSource[]): void {
    const forbidden = unlisted.filter(({ requirement }) => requirement.url === null);
    if (this.#options.index === null && forbidden.length > 0)
      throw notToBeHad(forbidden, 'this app asks no package index');
    const [missing] = resolve(['micropip'], sources).unlisted;
    if (unlisted.length > 0 && missing)
      throw notToBeHad(unlisted, `looking elsewhere takes micropip (${missing.reason})`);
  }

  async #load(pyodide: PyodideAPI, wheels: Wheels): Promise<void> {
    const names = [...wheels.keys()].map(({ entry }) => entry.name);
    const problems: string[] = [];
    const stopAnswering = answerFetches(
      new Map([...wheels].map(([{ url }, bytes]) => [url.href, async () => new Response(bytes)])),
    );
    try {
      // Their hashes have been checked, and Pyodide gets these very bytes.
      const quietly = {
        messageCallback: () => {},
        errorCallback: (problem: string) => problems.push(problem),
      };
      await pyodide.loadPackage(names, { ...quietly, checkIntegrity: false });
    } finally {
      stopAnswering();
    }
    const failed = names.filter((name) => !(name in pyodide.loadedPackages));
    if (failed.length > 0)
      throw new BootError('packages', `Could not install ${failed.join(', ')}: ${problems.join(' ')}`, true);
    for (const name of names) this.#installed.add(name);
  }

  async #installFromIndex(pyodide: PyodideAPI, { unlisted }: Plan): Promise<void> {
    await installFromIndex(pyodide, {
      requirements: unlisted.map(({ requirement }) => requirement.text),
      named: described(unlisted),
      index: this.#options.index,
      seconds: this.#options.timeouts?.packages ?? SECONDS,
    });
  }
}

const described = (unlisted: Plan['unlisted']): string =>
  unlisted.map(({ requirement, reason }) => `"${requirement.text}" (${reason})`).join(', ');

const notToBeHad = (unlisted: Plan['unlisted'], problem: string): BootError => {
  const advice = 'Add its wheel to the wheels folder, require a version that is there, or remove it.';
  return new BootError('packages', `Could not install ${described(unlisted)}; ${problem}. ${advice}`, false);
};

async function checked(pyodide: PyodideAPI, files: Files): Promise<Wheels> {
  const wheels = [...files].map(async ([wheel, file]) => {
    const { file_name: name, sha256: expected } = wheel.entry;
    const bytes = await file;
    const found = await sha256(bytes, pyodide);
    if (found === expected) return [wheel, bytes] as const;
    const problem = `its SHA-256 is ${found}, its lock says ${expected}`;
    throw new BootError(
      'packages',
      `${name} is not the file that was locked: ${problem} (${wheel.url.href}).`,
      true,
    );
  });
  return new Map(await Promise.all(wheels));
}

/** Lets Pyodide and micropip, which app code may call too, find exactly what can be had, and first what was planned. */
function offer(pyodide: PyodideAPI, sources: readonly PackageSource[], { wheels }: Plan): void {
  const { packages } = pyodide.lockfile;
  for (const { lock, locate } of sources.toReversed())
    for (const [name, entry] of Object.entries(lock.packages)) {
      const url = locate(entry.file_name);
      if (url) packages[name] = { ...entry, file_name: url.href };
      else delete packages[name];
    }
  // The first source that lists a package may hold another version than the one that was asked for.
  for (const [name, { entry, url }] of wheels) packages[name] = { ...entry, file_name: url.href };
}

/** The modules that sources import and Python does not find. */
function missingModules(pyodide: PyodideAPI, code: readonly string[]): string[] {
  const findImports = pyodide.pyimport('pyodide.code.find_imports');
  const imported = new Set<string>();
  for (const source of code) {
    const found = findImports(source);
    for (const name of found.toJs() as string[]) imported.add(name);
    found.destroy();
  }
  findImports.destroy();
  const findSpec = pyodide.pyimport('importlib.util.find_spec');
  const missing = [...imported].filter((name) => !isFound(findSpec, name));
  findSpec.destroy();
  return missing;
}

function isFound(findSpec: (name: string) => { destroy(): void } | undefined, name: string): boolean {
  try {
    const spec = findSpec(name);
    spec?.destroy();
    return spec !== undefined;
  } catch {
    // A module made at run time, such as __main__, has no spec, which is an error to Python.
    return true;
  }
}
