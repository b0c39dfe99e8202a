/** Calls that wait, in a browser that can suspend them: others go on, and each finds its app as it left it. */
import { runtime as folder } from 'virtual:gradio-runtime';
import type { App } from '../../src/app/app.ts';
import type { Block } from '../../src/app/block.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import { PythonBoot } from '../../worker/boot/boot.ts';
import { expect } from '../helpers/expect.ts';
import { stepwise } from '../helpers/stepwise.ts';
import { packageSources } from './package-sources.ts';
import { testPython, type TestPython } from './test-python.ts';
import waiting from './apps/waiting.py?raw';

const port = ({ id, schema, props }: Block) => ({ id, wire: schema.value.name, props });

describe('calls that wait, with stack switching', function () {
  this.timeout(120_000);
  let python: TestPython;
  let ann: App;
  let bob: App;

  const openAs = (name: string) =>
    python.open(name, {
      'app.py': waiting,
      'name.txt': name,
      'late.py': `NAME = ${JSON.stringify(name.toUpperCase())}`,
    });

  before(async () => {
    python = testPython(await new PythonBoot({ folder, onStatus: () => {} }).start(), packageSources);
    ann = await openAs('ann');
    bob = await openAs('bob');
  });

  function at(app: App, name: string) {
    const dependency = app.dependencies.find(({ apiName }) => apiName === name);
    if (!dependency) throw new Error(`There is no endpoint "${name}".`);
    const { context, heard } = python.context(app);
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

  async function timed<T>(work: Promise<T>): Promise<{ result: T; milliseconds: number }> {
    const start = performance.now();
    const result = await work;
    return { result, milliseconds: performance.now() - start };
  }

  it('is where this browser can suspend', () => {
    expect('Suspending' in WebAssembly).to.equal(true);
  });

  it('lets calls of two apps wait at once, each with its own files, modules and console', async () => {
    const [a, b] = [at(ann, 'wait'), at(bob, 'wait')];
    const { result, milliseconds } = await timed(
      Promise.all([a.call(0.3), b.call(0.2), at(ann, 'wait').call(0.1)]),
    );
    expect(result).to.deep.equal(['ann ann ANN', 'bob bob BOB', 'ann ann ANN']);
    expect(milliseconds).to.be.lessThan(550);
    const told = ({ heard }: typeof a) =>
      (heard.progress as { desc: string }[][]).map(([unit]) => unit?.desc);
    expect(told(a)).to.deep.equal(['ann', 'ann']);
    expect(told(b)).to.deep.equal(['bob', 'bob']);
    expect(python.printed('bob')).to.equal('waited bob\n');
  });

  it('lets an asynchronous function block without blocking others', async () => {
    const slow = at(ann, 'wait_wrongly').call(0.3);
    const { milliseconds } = await timed(at(bob, 'read_log').call());
    expect(milliseconds).to.be.lessThan(200);
    expect(await slow).to.equal('ann');
  });

  it('stops a generator at once, even while it waits', async () => {
    const yields = at(ann, 'count').iterate(30);
    expect((await yields.next()).value?.[0]).to.deep.equal({ kind: 'value', value: 0 });
    const step = yields.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { milliseconds } = await timed(yields.return());
    expect(milliseconds).to.be.lessThan(200);
    expect(await step).to.deep.equal({ done: true, value: undefined });
    expect(await at(ann, 'read_log').call()).to.equal('GeneratorExit finally');
  });

  it('stops a generator where it yielded', async () => {
    const yields = at(bob, 'count').iterate(0);
    await yields.next();
    await yields.return();
    expect(await at(bob, 'read_log').call()).to.equal('GeneratorExit finally');
  });

  it('lets many calls wait together', async () => {
    const { milliseconds } = await timed(
      Promise.all(Array.from({ length: 30 }, () => at(ann, 'wait').call(0.1))),
    );
    expect(milliseconds).to.be.lessThan(1500);
  });
});
