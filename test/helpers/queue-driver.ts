/** Drives a queue of `runApp` the way Gradio's client drives its server, for recorded scenarios. */
import { isNative } from '../../src/app/function-ref.ts';
import type { StreamMessage } from '../parity/event-compare.ts';
import type { Answer, EventDriver } from '../parity/event-player.ts';
import type { Running } from './queue-app.ts';

const request = { url: 'http://localhost/', headers: {}, query_params: {} };

/** A driver for one running app. */
export function queueDriver({ queue, kit, messages }: Running): EventDriver {
  return {
    async join(body): Promise<Answer> {
      if (body.session_hash) queue.openSession(body.session_hash, request);
      const answer = await queue.join(body);
      if ('event_id' in answer) return { status: 200, response: answer };
      return { status: answer.status, response: { detail: answer.details ?? answer.message } };
    },
    async run(endpoint, data, session) {
      queue.openSession(session, request);
      const dependency = kit.app.dependencies.find(
        ({ id, fn }) => id === endpoint || (fn && !isNative(fn) && fn.name === endpoint),
      );
      const body = {
        data,
        fn_index: dependency?.id ?? -1,
        session_hash: session,
        trigger_id: null,
        event_data: null,
      };
      const { success, output } = await queue.run(body);
      return { status: success ? 200 : 500, response: output };
    },
    cancel: async (session, event) => queue.cancel(session, event),
    async frame(session, event, data) {
      if (data) queue.stream(session, event, data);
      else queue.endStream(session, event);
    },
    messages: (session) => messages(session) as StreamMessage[],
  };
}
