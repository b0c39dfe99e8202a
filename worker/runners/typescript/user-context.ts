/** Makes `ctx`, which a TypeScript function may ask for as its last parameter. */
import type { CallContext as UserContext } from '../../../src/app/authoring/call-context.ts';
import type { CallContext } from '../runner.ts';
import { createProgress } from './progress.ts';

/** The context that a function is given. */
export const userContext = (context: CallContext): UserContext => ({
  progress: createProgress((units) => context.progress(units)),
  request: { ...context.request, session_hash: context.session },
  event: { ...context.event },
  signal: context.signal,
});
