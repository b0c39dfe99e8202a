import { definitions } from '../../../elements/schemas.ts';
import { App } from '../../../src/app/app.ts';
import { createBlocks } from '../../../src/app/create.ts';
import type { FunctionRef } from '../../../src/app/function-ref.ts';
import type { CallContext as UserContext } from '../../../src/app/authoring/call-context.ts';
import { launchOptions } from '../../../src/app/launch.ts';
import type { AppSource } from '../../../src/protocol/source.ts';
import { expect } from '../../../test/helpers/expect.ts';
import type { CallContext, CallOutput } from '../runner.ts';
import type { UserFunction } from './functions.ts';
import { TypeScriptRunner } from './typescript-runner.ts';

const source = (files: Record<string, string>, more: Partial<AppSource> = {}): AppSource => ({
  language: 'typescript',
  entrypoint: 'app.ts',
  files: Object.entries(files).map(([name, content]) => ({ name, content })),
  requirements: [],
  wheels: null,
  lock: null,
  folder: null,
  imports: {},
  ...more,
});

interface Loaded {
  app: App;
  runner: TypeScriptRunner;
  printed: string[];
  /** What user code handed to `share`. */
  shared: Record<string, unknown>;
}

const setUp = (id = 'one'): Loaded => {
  const shared: Record<string, unknown> = {};
  const printed: string[] = [];
  const runner = new TypeScriptRunner({
    print: (_app, stream, text) => printed.push(`${stream}: ${text}`),
    createApi: () => ({
      exports: { share: (values: Record<string, unknown>) => Object.assign(shared, values), answer: 42 },
      launch: (demo) => Object.assign(shared, { launched: demo }),
      components: { id: () => null, given: () => null },
      render: () => {},
    }),
  });
  return { app: new App({ id, definitions }), runner, printed, shared };
};

async function load(files: Record<string, string>, more: Partial<AppSource> = {}): Promise<Loaded> {
  const loaded = setUp();
  await loaded.runner.load(loaded.app, source(files, more));
  return loaded;
}

const failure = async (files: Record<string, string>): Promise<Error & { traceback?: string }> => {
  const loaded = setUp();
  const error: unknown = await loaded.runner.load(loaded.app, source(files)).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).to.be.instanceOf(Error);
  return error as Error & { traceback?: string };
};

const context = (app: App, more: Partial<CallContext> = {}): CallContext => ({
  app,
  session: 's',
  request: { url: 'https://page/', headers: { cookie: 'id=7; theme=a=b' }, query_params: { q: '1' } },
  eventId: 'e',
  event: { target: 3, data: { index: 1 } },
  inputsAsDict: false,
  inputNames: null,
  signal: new AbortController().signal,
  stopped: () => false,
  progress: () => {},
  log: () => {},
  ...more,
});

const input = (value: unknown) => ({ id: 1, wire: 'json', props: {}, value });

describe('TypeScript runner', () => {
  it('imports sibling files, JSON and the API, and awaits at the top level', async () => {
    const { shared } = await load({
      'app.ts': `
        import * as gr from 'gradio-lite';
        import api, { answer } from 'gradio';
        import { double } from './lib/math';
        import data from './data.json' with { type: 'json' };
        const later: number = await Promise.resolve(5);
        gr.share({ answer, same: api.answer, doubled: double(later), rows: data.rows });
        export const demo = 'the demo';`,
      'lib/math.ts': "import { two } from './two.ts';\nexport const double = (x: number): number => x * two;",
      'lib/two.ts': 'export const two = 2;',
      'data.json': '{"rows": [1, 2]}',
    });
    expect(shared).to.deep.equal({ answer: 42, same: 42, doubled: 10, rows: [1, 2], launched: 'the demo' });
  });

  it('imports a sibling when asked to, long after the start', async () => {
    const { shared } = await load({
      'app.ts': "import { share } from 'gradio-lite';\nshare({ late: () => import('./late.ts') });",
      'late.ts': 'export const value = 7;',
    });
    const late = (await (shared['late'] as () => Promise<{ value: number }>)()).value;
    expect(late).to.equal(7);
  });

  it('leads to its target every form of import that names one, and leaves the others', async () => {
    const { shared } = await load({
      'app.ts': `
        import { share } from 'gradio-lite';
        import * as all from './all.ts';
        const name = 'two';
        share({
          ...all,
          plain: async () => (await import(\`./one.ts\`)).one,
          computed: () => import('./' + name + '.ts'),
          here: import.meta.url.startsWith('blob:'),
          text: "import './none.ts'",
        });`,
      'all.ts':
        "export * from './one.ts';\nexport * as second from './two.ts';\nexport { two as other } from './two.ts';",
      'one.ts': 'export const one = 1;',
      'two.ts': 'export const two = 2;',
    });
    const { plain, computed, second, ...rest } = shared as Record<string, unknown> & {
      plain: () => Promise<number>;
      computed: () => Promise<unknown>;
      second: { two: number };
    };
    expect(rest).to.deep.equal({
      one: 1,
      other: 2,
      here: true,
      text: "import './none.ts'",
      launched: undefined,
    });
    expect(second.two).to.equal(2);
    expect(await plain()).to.equal(1);
    expect(await computed().then(() => 'loaded', String)).to.match(/^TypeError/);
  });

  it('gives each app its own modules', async () => {
    const files = {
      'app.ts': "import { share } from 'gradio-lite';\nimport { box } from './box.ts';\nshare({ box });",
      'box.ts': 'export const box = {};',
    };
    const [one, two] = [await load(files), await load(files)];
    expect(one.shared['box']).not.to.equal(two.shared['box']);
  });

  it('says which name the import map lacks', async () => {
    const error = await failure({ 'app.ts': "import _ from 'lodash';\n_.noop();" });
    expect(error.message).to.contain('app.ts imports "lodash"');
  });

  it('says which modules were imported when one does not load', async () => {
    const error = await failure({ 'app.ts': "import 'http://localhost:1/missing.js';" });
    expect(error.message).to.contain('http://localhost:1/missing.js');
  });

  it('names the files of a circle', async () => {
    const error = await failure({
      'app.ts': "import './a.ts';",
      'a.ts': "import './b.ts';",
      'b.ts': "import './a.ts';",
    });
    expect(error.message).to.contain('app.ts → a.ts → b.ts → a.ts');
  });

  it("points at the author's own lines when a file throws", async () => {
    const error = await failure({
      'app.ts': "import { check } from './check.ts';\n\ncheck(null);",
      'check.ts':
        'type Value = string | null;\nexport function check(value: Value): void {\n  if (value === null) throw new RangeError("no value");\n}',
    });
    expect(error.traceback?.split('\n')).to.deep.equal([
      'RangeError: no value',
      '    at check (check.ts:3:29)',
      '    at app.ts:3:1',
    ]);
  });

  it('takes npm packages from the import map', async () => {
    const url = URL.createObjectURL(
      new Blob(['export const version = "1.2.3";'], { type: 'text/javascript' }),
    );
    const { shared } = await load(
      {
        'app.ts':
          "import { version } from 'package';\nimport { share } from 'gradio-lite';\nshare({ version });",
      },
      { imports: { package: url } },
    );
    expect(shared['version']).to.equal('1.2.3');
  });

  it("shows what a file prints on the app's console", async () => {
    const { printed } = await load({ 'app.ts': "console.log('one', { two: [2] }); console.warn('three');" });
    expect(printed).to.deep.equal(['stdout: one {"two":[2]}\n', 'stderr: three\n']);
  });

  it('knows a function that prints from a console of its own', async () => {
    const { printed } = await load({
      'app.ts': "const say = (text: string) => console.log(text);\nsay('one');",
    });
    expect(printed).to.deep.equal(['stdout: one\n']);
  });

  it('leaves a console of its own alone', async () => {
    const { printed } = await load({
      'app.ts': 'const console = { log: (_text: string) => {} };\nconsole.log("hidden");',
    });
    expect(printed).to.deep.equal([]);
  });

  it('runs changed files and code in place of the entry file', async () => {
    const { app, runner, shared } = await load({ 'app.ts': '' });
    await runner.write(app, { name: 'extra.ts', content: 'export const extra: number = 3;' });
    await runner.run(
      app,
      "import { extra } from './extra.ts';\nimport { share } from 'gradio-lite';\nshare({ extra });",
    );
    expect(shared['extra']).to.equal(3);
    await runner.rename(app, 'extra.ts', 'other.ts');
    const gone: unknown = await runner.runFile(app, 'extra.ts').catch((error: unknown) => error);
    expect((gone as Error).message).to.contain('no file "extra.ts"');
  });

  it('calls functions with what they ask for', async () => {
    const { app, runner } = await load({ 'app.ts': '' });
    const call = (fn: UserFunction, values: unknown[], more: Partial<CallContext> = {}) =>
      runner.call(runner.functions.refer(fn), values.map(input), [output(app)], context(app, more));
    expect(await call((a: number, b: number) => a + b, [1, 2])).to.deep.equal([{ kind: 'value', value: 3 }]);
    const asks = (x: string, { request, event }: Pick<UserContext, 'request' | 'event'>) => [
      x,
      request.session_hash,
      request.query_params,
      request.cookies,
      request.client,
      event,
    ];
    expect(await call(asks, ['x'])).to.deep.equal([
      {
        kind: 'value',
        value: [
          'x',
          's',
          { q: '1' },
          { id: '7', theme: 'a=b' },
          { host: '127.0.0.1' },
          { target: 3, data: { index: 1 } },
        ],
      },
    ]);
    expect(await call(async () => 'later', [])).to.deep.equal([{ kind: 'value', value: 'later' }]);
    expect(await call((d: Map<number, string>) => d.get(1), ['dict'], { inputsAsDict: true })).to.deep.equal([
      { kind: 'value', value: 'dict' },
    ]);
  });

  it('traces errors of functions, and prints them', async () => {
    const { app, runner, shared, printed } = await load({
      'app.ts':
        "import { share } from 'gradio-lite';\nshare({\n  crash: async (x: string): Promise<never> => {\n    await null;\n    throw new TypeError(x);\n  },\n});",
    });
    const ref = runner.functions.refer(shared['crash'] as UserFunction);
    const error: unknown = await runner.call(ref, [input('bad')], [], context(app)).catch((e: unknown) => e);
    expect((error as { traceback: string }).traceback).to.equal('TypeError: bad\n    at crash (app.ts:5:11)');
    expect(printed).to.deep.equal(['stderr: TypeError: bad\n    at crash (app.ts:5:11)\n']);
  });

  it('says nothing of what a stopped function throws', async () => {
    const { app, runner, printed } = await load({ 'app.ts': '' });
    const stop = new AbortController();
    const fn = (ctx: { signal: AbortSignal }) =>
      new Promise((_, reject) =>
        ctx.signal.addEventListener('abort', () => reject(ctx.signal.reason as Error)),
      );
    const called = runner.call(runner.functions.refer(fn), [], [], context(app, { signal: stop.signal }));
    stop.abort();
    await called.catch(() => {});
    expect(printed).to.deep.equal([]);
  });

  it('describes functions', () => {
    const { functions } = setUp().runner;
    const refer = (fn: UserFunction): FunctionRef => functions.refer(fn);
    const names = (fn: UserFunction) => refer(fn).parameters.map(({ name }) => name);
    expect(names((a: string, b = [1, 2]) => [a, b])).to.deep.equal(['a', 'b']);
    expect(
      names(async function* (first: number, { x }: { x: number }) {
        yield [first, x];
      }),
    ).to.deep.equal(['first', 'parameter_1']);
    expect(refer(function* () {}).kind).to.equal('generator');
    expect(refer(async function* () {}).kind).to.equal('generator');
    expect(refer(async () => {}).kind).to.equal('plain');
    const same = () => {};
    expect(refer(same).handle).to.equal(refer(same).handle);
  });

  it('copies States deeply and notices changes', () => {
    const { runner } = setUp();
    const start = { list: [1], when: new Date(0), map: new Map([['a', 1]]) };
    const copy = runner.copyState(runner.states.keep(start));
    const value = runner.states.get(copy) as typeof start;
    expect(value).to.deep.equal(start);
    expect(value.list).not.to.equal(start.list);
    const before = runner.hashState(copy);
    expect(runner.hashState(copy)).to.equal(before);
    value.map.set('a', 2);
    expect(runner.hashState(copy)).not.to.equal(before);
    expect(() => runner.copyState(runner.states.keep(() => {}))).to.throw('State');
  });
});

function output(app: App): CallOutput {
  const demo = createBlocks(app, {});
  app.launched ??= { blocks: demo, options: launchOptions(app, demo, {}) };
  return { id: demo.id, wire: 'json', props: {} };
}
