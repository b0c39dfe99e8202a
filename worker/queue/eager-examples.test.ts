import { buildExamples } from '../../src/app/examples.ts';
import type { KeptResult } from '../../src/app/result-cache.ts';
import { expect } from '../../test/helpers/expect.ts';
import { runApp, type AppKit, type Running } from '../../test/helpers/queue-app.ts';

const request = { url: 'http://localhost/', headers: {}, query_params: {} };
const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 1000) throw new Error('Waited 10 seconds in vain.');
    await sleep(0.01);
  }
}

/** An app with examples of one input whose function notes what it is called with. */
function examplesApp(kit: AppKit, more: Record<string, unknown> = {}, fn?: (x: string) => unknown): string[] {
  const calls: string[] = [];
  const inp = kit.add('Textbox');
  const out = kit.add('Textbox');
  const noting = (x: string) => (calls.push(x), fn ? fn(x) : x.toUpperCase());
  buildExamples(
    kit.app,
    { examples: ['a', 'b', 'c'], inputs: inp.id, outputs: out.id, cache_examples: true, ...more },
    kit.fn(noting, 'noting'),
    kit.demo,
  );
  return calls;
}

const start = async (build: (kit: AppKit) => string[]): Promise<[Running, string[]]> => {
  let calls: string[] = [];
  const running = await runApp((kit) => void (calls = build(kit)));
  running.queue.openSession('s', request);
  return [running, calls];
};

/** Clicks on a row; answers with what the output is given. */
async function show({ queue, kit }: Running, row: number, name = 'load_example_output'): Promise<unknown> {
  const dependency = kit.app.dependencies.find(({ fn }) => fn?.name === name);
  const answer = await queue.run({
    data: [row],
    fn_index: dependency?.id ?? -1,
    session_hash: 's',
    trigger_id: null,
    event_data: null,
  });
  return 'data' in answer.output ? answer.output.data[0] : answer.output.error;
}

describe('examples that are made ahead', () => {
  it('are made one after another once there is a page, and then shown without another call', async () => {
    const [running, calls] = await start((kit) => examplesApp(kit));
    expect(calls).to.deep.equal([]);
    await until(() => calls.length === 3);
    expect(calls).to.deep.equal(['a', 'b', 'c']);
    for (const [row, expected] of ['A', 'B', 'C'].entries())
      expect(await show(running, row)).to.equal(expected);
    expect(calls.length).to.equal(3);
    await running.queue.dispose();
  });

  it('wait while something else runs', async () => {
    let finish = () => {};
    const [running, calls] = await start((kit) => {
      const button = kit.add('Button');
      kit.on(button, 'click', () => new Promise<void>((resolve) => (finish = resolve)), [], []);
      return examplesApp(kit);
    });
    await running.queue.join({
      data: [],
      fn_index: 0,
      session_hash: 's',
      trigger_id: null,
      event_data: null,
    });
    await sleep(0.7);
    expect(calls).to.deep.equal([]);
    finish();
    await until(() => calls.length === 3);
    await running.queue.dispose();
  });

  it('go on after one that fails, which is tried again when it is asked for', async () => {
    let fails = true;
    const fn = (x: string) => {
      if (x === 'b' && fails) throw new Error('not yet');
      return x;
    };
    const [running, calls] = await start((kit) => examplesApp(kit, {}, fn));
    await until(() => calls.length === 3);
    expect(running.errors.map(String)).to.deep.equal(['Error: not yet']);
    fails = false;
    expect(await show(running, 1)).to.equal('b');
    await running.queue.dispose();
  });

  it('are not made where they are lazy, nor after the end of the app', async () => {
    const [lazy, asked] = await start((kit) => examplesApp(kit, { cache_mode: 'lazy' }));
    const [ended, calls] = await start((kit) => examplesApp(kit));
    await ended.queue.dispose();
    await sleep(0.7);
    expect([asked, calls]).to.deep.equal([[], []]);
    expect(await show(lazy, 1)).to.equal('B');
    expect(await show(lazy, 1)).to.equal('B');
    expect(asked).to.deep.equal(['b']);
    await lazy.queue.dispose();
  });
});

describe('results of examples', () => {
  const kept = new Map<string, KeptResult>();
  const results = {
    get: async (key: string) => kept.get(key) ?? null,
    set: (key: string, result: KeptResult) => void kept.set(key, result),
  };

  beforeEach(() => kept.clear());

  const lazy = (kit: AppKit, fn?: (x: string) => unknown, more: Record<string, unknown> = {}): string[] => {
    Object.assign(kit.app, { results });
    return examplesApp(kit, { cache_mode: 'lazy', ...more }, fn);
  };

  it('are there on the next visit, for the same function and inputs', async () => {
    const [first, calls] = await start((kit) => lazy(kit));
    expect(await show(first, 0)).to.equal('A');
    const [second, later] = await start((kit) => lazy(kit));
    expect(await show(second, 0)).to.equal('A');
    expect([calls, later]).to.deep.equal([['a'], []]);
    const [third, others] = await start((kit) => lazy(kit, undefined, { examples: ['other'] }));
    expect(await show(third, 0)).to.equal('OTHER');
    expect(others).to.deep.equal(['other']);
  });

  it('are the last value of a generator', async () => {
    const [running] = await start((kit) => {
      Object.assign(kit.app, { results });
      const [inp, out] = [kit.add('Textbox'), kit.add('Textbox')];
      function* grow(x: string) {
        yield x;
        yield `${x}${x}`;
      }
      const given = { examples: ['a'], inputs: inp.id, outputs: out.id, cache_examples: 'lazy' };
      buildExamples(kit.app, given, kit.fn(grow), kit.demo);
      return [];
    });
    expect(await show(running, 0)).to.equal('aa');
    expect([...kept.values()].map(({ outcomes }) => outcomes)).to.deep.equal([
      [{ kind: 'value', value: 'aa' }],
    ]);
  });

  it('come with a copy of the value for each State, and are then not kept for the next visit', async () => {
    const [running] = await start((kit) => {
      Object.assign(kit.app, { results });
      const [inp, out, state] = [kit.add('Textbox'), kit.add('Textbox'), kit.state([])];
      const fn = (x: string) => [x, [x]];
      const outputs = [out.id, state.id];
      const given = { examples: ['a'], inputs: inp.id, outputs, cache_examples: true, cache_mode: 'lazy' };
      buildExamples(kit.app, given, kit.fn(fn), kit.demo);
      const push = (list: string[]) => (list.push('more'), [list.join(' '), list]);
      kit.on(out, 'change', push, [state], [out, state], { api_name: 'push' });
      return [];
    });
    for (let i = 0; i < 2; i++) {
      expect(await show(running, 0)).to.equal('a');
      expect(await show(running, 0, 'push')).to.equal('a more');
    }
    expect(kept.size).to.equal(0);
  });

  it('of a function that takes lists are those of one call', async () => {
    const [running] = await start((kit) => {
      const [inp, out] = [kit.add('Textbox'), kit.add('Textbox')];
      const batched = (all: string[]) => [all.map((x) => x.toUpperCase())];
      const given = { examples: ['a'], inputs: inp.id, outputs: out.id, cache_examples: 'lazy', batch: true };
      buildExamples(kit.app, given, kit.fn(batched), kit.demo);
      return [];
    });
    expect(await show(running, 0)).to.equal('A');
  });
});
