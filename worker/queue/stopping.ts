/** When a call is stopped that several events of a batch share: once none of them needs it any more. */
import type { CallContext } from '../runners/runner.ts';
import type { QueueEvent } from './event.ts';

/** How a call hears that its events have been stopped. */
export function stopping(events: readonly QueueEvent[]): Pick<CallContext, 'signal' | 'stopped'> {
  const stopped = (): boolean => events.every((event) => event.isStopped());
  const [first, ...others] = events.map(({ controller }) => controller.signal);
  if (first && others.length === 0) return { signal: first, stopped };
  const all = new AbortController();
  for (const { controller } of events)
    controller.signal.addEventListener('abort', () => {
      if (events.every((event) => event.controller.signal.aborted)) all.abort();
    });
  return { signal: all.signal, stopped };
}
