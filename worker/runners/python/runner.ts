/** Runs Python apps: the runner contract over an interpreter that is up. */
import type { PyodideAPI } from 'pyodide';
import type { App } from '../../../src/app/app.ts';
import { createBuilder } from '../../../src/app/build.ts';
import type { FunctionRef, Outcome } from '../../../src/app/function-ref.ts';
import type { RenderedCode } from '../../../src/app/rendering/session-renders.ts';
import { AppError } from '../../../src/errors.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';
import { outcomes, type Result } from '../outcomes.ts';
import {
  Stopped,
  type CallContext,
  type CallInput,
  type CallOutput,
  type RenderPlace,
  type Runner,
  type Yields,
} from '../runner.ts';
import {
  appFiles,
  folderOf,
  removeFile,
  removeFolder,
  removeOldFiles,
  renameFile,
  temporaryFolderOf,
  writeFile,
  writeFiles,
} from './app-files.ts';
import { createBridge, type BridgedApp } from './bridge.ts';
import { encode } from './codec.ts';
import { readBySyncRequest, type ReadNow } from '../../file-system/read-now.ts';
import type { FileSystem } from './lazy-files.ts';
import { PythonHost, type PythonUp } from './python-host.ts';
import { PythonYields } from './python-yields.ts';
import { sendTicks } from './ticks.ts';

export type { PythonUp } from './python-host.ts';

/** What a runner is given from outside. */
export interface PythonRunnerOptions {
  /** Takes what an app prints, in whole lines unless it flushes. */
  console(app: string, stream: 'stdout' | 'stderr', text: string): void;
  /** Told the time now and then while Python computes. */
  computing?(now: number): void;
  /** Told before Python waits where it cannot be suspended. */
  blocking?(): void;
  /** Adds packages, as lines of a requirements.txt. */
  install(app: App, requirements: readonly string[]): Promise<void>;
  /** Reads a file of a lazy folder; by a synchronous request unless given. */
  readNow?: ReadNow;
}

// What the representation of a value can depend on; a call sends no other props.
const representation = ['name', 'type', 'format', 'multiselect', 'precision'];

const relevant = (props: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(representation.filter((name) => name in props).map((name) => [name, props[name]]));

/** Runs Python apps. */
export class PythonRunner implements Runner {
  readonly language = 'python';
  readonly #fs: PyodideAPI['FS'];
  readonly #options: PythonRunnerOptions;
  readonly #host: PythonHost;
  readonly #apps = new Map<string, BridgedApp>();
  readonly #calls = new Map<number, CallContext>();
  readonly #takers = new Map<number, (result: Result) => boolean>();
  #lastCall = 0;

  constructor(python: PythonUp, options: PythonRunnerOptions) {
    this.#fs = python.pyodide.FS;
    this.#options = options;
    const bridge = createBridge({
      app: (id) => this.#app(id),
      call: (id) => this.#calls.get(id),
      // A render function prints from its own part of the app.
      console: (id, ...said) => options.console(this.#apps.get(id)?.app.id ?? id, ...said),
      warnings: (id) => this.#apps.get(id)?.app.takeWarnings() ?? [],
      blocking: () => options.blocking?.(),
    });
    this.#host = new PythonHost(python, bridge, this.#takers);
    sendTicks(python.pyodide, {
      isWanted: () => this.#calls.size > 0,
      computing: (now) => options.computing?.(now),
    });
  }

  async load(app: App, source: AppSource): Promise<void> {
    if (this.#apps.has(app.id)) this.unload(app);
    const folder = folderOf(app.id);
    const builder = createBuilder(app);
    app.files = appFiles(this.#fs, app.id);
    this.#apps.set(app.id, { app, builder });
    const temporary = temporaryFolderOf(app.id);
    (this.#fs as unknown as FileSystem).mkdirTree(temporary);
    this.#host.now('open_app', app.id, folder, temporary);
    try {
      await writeFiles(this.#fs, folder, source, this.#options.readNow ?? readBySyncRequest);
      await app.keeper.restore(app.files);
      const { blocks } = await this.#host.run('load', app.id, source.entrypoint);
      if (!app.launched && typeof blocks === 'number') builder.launch(blocks, {});
      if (!app.launched)
        throw new AppError(
          'ValueError',
          `${source.entrypoint} builds no app: it has no Blocks, Interface or the like.`,
        );
    } catch (error) {
      this.unload(app);
      throw error;
    }
  }

  async run(app: App, code: string): Promise<void> {
    await this.#host.run('run_code', app.id, code);
  }

  async runFile(app: App, name: string): Promise<void> {
    await this.#host.run('run_file', app.id, name);
  }

  async call(
    fn: FunctionRef,
    inputs: CallInput[],
    outputs: CallOutput[],
    context: CallContext,
  ): Promise<Outcome[]> {
    const id = this.#begin(context);
    const stop = () => void this.#host.now('stop', id);
    context.signal.addEventListener('abort', stop, { once: true });
    try {
      const { result } = await this.#host.run('call', this.#described(id, fn, inputs, outputs, context));
      if (!result) throw new Stopped();
      return this.#outcomes(result, fn, outputs, context);
    } finally {
      context.signal.removeEventListener('abort', stop);
      this.#end(id);
    }
  }

  iterate(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Yields {
    const id = this.#begin(context);
    return new PythonYields(this.#host, {
      id,
      text: this.#described(id, fn, inputs, outputs, context),
      signal: context.signal,
      outcomes: (result) => this.#outcomes(result, fn, outputs, context),
      taking: (take) => void this.#takers.set(id, take),
      ended: () => this.#end(id),
    });
  }

  async render(
    fn: FunctionRef,
    inputs: CallInput[],
    context: CallContext,
    { app, builder, root }: RenderPlace,
  ): Promise<RenderedCode> {
    const id = this.#begin(context);
    // What the function asks of the app model while it runs is asked of its own part of it.
    const place = `${context.app.id} render ${id}`;
    this.#apps.set(place, { app, builder });
    const release = (blocks: readonly number[]) => void this.#host.now('release_render', id, encode(blocks));
    try {
      await this.#host.run('render', this.#described(id, fn, inputs, [], context, { place, root }));
      return { keep: () => void this.#host.now('keep_render', id), release };
    } catch (error) {
      release([]);
      throw error;
    } finally {
      this.#apps.delete(place);
      this.#end(id);
    }
  }

  copyState(handle: number | null): number {
    return this.#host.copyState(handle);
  }

  hashState(handle: number): string {
    return this.#host.now('hash_state', handle) as string;
  }

  fingerprint(app: App, { handle }: FunctionRef): string {
    return this.#host.now('fingerprint', app.id, handle) as string;
  }

  stateText(handle: number): string {
    return this.#host.now('state_text', handle) as string;
  }

  packState(app: App, handle: number): unknown {
    return this.#host.packState(app.id, handle);
  }

  unpackState(app: App, packed: unknown): number {
    return this.#host.unpackState(app.id, packed as Uint8Array);
  }

  releaseState(handle: number): void {
    this.#host.now('release_state', handle);
  }

  async write(app: App, file: SourceFile): Promise<void> {
    await writeFile(this.#fs, folderOf(app.id), file);
    this.#host.now('files_changed', app.id);
  }

  async rename(app: App, from: string, to: string): Promise<void> {
    renameFile(this.#fs, folderOf(app.id), from, to);
    this.#host.now('files_changed', app.id);
  }

  async unlink(app: App, name: string): Promise<void> {
    removeFile(this.#fs, folderOf(app.id), name);
    this.#host.now('files_changed', app.id);
  }

  deleteOldFiles(app: App, seconds: number): void {
    removeOldFiles(this.#fs, temporaryFolderOf(app.id), seconds);
  }

  install(app: App, requirements: readonly string[]): Promise<void> {
    return this.#options.install(app, requirements);
  }

  unload(app: App): void {
    if (!this.#apps.delete(app.id)) return;
    this.#host.now('close_app', app.id);
    removeFolder(this.#fs, folderOf(app.id));
    removeFolder(this.#fs, temporaryFolderOf(app.id));
  }

  dispose(): void {
    for (const { app } of [...this.#apps.values()]) this.unload(app);
    this.#host.dispose();
  }

  /** Milliseconds since Python last ran; 0 while it does. */
  idleFor(): number {
    return this.#host.idleFor();
  }

  #app(id: string): BridgedApp {
    const found = this.#apps.get(id);
    if (!found) throw new Error(`App "${id}" is not open.`);
    return found;
  }

  #begin(context: CallContext): number {
    const id = ++this.#lastCall;
    this.#calls.set(id, context);
    return id;
  }

  #end(id: number): void {
    this.#calls.delete(id);
    this.#takers.delete(id);
    this.#host.now('forget', id);
  }

  #described(
    id: number,
    fn: FunctionRef,
    inputs: CallInput[],
    outputs: CallOutput[],
    { app, session, request, ahead = false, event, inputNames, inputsAsDict, batch }: CallContext,
    render: { place: string; root: number } | null = null,
  ): string {
    return encode({
      call: id,
      app: app.id,
      fn: fn.handle,
      inputs: inputs.map((input) => [input.id, input.wire, relevant(input.props), input.value]),
      outputs: outputs.map((output) => [output.id, output.wire, relevant(output.props)]),
      names: inputNames,
      asDict: inputsAsDict,
      batch: batch ?? null,
      session,
      request: ahead ? null : request,
      event,
      render,
    });
  }

  #outcomes(result: Result, { name }: FunctionRef, outputs: CallOutput[], { app }: CallContext): Outcome[] {
    return outcomes(result, {
      name,
      outputs: outputs.map(({ id }) => ({ id, type: app.block(id).schema.type })),
      warn: (message) => this.#options.console(app.id, 'stderr', `UserWarning: ${message}\n`),
    });
  }
}
