/** What executes user functions in one language. Both runners keep this contract. */
import type { App } from '../../src/app/app.ts';
import type { Builder } from '../../src/app/builder.ts';
import type { FunctionRef, Outcome } from '../../src/app/function-ref.ts';
import type { RenderedCode } from '../../src/app/rendering/session-renders.ts';
import type { AppSource, PageRequest, SourceFile } from '../../src/protocol/source.ts';
import type { ProgressUnit, QueueMessage } from '../../src/protocol/messages.ts';
import type { Wire } from '../../src/schema/wire.ts';

/** One input of a call: its value after `preprocess`, and how the language should represent it. */
export interface CallInput {
  readonly value: unknown;
  readonly wire: Wire<unknown>['name'];
  /** Props that matter to the representation (`type` of an Image, say). */
  readonly props: Readonly<Record<string, unknown>>;
  readonly id: number;
}

/** One output: where the value goes. */
export interface CallOutput {
  readonly id: number;
  readonly wire: Wire<unknown>['name'];
  readonly props: Readonly<Record<string, unknown>>;
}

/** A call's surroundings. */
export interface CallContext {
  readonly app: App;
  readonly session: string;
  readonly request: PageRequest;
  readonly eventId: string;
  /** What the triggering component said, and which it is. */
  readonly event: { readonly target: number | null; readonly data: unknown };
  readonly inputsAsDict: boolean;
  readonly inputNames: readonly string[] | null;
  /**
   * Set for a batch function: how many calls this one stands for. Each input's value is then a list, one item a
   * call; the function answers with a list an output, and the outcomes are those of the first call, the second, …
   */
  readonly batch?: number;
  /** True where the result is for whoever may ask for it later: no request is behind it. */
  readonly ahead?: boolean;
  readonly signal: AbortSignal;
  /** Whether the call shall end. Unlike the signal it is true at once, for code that keeps the worker busy. */
  stopped(): boolean;
  progress(units: ProgressUnit[]): void;
  log(message: Omit<Extract<QueueMessage, { msg: 'log' }>, 'msg' | 'event_id'>): void;
}

/** What a call ends with that was stopped before it had a result. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor() {
    super('The call was stopped.');
  }
}

/** Where a render function's blocks go while it runs. */
export interface RenderPlace {
  /** The app as the function sees it. */
  readonly app: App;
  readonly builder: Builder;
  /** The block that its blocks stand in. */
  readonly root: number;
}

/** Something that gives one thing after another, as fast as it is let. */
export interface Flow<T> {
  /**
   * Goes on from where it was, and hands each thing to `take` at the moment it is there; `take` is no place to wait.
   * Resolves once `take` says no, with true; or with false when nothing more will come.
   */
  run(take: (thing: T) => boolean): Promise<boolean>;
  /** Ends it. */
  return(): Promise<void>;
}

/** A generator in progress. Ended early, user code sees GeneratorExit, or its `finally` blocks. */
export type Yields = Flow<Outcome[]>;

/** Executes user functions. */
export interface Runner {
  readonly language: AppSource['language'];
  /** Runs the source; afterwards `app.launched` is the Blocks it launched (or left as `demo`). */
  load(app: App, source: AppSource): Promise<void>;
  /** Calls a function. Rejects with `Stopped` when the call was ended. */
  call(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Promise<Outcome[]>;
  /** Calls a generator, which begins when it is first run. */
  iterate(fn: FunctionRef, inputs: CallInput[], outputs: CallOutput[], context: CallContext): Yields;
  /** Calls a render function: what it makes goes to a place of its own, whose body ends with the call. */
  render(
    fn: FunctionRef,
    inputs: CallInput[],
    context: CallContext,
    place: RenderPlace,
  ): Promise<RenderedCode>;
  /** A deep copy of a State's start value for one session, as a handle; null stands for a State without one. */
  copyState(handle: number | null): number;
  /** A number that changes when the object behind a handle changes. */
  hashState(handle: number): string;
  /** A text that is another one when a function's code is, or code of the app that it refers to. */
  fingerprint(app: App, fn: FunctionRef): string;
  /** What a flagged row says of a State's value: a text as it is, anything else as JSON, or what stands for it. */
  stateText(handle: number): string;
  /** A value as data that a message can carry; null for one that cannot be, or is too large to be kept. */
  packState(app: App, handle: number): unknown;
  /** A value from such data, under a new handle. */
  unpackState(app: App, packed: unknown): number;
  releaseState(handle: number): void;
  /** Runs code among the names of the app; what it launches replaces `app.launched`. */
  run(app: App, code: string): Promise<void>;
  /** Runs a file of the app as its entry file. */
  runFile(app: App, name: string): Promise<void>;
  write(app: App, file: SourceFile): Promise<void>;
  rename(app: App, from: string, to: string): Promise<void>;
  unlink(app: App, name: string): Promise<void>;
  /** Deletes the app's temporary files that are older than so many seconds (`delete_cache`). */
  deleteOldFiles(app: App, seconds: number): void;
  /** Adds packages, as lines of a requirements.txt. */
  install(app: App, requirements: readonly string[]): Promise<void>;
  /** Frees everything of one app. */
  unload(app: App): void;
  dispose(): void;
}
