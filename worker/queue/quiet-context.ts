/** The surroundings of a call that no visitor's event has started: nobody hears of its progress. */
import type { App } from '../../src/app/app.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { CallContext } from '../runners/runner.ts';

/** What differs from call to call. */
export interface QuietCall {
  app: App;
  session: string;
  request: PageRequest;
  /** The block that the call is about. */
  target?: number | null;
  signal?: AbortSignal;
}

/** Makes them. */
export const quietContext = ({
  app,
  session,
  request,
  target = null,
  signal = new AbortController().signal,
}: QuietCall): CallContext => ({
  app,
  session,
  request,
  eventId: '',
  event: { target, data: null },
  inputsAsDict: false,
  inputNames: null,
  signal,
  stopped: () => signal.aborted,
  progress: () => {},
  log: () => {},
});
