/** What page and worker say to each other: calls one way, one stream of events the other. */
import type { AppConfig } from './config.ts';
import type { ErrorEnvelope } from './envelope.ts';
import type { CompletedMessage, JoinAnswer, JoinRequest, QueueMessage } from './messages.ts';
import type { AppSource, PageRequest, SourceFile } from './source.ts';
import type { StopSignal } from './stop-signal.ts';

/** The stages of a start, in order. */
export type Stage = 'worker' | 'runtime' | 'python' | 'packages' | 'app';

/** A file that is kept for the visitor. */
export interface KeptFile {
  path: string;
  content: Uint8Array;
}

/**
 * The calls a page makes; each answers with a promise. Errors arrive as `RemoteError`.
 * The answer to `join` arrives before the first message of its event.
 */
export interface RuntimeCalls {
  /** Starts what a language needs; may be called early, and again after a failure. */
  warm(language: AppSource['language']): Promise<void>;
  /** Answers at once: that it does tells that the worker is not kept busy. */
  ping(): Promise<void>;
  /**
   * Loads an app, replacing one of the same id; answers with its config. `home` names the app's place from visit to
   * visit: under it flagged rows are kept. Without one they last as long as the page.
   */
  open(app: string, source: AppSource, home?: string | null): Promise<AppConfig>;
  /** Frees an app: its sessions, files, modules, functions. */
  close(app: string): Promise<void>;
  /** Opens a session, so that State and events have a place; with the values that an earlier one left, if there are. */
  openSession(app: string, session: string, request: PageRequest, kept?: KeptState[]): Promise<void>;
  closeSession(app: string, session: string): Promise<void>;
  /** `stop` ends the event's function even while the worker is too busy to hear `cancel`. */
  join(app: string, request: JoinRequest, stop?: StopSignal): Promise<JoinAnswer>;
  /** Ends an event: a waiting one leaves the queue, a running one is stopped. Unknown ids are ignored. */
  cancel(app: string, session: string, event: string): Promise<void>;
  /** One call that bypasses the queue (`queue=False`); answers with its `process_completed`. */
  run(app: string, request: JoinRequest, stop?: StopSignal): Promise<CompletedMessage>;
  /** Calls a function of a block's own (`server_functions`) with one value; answers with what it returns. */
  callServerFunction(
    app: string,
    session: string,
    block: number,
    name: string,
    data: unknown,
  ): Promise<unknown>;
  /** Keeps a file of the visitor's among the app's temporary ones; answers with its path. */
  upload(app: string, name: string, content: Uint8Array): Promise<string>;
  /** The bytes of a file of the app, its own or a temporary one; null when there is none of the path. */
  readFile(app: string, path: string): Promise<Uint8Array | null>;
  /** The next frame of a streaming input (`connection: 'stream'`); false once its event has ended. */
  stream(app: string, session: string, event: string, data: unknown[]): Promise<boolean>;
  /** Ends a streaming input after the frames already sent. */
  endStream(app: string, session: string, event: string): Promise<void>;
  /** Changes an app's files while it lives (the controller's write, rename, unlink, install). */
  write(app: string, file: SourceFile): Promise<void>;
  rename(app: string, from: string, to: string): Promise<void>;
  unlink(app: string, name: string): Promise<void>;
  install(app: string, requirements: string[]): Promise<void>;
  /** The files that are kept for the visitor: flagged rows, and what belongs to them. */
  keptFiles(app: string): Promise<KeptFile[]>;
  /** Deletes them. */
  forgetFiles(app: string): Promise<void>;
  /** Runs code in an app's namespace. */
  runCode(app: string, code: string): Promise<void>;
  /** Runs a file of the app in its namespace. */
  runFile(app: string, path: string): Promise<void>;
}

/** A State's value for the page to keep, in a form that only the runner can read; null when it cannot be kept. */
export interface KeptState {
  block: number;
  packed: unknown;
}

/** What a worker tells the page, unasked. */
export type RuntimeEvent =
  | { type: 'status'; app: string | null; stage: Stage; loaded: number; total: number | null; done: boolean }
  | { type: 'console'; app: string; stream: 'stdout' | 'stderr'; text: string }
  | { type: 'message'; app: string; session: string; message: QueueMessage }
  /** State values after an event: what is left of them when the worker has to be ended. */
  | { type: 'states'; app: string; session: string; states: KeptState[] }
  /** The app model changed after `open` (code run by the controller called launch again). */
  | { type: 'config'; app: string; config: AppConfig }
  | { type: 'error'; app: string; error: ErrorEnvelope };
