/** Drives an app in a runtime, over its connection, for recorded scenarios. */
import type { Connection } from '../../src/protocol/connect.ts';
import type { AppConfig } from '../../src/protocol/config.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { StreamMessage } from './event-compare.ts';
import type { EventDriver } from './event-player.ts';

const page: PageRequest = { url: 'http://localhost/', headers: {}, query_params: {} };

/** A driver for one open app. */
export function runtimeDriver({ calls, subscribe }: Connection, app: string, config: AppConfig): EventDriver {
  const received = new Map<string, StreamMessage[]>();
  const messages = (session: string): StreamMessage[] => {
    const list = received.get(session) ?? [];
    received.set(session, list);
    return list;
  };
  subscribe((event) => {
    if (event.type === 'message' && event.app === app) messages(event.session).push({ ...event.message });
  });
  return {
    async join(body) {
      if (body.session_hash) await calls.openSession(app, body.session_hash, page);
      const answer = await calls.join(app, body);
      if ('event_id' in answer) return { status: 200, response: answer };
      return { status: answer.status, response: { detail: answer.details ?? answer.message } };
    },
    async run(endpoint, data, session) {
      await calls.openSession(app, session, page);
      const index = config.dependencies.find(
        ({ id, api_name }) => id === endpoint || api_name === endpoint,
      )?.id;
      const body = {
        data,
        fn_index: index ?? -1,
        session_hash: session,
        trigger_id: null,
        event_data: null,
      };
      const { success, output } = await calls.run(app, body);
      return { status: success ? 200 : 500, response: output };
    },
    cancel: (session, event) => calls.cancel(app, session, event),
    async frame(session, event, data) {
      if (data) await calls.stream(app, session, event, data);
      else await calls.endStream(app, session, event);
    },
    messages,
    dependencies: () => config.dependencies,
  };
}
