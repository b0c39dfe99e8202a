/** `ctx`: what a TypeScript function may ask for as its last parameter. */
import type { PageRequest } from '../../../src/protocol/source.ts';
import type { CallContext } from '../runner.ts';
import { createProgress, type Progress } from './progress.ts';

/** The page that made a call. */
export interface CallRequest extends PageRequest {
  session_hash: string;
}

/** What happened to the component that started a call; the fields depend on the event. */
export interface CallEvent {
  /** Id of the component; null for a page load, a chain or a script. */
  target: number | null;
  data: unknown;
}

/** A call's surroundings, as user code sees them. */
export interface UserContext {
  progress: Progress;
  request: CallRequest;
  event: CallEvent;
  /** Aborted when the visitor stops the call: pass it on to `fetch`, or look at it in long loops. */
  signal: AbortSignal;
}

/** Makes the context that a function is given. */
export const userContext = (context: CallContext): UserContext => ({
  progress: createProgress((units) => context.progress(units)),
  request: { ...context.request, session_hash: context.session },
  event: { ...context.event },
  signal: context.signal,
});
