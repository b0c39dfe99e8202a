/** The functions of Python's `gradio.runtime.host`, with their answers as values and their errors thrown. */
import type { PyodideAPI } from 'pyodide';
import type { PyBuffer, PyCallable, PyProxy } from 'pyodide/ffi';
import { GradioError, type ErrorDisplay } from '../../../src/errors.ts';
import { RemoteError, type ErrorEnvelope } from '../../../src/protocol/envelope.ts';
import type { Result } from '../outcomes.ts';
import type { Bridge } from './bridge.ts';
import { decode } from './codec.ts';

/** A Python that is up. */
export interface PythonUp {
  readonly pyodide: PyodideAPI;
  /** Whether Python can wait without blocking the worker. */
  readonly jspi: boolean;
}

/** Functions that run an author's code, and may take their time. */
const running = ['load', 'run_code', 'run_file', 'call', 'render', 'start', 'step', 'close'] as const;

/** Functions that answer at once. */
const immediate = [
  'open_app',
  'close_app',
  'files_changed',
  'stop',
  'forget',
  'copy_state',
  'hash_state',
  'pack_state',
  'unpack_state',
  'state_text',
  'fingerprint',
  'release_state',
  'keep_render',
  'release_render',
] as const;

type Name = (typeof running)[number] | (typeof immediate)[number];

/** An error as Python describes it; `gr.Error` says how it is shown. */
interface PythonError extends ErrorEnvelope {
  readonly display?: ErrorDisplay;
}

/** What a function answers with. */
export interface Answer {
  readonly error?: PythonError;
  /** What an author's function returned. */
  readonly result?: Result;
  /** Whether a generator waits where it yielded: no more was wanted of it. */
  readonly more?: boolean;
  /** The call was ended before it had a result. */
  readonly stopped?: boolean;
  /** The Blocks to show unless one was launched. */
  readonly blocks?: number | null;
  readonly handle?: number;
}

function toError(error: PythonError): Error {
  const { display, message, traceback } = error;
  return display ? Object.assign(new GradioError(message, display), { traceback }) : new RemoteError(error);
}

function read(text: string): Answer {
  const answer = decode(text) as Answer;
  if (answer.error) throw toError(answer.error);
  return answer;
}

/** Who is handed what a generator yields, at the moment that it does, by its call; answers whether it shall go on. */
export type Takers = ReadonlyMap<number, (result: Result) => boolean>;

/** Python's side of the runner. */
export class PythonHost {
  readonly #functions: Record<Name, PyCallable>;
  readonly #jspi: boolean;
  #running = 0;
  #ended = performance.now();

  constructor({ pyodide, jspi }: PythonUp, bridge: Bridge, takers: Takers) {
    const host = pyodide.pyimport('gradio.runtime.host') as PyProxy;
    const yielded = (call: number, text: string): boolean =>
      takers.get(call)?.(decode(text) as Result) ?? false;
    (host['attach'] as PyCallable)(bridge, yielded, jspi);
    // Attributes end with the module they were read from, copies do not.
    this.#functions = Object.fromEntries(
      [...running, ...immediate].map((name) => [name, (host[name] as PyCallable).copy()]),
    ) as Record<Name, PyCallable>;
    this.#jspi = jspi;
    host.destroy();
  }

  /** Runs an author's code; where the browser can, on a stack of its own, so that a wait suspends it alone. */
  async run(name: (typeof running)[number], ...args: (string | number)[]): Promise<Answer> {
    this.#running += 1;
    try {
      return read(await this.#call(name, args));
    } finally {
      this.#running -= 1;
      this.#ended = performance.now();
    }
  }

  /** Calls a function that answers at once. */
  now(name: (typeof immediate)[number], ...args: (string | number | Uint8Array)[]): unknown {
    return this.#functions[name](...args);
  }

  /** A copy of a session value; null stands for a value that is nothing. */
  copyState(handle: number | null): number {
    return read(this.now('copy_state', handle ?? 0) as string).handle as number;
  }

  /** A session value as bytes; null for one that has none, or too many. */
  packState(app: string, handle: number): Uint8Array | null {
    const packed = this.now('pack_state', app, handle) as PyBuffer | undefined;
    if (!packed) return null;
    const view = packed.getBuffer('u8');
    try {
      return (view.data as Uint8Array).slice();
    } finally {
      view.release();
      packed.destroy();
    }
  }

  /** A session value from its bytes. */
  unpackState(app: string, packed: Uint8Array): number {
    return read(this.now('unpack_state', app, packed) as string).handle as number;
  }

  /** Milliseconds since Python last ran; 0 while it does. */
  idleFor(): number {
    return this.#running > 0 ? 0 : performance.now() - this.#ended;
  }

  dispose(): void {
    for (const fn of Object.values(this.#functions)) fn.destroy();
  }

  async #call(name: Name, args: (string | number)[]): Promise<string> {
    const fn = this.#functions[name];
    const answer: unknown = this.#jspi ? await fn.callPromising(...args) : fn(...args);
    if (typeof answer === 'string') return answer;
    // An asynchronous function: Python's event loop runs it.
    const promise = answer as PyProxy & PromiseLike<string>;
    try {
      return await promise;
    } finally {
      promise.destroy();
    }
  }
}
