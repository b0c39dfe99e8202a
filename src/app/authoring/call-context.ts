/** `ctx`: what a TypeScript function may ask for as its last parameter. */
import type { PageRequest } from '../../protocol/source.ts';

/** What may be said beside a number. */
export interface ProgressOptions {
  /** Text beside the bar. */
  desc?: string | null;
  /** Number of steps, for a plain count or an iterable without a length. */
  total?: number | null;
  /** What is counted. */
  unit?: string;
}

/** A progress tracker, called with a fraction, `[done, total]`, or null when nobody knows. */
export interface Progress {
  (progress: number | readonly [done: number, total: number | null] | null, options?: ProgressOptions): void;
  /** Goes through an iterable and reports each step; nested ones show a bar each. */
  tqdm<T>(iterable: Iterable<T>, options?: ProgressOptions): IterableIterator<T>;
  /** The same for an async iterable. */
  tqdm<T>(iterable: AsyncIterable<T>, options?: ProgressOptions): AsyncIterableIterator<T>;
}

/** The page that made a call. */
export interface CallRequest extends PageRequest {
  session_hash: string;
  /** Those of the page's cookies that scripts may read. */
  cookies: Record<string, string>;
  /** Who called: there is no server, so it is this machine. */
  client: { host: string };
  /** Nobody is logged in to a page without a server. */
  username: string | null;
}

/** What happened to the component that started a call; `data` depends on the event. */
export interface EventData<D = unknown> {
  /** Id of the component; null for a page load, a chain or a script. */
  target: number | null;
  data: D;
}

/** A call's surroundings. */
export interface CallContext<D = unknown> {
  progress: Progress;
  request: CallRequest;
  event: EventData<D>;
  /** Aborted when the visitor stops the call: pass it on to `fetch`, or look at it in long loops. */
  signal: AbortSignal;
}
