/** Runs apps written in TypeScript, in the worker's own engine. */
import type { App } from '../../../src/app/app.ts';
import type { FunctionRef, Outcome } from '../../../src/app/function-ref.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';
import { GradioError } from '../../../src/errors.ts';
import { toBatchOutcomes, toOutcomes, type ReturnReader } from '../outcomes.ts';
import type { CallContext, CallInput, CallOutput, Runner, Yields } from '../runner.ts';
import { publishApi, type ApiModule } from './api-module.ts';
import { TypeScriptFiles } from './app-files.ts';
import { Functions } from './functions.ts';
import { AppModules } from './modules.ts';
import { typescriptReturns, type ComponentReader } from './returns.ts';
import { userFrames } from './stack.ts';
import { userContext } from './user-context.ts';
import { createConsole } from './user-console.ts';
import { StateValues } from './values.ts';

/** What user code of one app imports, and how the runner reads the components it hands back. */
export interface AppApi {
  /** The exports of `gradio-lite`. */
  readonly exports: object;
  readonly components: ComponentReader;
  /** Launches what the entry file exported as `demo`, if that is something to launch. */
  launch(demo: unknown): void;
}

/** What the runner is given. */
export interface TypeScriptRunnerOptions {
  /** Makes the API of one app. */
  createApi(app: App, runner: TypeScriptRunner): AppApi;
  /** Shows what user code prints. */
  print(app: string, stream: 'stdout' | 'stderr', text: string): void;
}

interface Loaded {
  readonly api: AppApi;
  readonly published: ApiModule[];
  readonly files: TypeScriptFiles;
  readonly imports: Readonly<Record<string, string>>;
  modules: AppModules;
  /** Calls under way, the latest last. */
  readonly calls: CallContext[];
}

type Stepper = Iterator<unknown> | AsyncIterator<unknown>;

/** The TypeScript runner. */
export class TypeScriptRunner implements Runner {
  readonly language = 'typescript';
  readonly functions = new Functions();
  readonly states = new StateValues();
  private readonly apps = new Map<App, Loaded>();
  /** The call whose code runs right now, up to its first `await`. */
  private current: CallContext | null = null;

  constructor(private readonly options: TypeScriptRunnerOptions) {}

  async load(app: App, source: AppSource): Promise<void> {
    const api = this.options.createApi(app, this);
    const files = await TypeScriptFiles.of(source);
    app.files = files;
    const console = createConsole((stream, text) => this.options.print(app.id, stream, text));
    const published = [publishApi(app.id, api.exports), publishApi(`${app.id} console`, { console })];
    const loaded = { api, published, files, imports: source.imports, modules: noModules, calls: [] };
    this.apps.set(app, loaded);
    await this.import(app, source.entrypoint);
  }

  async run(app: App, code: string): Promise<void> {
    const { files } = this.loaded(app);
    files.write({ name: '<code>.ts', content: code });
    await this.import(app, '<code>.ts');
  }

  async runFile(app: App, name: string): Promise<void> {
    await this.import(app, name);
  }

  async call(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Promise<Outcome[]> {
    const { batch } = context;
    const reader = this.reader(context.app);
    const raw = await this.during(context, () => this.invoke(fn, inputs, context));
    const outcomes = batch ? toBatchOutcomes(raw, outputs, fn, reader, batch) : toOutcomes(raw, outputs, fn, reader);
    return this.keepStates(outcomes, outputs);
  }

  iterate(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Yields {
    const reader = this.reader(context.app);
    let steps: Stepper | null = null;
    return {
      next: async () => {
        const { done, value } = await this.during(context, () => {
          steps ??= this.invoke(fn, inputs, context) as Stepper;
          return steps.next();
        });
        if (done) return { done: true, value: undefined };
        return { done: false, value: this.keepStates(toOutcomes(value, outputs, fn, reader), outputs) };
      },
      return: async () => {
        await this.during(context, () => steps?.return?.(undefined));
        return { done: true, value: undefined };
      },
    };
  }

  copyState(handle: number | null): number {
    return handle === null ? this.states.keep(null) : this.states.copy(handle);
  }

  hashState(handle: number): string {
    return this.states.text(handle);
  }

  releaseState(handle: number): void {
    this.states.release(handle);
  }

  /** False: the engine has no way to stop a function from inside its own worker. */
  interrupt(): boolean {
    return false;
  }

  async write(app: App, file: SourceFile): Promise<void> {
    this.loaded(app).files.write(file);
  }

  async rename(app: App, from: string, to: string): Promise<void> {
    this.loaded(app).files.rename(from, to);
  }

  async unlink(app: App, name: string): Promise<void> {
    this.loaded(app).files.unlink(name);
  }

  /** Rejects: packages of TypeScript apps are imported, not installed. */
  async install(_app: App, requirements: readonly string[]): Promise<void> {
    throw new Error(
      `TypeScript apps have no requirements to install (${requirements.join(', ')}): ` +
        "add the package to the page's import map, or import it from a URL.",
    );
  }

  unload(app: App): void {
    const loaded = this.apps.get(app);
    loaded?.modules.revoke();
    for (const module of loaded?.published ?? []) module.revoke();
    this.apps.delete(app);
  }

  dispose(): void {
    for (const app of [...this.apps.keys()]) this.unload(app);
  }

  /** The call that code of an app most likely belongs to: exact up to its first `await`, else the latest. */
  callOf(app: App): CallContext | null {
    if (this.current?.app === app) return this.current;
    return this.apps.get(app)?.calls.at(-1) ?? null;
  }

  private loaded(app: App): Loaded {
    const found = this.apps.get(app);
    if (!found) throw new Error(`App "${app.id}" is not loaded.`);
    return found;
  }

  private async import(app: App, name: string): Promise<void> {
    const loaded = this.loaded(app);
    const { imports, files, published, api } = loaded;
    loaded.modules.revoke();
    loaded.modules = new AppModules({ app: app.id, imports, files, api: published[0]!.url, console: published[1]!.url });
    const before = app.launched;
    try {
      const exports = await loaded.modules.import(name);
      if (app.launched === before) api.launch(exports['demo']);
    } catch (error) {
      throw this.located(app, error);
    }
  }

  private invoke(fn: FunctionRef, inputs: CallInput[], context: CallContext): unknown {
    const { inputNames, inputsAsDict, batch } = context;
    const valueOf = ({ wire, value }: CallInput): unknown => {
      if (wire !== 'state') return value;
      return batch ? (value as number[]).map((handle) => this.states.get(handle)) : this.states.get(value as number);
    };
    const named = inputNames?.length ?? 0;
    const positional = inputs.slice(0, inputs.length - named).map(valueOf);
    const args: unknown[] = inputsAsDict ? [new Map(inputs.map((input) => [input.id, valueOf(input)]))] : positional;
    if (named > 0)
      args.push(Object.fromEntries(inputs.slice(-named).map((input, i) => [inputNames![i]!, valueOf(input)])));
    const target = this.functions.get(fn) as (...args: unknown[]) => unknown;
    return target.length === args.length + 1 ? target(...args, userContext(context)) : target(...args);
  }

  /** Runs a part of a call, so that code in it is known to belong there; errors get the author's own places. */
  private async during<T>(context: CallContext, part: () => T): Promise<Awaited<T>> {
    const { app } = context;
    const calls = this.apps.get(app)?.calls ?? [];
    calls.push(context);
    try {
      this.current = context;
      let started: T;
      try {
        started = part();
      } finally {
        this.current = null;
      }
      return await started;
    } catch (error) {
      const located = this.located(app, error);
      // What a stopped call still throws is of no interest.
      if (!context.signal.aborted) this.show(app, located);
      throw located;
    } finally {
      const at = calls.lastIndexOf(context);
      if (at >= 0) calls.splice(at, 1);
    }
  }

  /** The same error, with a traceback in the app's own files. */
  private located(app: App, error: unknown): unknown {
    const files = this.apps.get(app)?.modules.files;
    if (!(error instanceof Error) || !files || 'traceback' in error) return error;
    const frames = userFrames(error.stack ?? '', files);
    const traceback = [`${error.name}: ${error.message}`, ...frames.map((frame) => `    ${frame}`)].join('\n');
    return Object.assign(error, { traceback });
  }

  /** Prints an error of user code, unless its author says not to. */
  private show(app: App, error: unknown): void {
    if (error instanceof GradioError && !error.print_exception) return;
    const { traceback } = error as { traceback?: string };
    this.options.print(app.id, 'stderr', `${traceback ?? String(error)}\n`);
  }

  private reader(app: App): ReturnReader {
    return typescriptReturns(this.loaded(app).api.components, (message) =>
      this.options.print(app.id, 'stderr', `Warning: ${message}\n`),
    );
  }

  /** Values of States stay here; the core gets their handles. */
  private keepStates(outcomes: Outcome[], outputs: CallOutput[]): Outcome[] {
    return outcomes.map((outcome, i) => {
      if (outputs[i % outputs.length]?.wire !== 'state') return outcome;
      if (outcome.kind === 'value') return { kind: 'value', value: this.states.keep(outcome.value) };
      if (outcome.kind === 'update' && 'value' in outcome.props)
        return { kind: 'update', props: { ...outcome.props, value: this.states.keep(outcome.props['value']) } };
      return outcome;
    });
  }
}

/** Until the first file is imported. */
const noModules = new AppModules({
  app: '',
  imports: {},
  files: { has: () => false, read: async () => null },
  api: '',
  console: '',
});
