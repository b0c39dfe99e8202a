/** Makes `ctx`, which a TypeScript function may ask for as its last parameter. */
import type { CallContext as UserContext } from '../../../src/app/authoring/call-context.ts';
import type { CallContext } from '../runner.ts';
import { createProgress } from './progress.ts';

const cookiesIn = (header = ''): Record<string, string> =>
  Object.fromEntries(
    header.split(';').flatMap((part) => {
      const [name, ...value] = part.split('=');
      return value.length > 0 ? [[name!.trim(), value.join('=').trim()]] : [];
    }),
  );

/** The context that a function is given. */
export const userContext = (context: CallContext): UserContext => ({
  progress: createProgress((units) => context.progress(units)),
  request: {
    ...context.request,
    session_hash: context.session,
    cookies: cookiesIn(context.request.headers['cookie']),
    client: { host: '127.0.0.1' },
    username: null,
  },
  event: { ...context.event },
  signal: context.signal,
});
