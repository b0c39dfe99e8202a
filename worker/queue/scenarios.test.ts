/** Recorded scenarios of the real Gradio, with the app's functions said again in TypeScript. */
import { GradioError } from '../../src/errors.ts';
import { expect } from '../../test/helpers/expect.ts';
import { runApp, type AppKit, type Running } from '../../test/helpers/queue-app.ts';
import { queueDriver } from '../../test/helpers/queue-driver.ts';
import recordings from '../../test/parity/events.json' with { type: 'json' };
import { playScenario, type Scenario } from '../../test/parity/event-player.ts';
import type { CallContext as UserContext } from '../../src/app/authoring/call-context.ts';

const scenarios = new Map(
  (recordings.scenarios as unknown as Scenario[]).map((scenario) => [scenario.name, scenario]),
);

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const update = (props: Record<string, unknown>) => ({ __type__: 'update', ...props });
const skip = () => update({});
const named = <F extends (...args: never[]) => unknown>(name: string, fn: F): F =>
  Object.defineProperty(fn, 'name', { value: name });
const validate = (is_valid: boolean, message: string) => ({ __type__: 'validate', is_valid, message });

/** Inputs, outputs and a button in the order that most scenarios make them, so that ids are as recorded. */
function textApp(kit: AppKit) {
  const inp = kit.add('Textbox');
  const out = kit.add('Textbox');
  const btn = kit.add('Button');
  return { inp, out, btn };
}

/** Functions that note who runs, and how many at once. */
function workers(seconds: number) {
  const order: string[] = [];
  let running = 0;
  const seen = { peak: 0, order };
  const work = async (x: string) => {
    running += 1;
    seen.peak = Math.max(seen.peak, running);
    order.push(`start ${x}`);
    await sleep(seconds);
    running -= 1;
    order.push(`end ${x}`);
    return x;
  };
  return { work, other: (x: string) => work(x), seen };
}

interface Entry {
  build: (kit: AppKit) => void;
  after?: (running: Running) => unknown;
}

const entries: Record<string, Entry> = {
  sync_fn: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const n = kit.add('Number');
      const btn = kit.add('Button');
      kit.on(btn, 'click', (x: string | null) => `Hello ${x || '?'}`, [inp], [out]);
      kit.on(btn, 'click', (x: string) => [x, x.length], [inp], [out, n]);
      kit.on(btn, 'click', () => {}, [inp], []);
      kit.on(btn, 'click', () => {}, [inp], [out]);
    },
  },
  async_fn: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (x: string) => {
        await sleep(0.01);
        return x.toUpperCase();
      };
      kit.on(btn, 'click', f, [inp], [out]);
    },
  },
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
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const n = kit.add('Number');
      const btn = kit.add('Button');
      function* f() {
        yield ['a', skip()];
        yield [skip(), 1];
        yield skip();
        yield ['b', 2];
      }
      kit.on(btn, 'click', f, [inp], [out, n]);
    },
  },
  generator_chatbot: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Chatbot');
      function* f(m: string, before: { role: string; content: unknown }[]) {
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
  error_default: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = (x: string) => {
        throw new Error(`boom ${x}`);
      };
      kit.on(btn, 'click', f, [inp], [out]);
    },
    after: ({ errors }) => expect(errors).to.have.length(1),
  },
  error_show_error_true: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      for (const message of ['boom x', '', "'missing'"])
        kit.on(btn, 'click', () => Promise.reject(new Error(message)), [inp], [out]);
    },
  },
  gr_error: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const errors = [
        new GradioError('bad'),
        new GradioError('bad <b>html</b>', {
          duration: 3,
          visible: false,
          title: 'Title',
          print_exception: false,
        }),
        new GradioError('forever', { duration: null }),
        new GradioError(),
      ];
      for (const error of errors) kit.on(btn, 'click', () => Promise.reject(error), [inp], [out]);
    },
  },
  toasts: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const toast = (level: 'info' | 'warning' | 'success', log: string, more = {}) =>
        kit.runner
          .callOf(kit.app)
          ?.log({
            level,
            log,
            duration: 10,
            visible: true,
            title: level[0]!.toUpperCase() + level.slice(1),
            ...more,
          });
      const f = (x: string) => {
        toast('info', 'i');
        toast('warning', 'w', { duration: 3, title: 'T' });
        toast('success', 's', { visible: false });
        toast('info', '<b>html</b>', { duration: null });
        return x;
      };
      function* g() {
        toast('info', 'start');
        yield 1;
        toast('warning', 'mid');
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
        kit.runner
          .callOf(kit.app)
          ?.log({ level: 'info', log: 'i', duration: 10, visible: true, title: 'Info' });
        return x;
      };
      kit.on(btn, 'click', f, [inp], [out], { queue: false });
    },
    after: ({ lines }) => expect(lines).to.deep.equal(['Info: i']),
  },
  progress_calls: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (x: string, { progress }: UserContext) => {
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
      const f = async (x: string, { progress }: UserContext) => {
        for (const _ of progress.tqdm([1, 2, 3], { desc: 'outer', unit: 'it' })) await sleep(0.001);
        return x;
      };
      function* two() {
        yield 0;
        yield 1;
      }
      const g = (x: string, { progress }: UserContext) => {
        for (const _ of progress.tqdm(two(), { desc: 'gen' }));
        return x;
      };
      const n = (x: string, { progress }: UserContext) => {
        for (const _ of progress.tqdm([0, 1], { desc: 'o' }))
          for (const _ of progress.tqdm([0, 1], { desc: 'i' }));
        return x;
      };
      for (const fn of [f, g, n]) kit.on(btn, 'click', fn, [inp], [out]);
    },
  },
  queue_false: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* g() {
        yield 1;
        yield 2;
      }
      const e = () => {
        throw new Error('no');
      };
      kit.on(
        btn,
        'click',
        named('f', (x: string) => `r ${x}`),
        [inp],
        [out],
        { queue: false },
      );
      kit.on(btn, 'click', named('e', e), [inp], [out], { queue: false });
      kit.on(btn, 'click', named('g', g), [inp], [out]);
    },
  },
  batch: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const sizes: number[] = [];
      const f = async (xs: string[]) => {
        sizes.push(xs.length);
        await sleep(0.4);
        return [xs.map((x) => x.toUpperCase())];
      };
      kit.on(btn, 'click', f, [inp], [out], { batch: true, max_batch_size: 4 });
      seen.sizes = sizes;
    },
    after: () => expect(seen.sizes).to.deep.equal([1, 4, 1]),
  },
  batch_errors: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', (xs: string[]) => xs, [inp], [out], { batch: true });
      kit.on(btn, 'click', () => Promise.reject(new Error('batch boom')), [inp], [out], { batch: true });
    },
  },
  concurrency_one: concurrency({}, (observed) => {
    expect(observed.peak).to.equal(1);
    expect(observed.order).to.deep.equal(['start a', 'end a', 'start b', 'end b', 'start c', 'end c']);
  }),
  concurrency_none: concurrency({ concurrency_limit: null }, ({ peak }) => expect(peak).to.equal(3)),
  concurrency_default_two: concurrency({}, ({ peak }) => expect(peak).to.equal(2), {
    default_concurrency_limit: 2,
  }),
  max_size_full: concurrency({}, ({ peak }) => expect(peak).to.equal(1), { max_size: 2 }),
  one_stream_two_events: concurrency({ concurrency_limit: null }, ({ peak }) => expect(peak).to.equal(2)),
  concurrency_shared: twoFunctions(
    { concurrency_limit: 2, concurrency_id: 'gpu' },
    { concurrency_id: 'gpu' },
    1,
  ),
  concurrency_separate: twoFunctions({}, {}, 2),
  cancel_pending: concurrency({}, ({ order }) => expect(order).to.deep.equal(['start a', 'end a']), {}, 0.8),
  cancel_plain_function: concurrency({}, ({ order }) => expect(order[0]).to.equal('start a'), {}, 0.8),
  chains: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const bad = () => {
        throw new GradioError('bad');
      };
      const first = kit.on(btn, 'click', () => 'ok', [inp], [out]);
      for (const on of ['then', 'success', 'failure'] as const)
        kit.on(null, 'load', () => on, [inp], [out], { after: { dependency: first, on } });
      kit.on(inp, 'submit', bad, [inp], [out]);
    },
  },
  updates: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const n = kit.add('Number', { precision: 0 });
      const btn = kit.add('Button');
      const textbox = (given: Record<string, unknown>) => kit.detached('Textbox', given);
      const one = [
        () => skip(),
        () => update({ label: 'L', value: 'v', visible: false }),
        () => update({ value: null }),
        () => update({}),
        () => textbox({ label: 'C', value: 'cv', interactive: true }),
        () => textbox({ lines: 3 }),
        () => kit.detached('Number', { label: 'wrong class' }),
        () => update({ bogus: 1 }),
      ];
      for (const fn of one) kit.on(btn, 'click', fn, [inp], [out]);
      const two = [
        () => [skip(), 5],
        () => skip(),
        () => new Map([[out, 'only out']]),
        () =>
          new Map<unknown, unknown>([
            [out, update({ visible: true })],
            [n, 3],
          ]),
        named('d3', () => new Map()),
      ];
      for (const fn of two) kit.on(btn, 'click', fn, [inp], [out, n]);
    },
  },
  update_changes_session: {
    build: (kit) => {
      const d = kit.add('Dropdown', { choices: ['a'] });
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      kit.on(btn, 'click', () => kit.detached('Dropdown', { choices: ['a', 'new'] }), [], [d]);
      kit.on(btn, 'click', (x: string) => `got ${x}`, [d], [out]);
    },
  },
  return_counts: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const n = kit.add('Number');
      const btn = kit.add('Button');
      kit.on(
        btn,
        'click',
        named('many', () => [1, 2, 3]),
        [inp],
        [out, n],
      );
      kit.on(
        btn,
        'click',
        named('few', () => 1),
        [inp],
        [out, n],
      );
      kit.on(
        btn,
        'click',
        named('none', () => null),
        [inp],
        [out, n],
      );
      kit.on(btn, 'click', () => "('a', 'b')", [inp], [out]);
      kit.on(btn, 'click', () => '<object object at 0x12>', [inp], [out]);
      kit.on(btn, 'click', () => 'abc', [inp], [out]);
    },
  },
  bad_requests: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const i2 = kit.add('Textbox');
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      kit.on(
        btn,
        'click',
        named('f', (a: string, b: string) => `${a} ${b}`),
        [inp, i2],
        [out],
      );
    },
  },
  validator: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const n = kit.add('Number');
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      const v = (a: string, b: number) => [
        validate(a.length > 2, 'a is too short'),
        validate(b > 0, 'b must be positive'),
      ];
      const one = (a: string) => validate(a.length > 2, 'short');
      const boom = () => {
        throw new Error('validator boom');
      };
      const err = () => {
        throw new GradioError('validator gr.Error');
      };
      const no = () => null;
      for (const validator of [v, one, boom, err, no])
        kit.on(
          btn,
          'click',
          named('f', (a: string, b: number) => `${a} ${b}`),
          [inp, n],
          [out],
          { validator },
        );
    },
  },
  state: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const out = kit.add('Textbox');
      const st = kit.state([]);
      const st2 = kit.state(7);
      const btn = kit.add('Button');
      const add = (x: string, s: string[]) => {
        s.push(x);
        return [s.join(', '), s];
      };
      const read = (s: unknown) => (Array.isArray(s) ? `[${s.map((x) => `'${x}'`).join(', ')}]` : String(s));
      kit.on(btn, 'click', add, [inp, st], [out, st]);
      kit.on(btn, 'click', read, [st], [out]);
      kit.on(btn, 'click', (s: unknown) => read(s), [st2], [out]);
      kit.on(st, 'change', (s: unknown) => read(s), [st], [out]);
    },
  },
  state_generator: {
    build: (kit) => {
      const out = kit.add('Number');
      const st = kit.state(1);
      const btn = kit.add('Button');
      function* f(s: number) {
        for (let i = 0; i < 2; i++) yield s + i;
      }
      kit.on(btn, 'click', f, [st], [st]);
      kit.on(btn, 'click', (s: number) => update({ value: s + 10 }), [st], [st]);
      kit.on(btn, 'click', (s: number) => s, [st], [out]);
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
  load_unload: {
    build: (kit) => {
      const t = kit.add('Textbox');
      const st = kit.state(0);
      const b = kit.add('Button');
      kit.on(null, 'load', () => 'loaded', [], [t]);
      kit.on(null, 'unload', () => {}, [], []);
      kit.on(b, 'click', () => 'tick', [], [t]);
      kit.on(b, 'click', (s: number) => s + 1, [st], [st]);
    },
  },
  set_inputs: {
    build: (kit) => {
      const inp = kit.add('Textbox', { label: 'A' });
      const n = kit.add('Number', { label: 'B' });
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      const f = (d: Map<number, unknown>) =>
        `[('A', '${String(d.get(inp.id))}'), ('B', ${String(d.get(n.id))})]`;
      kit.listen(btn, f, { ids: [inp.id, n.id], asDict: true }, [out]);
      kit.listen(
        btn,
        ({ name, age }: { name: string; age: number }) => `${name} ${age}`,
        { ids: [inp.id, n.id], names: ['name', 'age'] },
        [out],
      );
      kit.on(btn, 'click', () => new Map([[out, 'dict']]), [inp], [n, out]);
    },
  },
  pre_post_flags: {
    build: (kit) => {
      const d = kit.add('Dropdown', { choices: ['a', 'b'], type: 'index' });
      const n = kit.add('Number', { precision: 0 });
      const out = kit.add('Textbox');
      kit.add('JSON');
      const btn = kit.add('Button');
      kit.on(btn, 'click', (x: unknown) => String(x), [d], [out], { preprocess: false });
      kit.on(btn, 'click', (x: unknown) => String(x), [d], [out]);
      kit.on(btn, 'click', () => 3.7, [], [n], { postprocess: false });
      kit.on(btn, 'click', () => 3.7, [], [n]);
    },
  },
  nan_on_the_wire: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const n = kit.add('Number');
      const j = kit.add('JSON');
      const btn = kit.add('Button');
      kit.on(btn, 'click', () => NaN, [inp], [n]);
      kit.on(btn, 'click', () => ({ a: Infinity, b: [NaN] }), [inp], [j]);
      kit.on(
        btn,
        'click',
        () => ({ headers: ['a'], data: [[NaN], [-Infinity]], metadata: null }),
        [inp],
        [j],
      );
    },
  },
};

/** What a scenario's functions noted, for its last check. */
const seen: { sizes?: number[] } = {};

function concurrency(
  options: Parameters<AppKit['on']>[5],
  check: (observed: { peak: number; order: string[] }) => void,
  queue: Record<string, unknown> = {},
  seconds = 0.3,
): Entry {
  const { work, seen: observed } = workers(seconds);
  return {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', work, [inp], [out], options);
      kit.queue(queue);
    },
    after: () => check(observed),
  };
}

function twoFunctions(
  first: Parameters<AppKit['on']>[5],
  second: Parameters<AppKit['on']>[5],
  peak: number,
): Entry {
  const { work, other, seen: observed } = workers(0.3);
  return {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', work, [inp], [out], first);
      kit.on(btn, 'click', other, [inp], [out], second);
    },
    after: () => expect(observed.peak).to.equal(peak),
  };
}

describe('recorded scenarios, with TypeScript functions', () => {
  for (const [name, { build, after }] of Object.entries(entries))
    it(name, async () => {
      const scenario = scenarios.get(name)!;
      const running = await runApp(build, { launch: scenario.launch ?? {} });
      const { differences } = await playScenario(scenario, queueDriver(running));
      expect(differences, JSON.stringify(differences, null, 1)).to.deep.equal([]);
      await after?.(running);
      await running.queue.dispose();
    });

  it('error_show_error_false is error_default with the option stated', async () => {
    const running = await runApp(entries['error_default']!.build, { launch: { show_error: false } });
    const { differences } = await playScenario(
      scenarios.get('error_show_error_false')!,
      queueDriver(running),
    );
    expect(differences).to.deep.equal([]);
  });
});
