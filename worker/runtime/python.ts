/** Python in a runtime: the interpreter, its packages, and apps that run on it. */
import { runtime } from 'virtual:gradio-runtime';
import type { App } from '../../src/app/app.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import type { PythonBoot, PythonRuntime } from '../boot/boot.ts';
import { PythonPackages, type PackagePlaces } from '../boot/packages/python-packages.ts';
import { PythonRunner, type PythonRunnerOptions } from '../runners/python/runner.ts';
import type { Runner } from '../runners/runner.ts';
import { importedModules } from './imported-modules.ts';
import type { Language, LanguageHost } from './language.ts';
import { PythonStart } from './python-start.ts';

interface Up {
  readonly python: PythonRuntime;
  readonly runner: PythonRunner;
}

const placesOf = ({ lock, wheels }: AppSource): PackagePlaces => ({ lock, wheels });

const codeOf = ({ files }: AppSource): string[] =>
  files.flatMap(({ name, content }) =>
    name.endsWith('.py') && typeof content === 'string' ? [content] : [],
  );

/** Names of modules that an app's source imports, without those that are files of its own; packages import more. */
const importsOf = (source: AppSource): string[] => {
  const own = new Set(source.files.map(({ name }) => name.replace(/(\/.*|\.py)$/, '')));
  const imported = codeOf(source).flatMap(importedModules);
  return [...imported, ...source.requirements].filter((name) => !own.has(name.split('.')[0] as string));
};

/** A runner that installs what code imports before it runs the code. */
class InstallingRunner extends PythonRunner {
  constructor(
    python: PythonRuntime,
    options: PythonRunnerOptions,
    private readonly installImports: (app: App, code: string) => Promise<void>,
  ) {
    super(python, options);
  }

  override async run(app: App, code: string): Promise<void> {
    await this.installImports(app, code);
    await super.run(app, code);
  }

  override async runFile(app: App, name: string): Promise<void> {
    await this.installImports(app, app.files.readText(name));
    await super.runFile(app, name);
  }
}

class PythonLanguage implements Language {
  private readonly packages: PythonPackages;
  /** Where each app's packages come from, for those it installs later. */
  private readonly places = new WeakMap<App, PackagePlaces>();
  private up: Promise<Up> | null = null;

  constructor(
    private readonly host: LanguageHost,
    private readonly begun: PythonStart,
  ) {
    const { status, print } = host;
    begun.listen({ status, print: (stream, text) => print(null, stream, text) });
    this.packages = new PythonPackages({
      folder: runtime,
      onStatus: status,
      lock: () => this.boot.files.lock(),
    });
  }

  private get boot(): PythonBoot {
    return this.begun.boot;
  }

  async start(): Promise<void> {
    await this.started();
  }

  async load(app: App, source: AppSource, begin: () => void): Promise<Runner> {
    const places = placesOf(source);
    this.places.set(app, places);
    // Packages come while Python starts.
    const fetched = this.packages.fetch(source.requirements, places);
    const [{ python, runner }] = await Promise.all([this.started(), this.boot.startFor(importsOf(source))]);
    await this.packages.install(python.pyodide, fetched);
    await this.packages.installImports(python.pyodide, codeOf(source), places);
    begin();
    await runner.load(app, source);
    return runner;
  }

  private started(): Promise<Up> {
    return (this.up ??= this.begin().catch((error: unknown) => {
      this.up = null;
      throw error;
    }));
  }

  private async begin(): Promise<Up> {
    const python = await this.boot.start();
    const { pyodide } = python;
    const places = (app: App): PackagePlaces => this.places.get(app) ?? {};
    const options: PythonRunnerOptions = {
      console: (app, stream, text) => this.host.print(app, stream, text),
      computing: (now) => this.host.computing(now),
      blocking: () => this.host.blocking(),
      install: (app, requirements) =>
        this.packages.install(pyodide, this.packages.fetch(requirements, places(app))),
    };
    const runner = new InstallingRunner(python, options, (app, code) =>
      this.packages.installImports(pyodide, [code], places(app)),
    );
    this.boot.scheduleSnapshot({
      idleFor: () => runner.idleFor(),
      createMaker: () =>
        new Worker(new URL('../boot/snapshot/snapshot-maker.worker.ts', import.meta.url), { type: 'module' }),
    });
    return { python, runner };
  }
}

/** Makes the language; Python starts when first asked to, if it has not begun before. */
export const createLanguage = (host: LanguageHost, begun = new PythonStart(host.given)): Language =>
  new PythonLanguage(host, begun);
