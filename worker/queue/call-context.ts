/** What a function may know of the event that it is called for, and say to those who wait for it. */
import type { App } from '../../src/app/app.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { CallContext } from '../runners/runner.ts';
import type { QueueEvent } from './event.ts';
import { stopping } from './stopping.ts';

/** The surroundings of a call; `all` are the events that share it. */
export function callContext(
  app: App,
  event: QueueEvent,
  all: readonly QueueEvent[],
  print: (line: string) => void,
): CallContext {
  const { id, session, dependency } = event;
  const tell = (message: (event: string) => QueueMessage) => {
    for (const one of all) if (one.stage === 'running') one.session.send(message(one.id));
  };
  return {
    app,
    session: session.id,
    request: session.request,
    eventId: id,
    event: { target: event.triggerId, data: event.eventData },
    inputsAsDict: dependency.inputsAsDict,
    inputNames: dependency.inputNames,
    ...stopping(all),
    progress: (progress_data) => tell((event_id) => ({ msg: 'progress', event_id, progress_data })),
    log: (log) => {
      // Toasts need the queue's stream; without it Gradio prints them.
      if (event.stage === 'waiting') print(`${log.title}: ${log.log}`);
      else tell((event_id) => ({ msg: 'log', event_id, ...log }));
    },
  };
}
