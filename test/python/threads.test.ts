/** Threads in a browser that can suspend calls: what CPython's own tests cannot know, which is what is around them. */
import { runtime as folder } from 'virtual:gradio-runtime';
import type { App } from '../../src/app/app.ts';
import type { Block } from '../../src/app/block.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import { PythonBoot } from '../../worker/boot/boot.ts';
import { expect } from '../helpers/expect.ts';
import { stepwise } from '../helpers/stepwise.ts';
import { packageSources } from './package-sources.ts';
import { testPython, type TestPython } from './test-python.ts';
import threads from './apps/threads.py?raw';

const port = ({ id, schema, props }: Block) => ({ id, wire: schema.value.name, props });

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('threads', function () {
  this.timeout(120_000);
  let python: TestPython;
  let app: App;

  before(async () => {
    python = testPython(await new PythonBoot({ folder, onStatus: () => {} }).start(), packageSources);
    app = await python.open('app', {
      'app.py': threads,
      'slow.py': 'import time\nprint("slow")\ntime.sleep(0.1)\nVALUE = "whole"\n',
    });
  });

  function at(name: string, of = app) {
    const dependency = of.dependencies.find(({ apiName }) => apiName === name);
    if (!dependency) throw new Error(`There is no endpoint "${name}".`);
    const { context, heard } = python.context(of);
    const inputs = (values: unknown[]) =>
      dependency.inputs.map((block, i) => ({ ...port(block), value: values[i] }));
    const fn = dependency.fn as FunctionRef;
    const outputs = dependency.outputs.map(port);
    return {
      heard,
      call: async (...values: unknown[]) => {
        const [outcome] = await python.runner.call(fn, inputs(values), outputs, context);
        return outcome?.kind === 'value' ? outcome.value : outcome;
      },
      iterate: (...values: unknown[]) =>
        stepwise(python.runner.iterate(fn, inputs(values), outputs, context)),
    };
  }

  const call = (name: string, ...values: unknown[]) => at(name).call(...values);

  async function timed<T>(work: Promise<T>): Promise<{ result: T; milliseconds: number }> {
    const start = performance.now();
    const result = await work;
    return { result, milliseconds: performance.now() - start };
  }

  it('write what a generator yields, while other calls are answered', async () => {
    const yields = at('tokens').iterate('one two three');
    const seen = [];
    for (let step = await yields.next(); !step.done; step = await yields.next()) {
      seen.push(step.value[0]?.kind === 'value' && step.value[0].value);
      expect((await timed(call('read_order'))).milliseconds).to.be.lessThan(200);
    }
    expect(seen).to.deep.equal(['one ', 'one two ', 'one two three ']);
  });

  it('sleep at once in a pool', async () => {
    const { result, milliseconds } = await timed(call('pool', 10, 0.3));
    expect(result).to.equal('285');
    expect(milliseconds).to.be.lessThan(900);
  });

  it('keep the context of an asynchronous call that hands them work', async () => {
    const one = at('to_thread');
    expect(await one.call(0.01)).to.match(/^asyncio_\d MainThread$/);
    expect(one.heard.progress).to.have.length(1);
  });

  it('run event loops of their own', async () => {
    expect(await call('runs_loop', 0.01)).to.equal('own loop, AnyIO worker thread');
  });

  it('leave nothing behind of the loops that they run', async () => {
    expect(await call('leaves_work')).to.equal('False False');
    expect(await call('read_order')).to.equal('cancelled, cancelled');
  });

  it('make loops in a task of another', async () => {
    expect(await call('makes_loop')).to.equal('inner outer');
  });

  it('wait for a module that another is importing', async () => {
    expect(await Promise.all([call('imports'), call('imports')])).to.deep.equal(['whole', 'whole']);
    expect(python.printed('app').match(/slow/g)).to.have.length(1);
  });

  it('fire timers', async () => {
    expect(await call('late', 0.05)).to.equal('True True');
  });

  it('keep calls apart that want the same lock, as each call runs in a thread', async () => {
    const names = await Promise.all([call('exclusive', 'a'), call('exclusive', 'b')]);
    expect(names).to.deep.equal(['AnyIO worker thread', 'AnyIO worker thread']);
    expect(await call('read_order')).to.equal('a in, a out, b in, b out');
  });

  it('are used again by later calls, with what those have left in them', async () => {
    await call('kept', 'first');
    expect(await call('kept', 'second')).to.equal('first True');
  });

  it('know the app whose call started them, and the call only by its context', async () => {
    const one = at('around');
    expect(await one.call('me')).to.equal("[['app.py']]");
    expect(python.printed('app')).to.include('printed by me\n').and.include('not shown\n');
    expect(one.heard.logs).to.deep.include({
      log: 'shown by me',
      level: 'info',
      duration: 10,
      visible: true,
      title: 'Info',
    });
    expect(one.heard.progress).to.be.empty;
  });

  it('print what they raise to the console of their app', async () => {
    expect(await call('fails', 'oh')).to.equal('False');
    expect(python.printed('app')).to.match(
      /\[err\] Exception in thread worker:\n[^]*File "app\.py", line \d+, in work\n[^]*ValueError: oh\n/,
    );
  });

  it('stop waiting for a lock when the generator is stopped', async () => {
    const yields = at('waits_for_lock').iterate();
    await yields.next();
    const step = yields.next();
    await sleep(50);
    await yields.return();
    expect(await step).to.deep.equal({ done: true, value: undefined });
    expect(await call('read_order')).to.equal('stopped');
  });

  it('end with their app', async () => {
    const other = await python.open('other', threads);
    await at('background', other).call('tick');
    const until = async (end: string) => {
      for (const limit = performance.now() + 5000; performance.now() < limit; await sleep(20))
        if (python.printed('other').endsWith(end)) return;
    };
    await until('tick\n');
    python.runner.unload(other);
    await until('ended\n');
    const printed = python.printed('other');
    expect(printed).to.match(/^(tick\n)+ended\n$/);
    await sleep(100);
    expect(python.printed('other')).to.equal(printed);
  });

  it('are suspended by the hundred, while memory is collected', async () => {
    const idle = python.runner.run(
      app,
      'import gc, threading\nends = threading.Event()\nthreading.Thread(target=ends.wait).start()',
    );
    await idle;
    for (let i = 0; i < 3; i++) expect(await call('pool', 200, 0.2)).to.equal('2646700');
    await python.runner.run(app, 'ends.set()');
  });
});
