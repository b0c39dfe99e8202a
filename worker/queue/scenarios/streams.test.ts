import type { CallContext } from '../../../src/app/authoring/call-context.ts';
import { expect } from '../../../test/helpers/expect.ts';
import type { AppKit } from '../../../test/helpers/queue-app.ts';
import {
  describeScenarios,
  sleep,
  textAndNumberApp,
  textApp,
  update,
} from '../../../test/helpers/scenario.ts';

const cancelled: string[] = [];
const reset: string[] = [];

/** Counts slowly, and notes how it ended. */
const counting = (log: string[], steps: number) =>
  async function* count() {
    let finished = false;
    try {
      for (let i = 0; i < steps; i++) {
        yield i;
        await sleep(0.02);
      }
      finished = true;
    } finally {
      log.push(finished ? 'finished' : 'closed');
    }
  };

const toast = (kit: AppKit, level: 'info' | 'warning' | 'success', log: string, more = {}) => {
  const title = level[0]!.toUpperCase() + level.slice(1);
  kit.runner.callOf(kit.app)?.log({ level, log, duration: 10, visible: true, title, ...more });
};

describeScenarios('streams', {
  generator: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* f(x: string) {
        for (let i = 0; i < x.length; i++) yield x.slice(0, i + 1);
      }
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  async_generator: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      async function* f(x: string) {
        for (const c of x) {
          await sleep(0.01);
          yield c;
        }
      }
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  generator_edges: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* nothing() {}
      function* once(x: string) {
        yield x;
      }
      function* same(x: string) {
        yield x;
        yield x;
      }
      for (const fn of [nothing, once, same]) kit.on(btn, 'click', fn, [inp], [out]);
    },
  },
  generator_json_diffs: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('JSON');
      const btn = kit.add('Button');
      function* f() {
        yield { a: 1, l: [1] };
        yield { a: 2, l: [1, 2] };
        yield { a: 2, l: [2], n: { k: 'v' } };
        yield { l: [] };
        yield [1, 2, 3];
        yield null;
      }
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  generator_text_diffs: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* f() {
        yield* ['', 'a', 'ab', 'xab', 'x', 'é☃', 'é☃ more', ''];
      }
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  generator_two_outputs_skip: {
    build: (kit) => {
      const { inp, out, n, btn } = textAndNumberApp(kit);
      function* f() {
        yield ['a', update()];
        yield [update(), 1];
        yield update();
        yield ['b', 2];
      }
      kit.on(btn, 'click', f, [inp], [out, n]);
    },
  },
  generator_chatbot: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Chatbot');
      function* f(m: string, before: object[]) {
        const last = { role: 'assistant', content: '' };
        // The list and its last message are changed in place between yields.
        const h = [...before, { role: 'user', content: m }, last];
        for (const c of 'yes!') {
          last.content += c;
          yield ['', h];
        }
      }
      kit.on(inp, 'submit', f, [inp, out], [inp, out]);
    },
  },
  generator_other_types: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const n = kit.add('Number');
      const df = kit.add('Dataframe');
      const btn = kit.add('Button');
      function* f() {
        yield* [0, 1, 2];
      }
      function* d() {
        const data: number[][] = [];
        for (let i = 0; i < 3; i++) {
          data.push([i]);
          yield { headers: ['a'], data, metadata: null };
        }
      }
      function* u() {
        yield update({ label: 'one' });
        yield update({ label: 'two', value: 5 });
        yield 6;
      }
      kit.on(btn, 'click', f, [inp], [n]);
      kit.on(btn, 'click', d, [inp], [df]);
      kit.on(btn, 'click', u, [inp], [n]);
    },
  },
  generator_error: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* f() {
        yield 1;
        yield 2;
        throw new Error('boom');
      }
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  cancel_running: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', counting(cancelled, 50), [inp], [out]);
    },
    after: async () => {
      await sleep(0.1);
      expect(cancelled).to.deep.equal(['closed']);
    },
  },
  reset_iterator: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', counting(reset, 30), [inp], [out]);
    },
    after: () => expect(reset).to.deep.equal(['finished']),
  },
  toasts: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = (x: string) => {
        toast(kit, 'info', 'i');
        toast(kit, 'warning', 'w', { duration: 3, title: 'T' });
        toast(kit, 'success', 's', { visible: false });
        toast(kit, 'info', '<b>html</b>', { duration: null });
        return x;
      };
      function* g() {
        toast(kit, 'info', 'start');
        yield 1;
        toast(kit, 'warning', 'mid');
        yield 2;
      }
      kit.on(btn, 'click', f, [inp], [out]);
      kit.on(btn, 'click', g, [inp], [out]);
    },
  },
  toast_without_queue: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = (x: string) => {
        toast(kit, 'info', 'i');
        return x;
      };
      kit.on(btn, 'click', f, [inp], [out], { queue: false, api_name: 'f' });
    },
    after: ({ lines }) => expect(lines).to.deep.equal(['Info: i']),
  },
  progress_calls: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (x: string, { progress }: CallContext) => {
        progress(0, { desc: 'Start' });
        progress(0.5);
        progress([3, 4], { desc: 'Steps', unit: 'files' });
        progress(null, { desc: 'Unknown' });
        progress(2, { total: 8 });
        return x;
      };
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
  progress_tqdm: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (x: string, { progress }: CallContext) => {
        for (const _ of progress.tqdm([1, 2, 3], { desc: 'outer', unit: 'it' })) await sleep(0.001);
        return x;
      };
      function* two() {
        yield* [0, 1];
      }
      const g = (x: string, { progress }: CallContext) => {
        for (const _ of progress.tqdm(two(), { desc: 'gen' }));
        return x;
      };
      const n = (x: string, { progress }: CallContext) => {
        for (const _ of progress.tqdm([0, 1], { desc: 'o' }))
          for (const _ of progress.tqdm([0, 1], { desc: 'i' }));
        return x;
      };
      for (const fn of [f, g, n]) kit.on(btn, 'click', fn, [inp], [out]);
    },
  },
  streaming_input: {
    build: (kit) => {
      const i = kit.add('JSON');
      const st = kit.state(null);
      const n = kit.add('Number');
      const f = (_frame: unknown, s: number | null) => [(s ?? 0) + 1, (s ?? 0) + 1];
      kit.stream(i, f, [i, st], [n, st], { time_limit: 2, stream_every: 0.2 });
    },
  },
});
