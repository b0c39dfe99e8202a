/** Runs apps written in TypeScript, in the worker's own engine. */
import type { App } from '../../../src/app/app.ts';
import type { FunctionRef, Outcome } from '../../../src/app/function-ref.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';
import { stateText } from '../../../src/app/flagging/state-text.ts';
import { toBatchOutcomes, toOutcomes, type ReturnReader } from '../outcomes.ts';
import type { RenderedCode } from '../../../src/app/rendering/session-renders.ts';
import type { CallContext, CallInput, CallOutput, RenderPlace, Runner, Yields } from '../runner.ts';
import { Taker } from '../taker.ts';
import { Functions, type Named } from './functions.ts';
import { LoadedApp, type AppApi } from './loaded-app.ts';
import { isPackable } from './packing.ts';
import { typescriptReturns } from './returns.ts';
import { userContext } from './user-context.ts';
import { StateValues } from './values.ts';

/** What the runner is given. */
export interface TypeScriptRunnerOptions {
  /** Makes the API of one app. */
  createApi(app: App): AppApi;
  /** Shows what user code prints. */
  print(app: string, stream: 'stdout' | 'stderr', text: string): void;
}

type Stepper = Iterator<unknown> | AsyncIterator<unknown>;

/** The name under which code that is no file runs. */
const codeName = '<code>.ts';

/** The TypeScript runner. */
export class TypeScriptRunner implements Runner {
  readonly language = 'typescript';
  readonly functions = new Functions();
  readonly states = new StateValues();
  private readonly apps = new Map<App, LoadedApp>();
  /** The call whose code runs right now, up to its first `await`. */
  private current: CallContext | null = null;

  constructor(private readonly options: TypeScriptRunnerOptions) {}

  async load(app: App, source: AppSource): Promise<void> {
    const { createApi, print } = this.options;
    const loaded = await LoadedApp.of(app, source, createApi(app), (stream, text) =>
      print(app.id, stream, text),
    );
    this.apps.set(app, loaded);
    try {
      await loaded.run(source.entrypoint);
    } catch (error) {
      this.unload(app);
      throw error;
    }
  }

  async run(app: App, code: string): Promise<void> {
    const loaded = this.loaded(app);
    loaded.files.put({ name: codeName, content: code });
    await loaded.run(codeName);
  }

  async runFile(app: App, name: string): Promise<void> {
    await this.loaded(app).run(name);
  }

  async call(
    fn: FunctionRef,
    inputs: CallInput[],
    outputs: CallOutput[],
    context: CallContext,
  ): Promise<Outcome[]> {
    const { batch } = context;
    const reader = this.reader(context.app);
    const raw = await this.during(context, () => this.invoke(fn, inputs, context));
    const outcomes = batch
      ? toBatchOutcomes(raw, outputs, fn, reader, batch)
      : toOutcomes(raw, outputs, fn, reader);
    return this.keepStates(outcomes, outputs);
  }

  iterate(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Yields {
    const reader = this.reader(context.app);
    let steps: Stepper | null = null;
    const step = () => (steps ??= this.invoke(fn, inputs, context) as Stepper).next();
    return {
      run: async (take) => {
        const taker = new Taker((value: unknown) =>
          take(this.keepStates(toOutcomes(value, outputs, fn, reader), outputs)),
        );
        const more = await this.during(context, async () => {
          for (;;) {
            const next = this.atOnce(context, step);
            // The next value of a plain generator is there: waiting for it would take longer than making it.
            const { done, value } = 'then' in next ? await next : next;
            if (done) return false;
            if (!taker.take(value)) return true;
          }
        });
        taker.check();
        return more;
      },
      return: async () => void (await this.during(context, () => steps?.return?.(undefined))),
    };
  }

  async render(
    fn: FunctionRef,
    inputs: CallInput[],
    context: CallContext,
    { builder, root }: RenderPlace,
  ): Promise<RenderedCode> {
    const { api } = this.loaded(context.app);
    const named: Named = new Set();
    const release = () => this.functions.release(named);
    try {
      await this.during(context, () =>
        this.functions.during(named, () => api.render(builder, root, () => this.invoke(fn, inputs, context))),
      );
    } catch (error) {
      release();
      throw error;
    }
    return { keep: () => {}, release };
  }

  copyState(handle: number | null): number {
    return handle === null ? this.states.keep(null) : this.states.copy(handle);
  }

  hashState(handle: number): string {
    return this.states.text(handle);
  }

  /** What a function refers to cannot be seen from outside: any change of the app's source counts. */
  fingerprint({ source }: App, fn: FunctionRef): string {
    return `${source.name} ${String(this.functions.get(fn))}`;
  }

  stateText(handle: number): string {
    return stateText(this.states.get(handle));
  }

  packState(_app: App, handle: number): unknown {
    const value = this.states.get(handle);
    return isPackable(value) ? { value } : null;
  }

  unpackState(_app: App, packed: unknown): number {
    return this.states.keep((packed as { value: unknown }).value);
  }

  releaseState(handle: number): void {
    this.states.release(handle);
  }

  async write(app: App, file: SourceFile): Promise<void> {
    this.loaded(app).files.put(file);
  }

  async rename(app: App, from: string, to: string): Promise<void> {
    this.loaded(app).files.rename(from, to);
  }

  async unlink(app: App, name: string): Promise<void> {
    this.loaded(app).files.unlink(name);
  }

  /** Nothing to do: TypeScript code writes no files. */
  deleteOldFiles(): void {}

  /** Rejects: packages of TypeScript apps are imported, not installed. */
  async install(_app: App, requirements: readonly string[]): Promise<void> {
    throw new Error(
      `TypeScript apps have no requirements to install (${requirements.join(', ')}): ` +
        "add the package to the page's import map, or import it from a URL.",
    );
  }

  unload(app: App): void {
    this.apps.get(app)?.dispose();
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

  /** True while a function of an app runs: components made then are updates of others. */
  isCalling(app: App): boolean {
    return this.apps.get(app)?.isCalling ?? false;
  }

  /** Prints an error that no call threw, if it comes from an app's files. */
  showStray(error: unknown): void {
    for (const app of this.apps.values()) {
      if (!app.threw(error)) continue;
      app.show(error);
      return;
    }
  }

  private loaded(app: App): LoadedApp {
    const found = this.apps.get(app);
    if (!found) throw new Error(`App "${app.id}" is not loaded.`);
    return found;
  }

  private reader(app: App): ReturnReader {
    const { api, print } = this.loaded(app);
    return typescriptReturns(api.components, (message) => print('stderr', `Warning: ${message}\n`));
  }

  private invoke(fn: FunctionRef, inputs: CallInput[], context: CallContext): unknown {
    const { inputNames, inputsAsDict, batch } = context;
    const valueOf = ({ wire, value }: CallInput): unknown => {
      if (wire !== 'state') return value;
      return batch
        ? (value as number[]).map((handle) => this.states.get(handle))
        : this.states.get(value as number);
    };
    const named = inputNames?.length ?? 0;
    const args: unknown[] = inputsAsDict
      ? [new Map(inputs.map((input) => [input.id, valueOf(input)]))]
      : inputs.slice(0, inputs.length - named).map(valueOf);
    if (named > 0)
      args.push(
        Object.fromEntries(inputs.slice(-named).map((input, i) => [inputNames![i]!, valueOf(input)])),
      );
    const target = this.functions.get(fn) as (...args: unknown[]) => unknown;
    return target.length === args.length + 1 ? target(...args, userContext(context)) : target(...args);
  }

  /** Runs a part of a call, so that code in it is known to belong there; errors get the author's own places. */
  private async during<T>(context: CallContext, part: () => T): Promise<Awaited<T>> {
    const loaded = this.apps.get(context.app);
    loaded?.calls.push(context);
    try {
      return await this.atOnce(context, part);
    } catch (error) {
      // What a stopped call still throws is of no interest.
      if (!context.signal.aborted) loaded?.show(error);
      throw loaded?.located(error) ?? error;
    } finally {
      const at = loaded?.calls.lastIndexOf(context) ?? -1;
      if (at >= 0) loaded?.calls.splice(at, 1);
    }
  }

  private atOnce<T>(context: CallContext, part: () => T): T {
    this.current = context;
    try {
      return part();
    } finally {
      this.current = null;
    }
  }

  /** Values of States stay here; the core gets their handles. */
  private keepStates(outcomes: Outcome[], outputs: CallOutput[]): Outcome[] {
    return outcomes.map((outcome, i) => {
      if (outputs[i % outputs.length]?.wire !== 'state') return outcome;
      if (outcome.kind === 'value') return { kind: 'value', value: this.states.keep(outcome.value) };
      if (outcome.kind === 'update' && 'value' in outcome.props)
        return {
          kind: 'update',
          props: { ...outcome.props, value: this.states.keep(outcome.props['value']) },
        };
      return outcome;
    });
  }
}
