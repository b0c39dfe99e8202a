import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import { connect, type Connection } from '../../src/protocol/connect.ts';
import { RemoteError } from '../../src/protocol/envelope.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { RuntimeEvent } from '../../src/protocol/runtime.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import { giveAway } from '../../src/protocol/transfer.ts';
import { expect } from '../../test/helpers/expect.ts';
import { TypeScriptRunner } from '../runners/typescript/typescript-runner.ts';
import type { LanguageModule } from './language.ts';
import { PageAssets } from './page-assets.ts';
import { startRuntime } from './runtime.ts';

const source: AppSource = {
  language: 'typescript',
  entrypoint: 'app.ts',
  files: [{ name: 'app.ts', content: '' }],
  requirements: [],
  wheels: null,
  lock: null,
  folder: null,
  imports: {},
};
const page = { url: 'http://localhost/', headers: {}, query_params: {} };

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 2000) throw new Error('Waited 10 seconds in vain.');
    await sleep(5);
  }
}

/** A language whose apps are one text field that a function fills. */
const oneField = (fn: (...args: never[]) => unknown): LanguageModule => ({
  createLanguage({ print }) {
    const runner = new TypeScriptRunner({
      print,
      createApi: (app) => ({
        exports: {},
        components: { id: () => null, given: () => null },
        render: () => {},
        launch: () => build(app),
      }),
    });
    const build = (app: App) => {
      const builder = createBuilder(app);
      const blocks = builder.createBlocks({ title: 'Field' }, { parent: null });
      const field = builder.create('Textbox', { label: 'T' }, { parent: blocks.id });
      builder.listen(
        {
          targets: [{ block: field.id, event: 'change' }],
          fn: runner.functions.refer(fn),
          inputs: { ids: [field.id] },
          outputs: [field.id],
          preprocess: false,
        },
        { parent: blocks.id },
      );
      builder.exit(blocks.id);
      builder.launch(blocks.id, { show_error: true });
    };
    return {
      start: async () => {},
      load: async (app, source, begin) => {
        begin();
        await runner.load(app, source);
        return runner;
      },
    };
  },
});

const unused = async (): Promise<never> => {
  throw new Error('This is not needed here.');
};

interface Started {
  connection: Connection;
  events: RuntimeEvent[];
  messages: QueueMessage[];
}

function start(fn: (...args: never[]) => unknown = (x: string) => x): Started {
  const { port1, port2 } = new MessageChannel();
  startRuntime({
    port: port1,
    assets: new PageAssets(port1),
    languages: { typescript: async () => oneField(fn), python: unused },
  });
  const connection = connect(port2);
  const events: RuntimeEvent[] = [];
  const messages: QueueMessage[] = [];
  connection.subscribe((event) => {
    events.push(event);
    if (event.type === 'message') messages.push(event.message);
  });
  return { connection, events, messages };
}

const request = (data: unknown[], fn_index = 0) => ({
  data,
  fn_index,
  session_hash: 's',
  trigger_id: null,
  event_data: null,
});

describe('runtime', () => {
  it('opens an app and answers its events, the answer to a join first', async () => {
    const { connection, messages, events } = start((x: string) => `${x}!`);
    const { calls } = connection;
    const config = await calls.open('a', source);
    expect(config.title).to.equal('Field');
    expect(config.components.map(({ type }) => type)).to.include('textbox');
    await calls.openSession('a', 's', page);
    const early: number[] = [];
    const answer = await calls.join('a', request(['x'])).then((joined) => {
      early.push(messages.length);
      return joined;
    });
    expect(early).to.deep.equal([0]);
    await until(() => messages.at(-1)?.msg === 'close_stream');
    expect(messages.map(({ msg }) => msg)).to.deep.equal([
      'estimation',
      'process_starts',
      'process_completed',
      'close_stream',
    ]);
    expect(messages[2]).to.deep.include({
      event_id: (answer as { event_id: string }).event_id,
      success: true,
    });
    expect(events.filter(({ type }) => type === 'status')).to.deep.equal([
      { type: 'status', app: 'a', stage: 'app', loaded: 0, total: null, done: false },
      { type: 'status', app: 'a', stage: 'app', loaded: 0, total: null, done: true },
    ]);
    connection.close();
  });

  it('runs a call past the queue', async () => {
    const { connection } = start((x: string) => `${x}!`);
    await connection.calls.open('a', source);
    await connection.calls.openSession('a', 's', page);
    const done = await connection.calls.run('a', request(['x']));
    expect(done).to.deep.include({ msg: 'process_completed', success: true });
    expect((done.output as { data: unknown[] }).data).to.deep.equal(['x!']);
    connection.close();
  });

  it('keeps name, message and traceback of an error across the port', async () => {
    const { connection } = start();
    const bad = { ...source, files: [{ name: 'app.ts', content: '\n\nthrow new RangeError("too far");' }] };
    const error: unknown = await connection.calls.open('a', bad).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(RemoteError);
    expect(error).to.deep.include({ name: 'RangeError', message: 'too far' });
    expect((error as RemoteError).traceback).to.equal('RangeError: too far\n    at app.ts:3:7');
    connection.close();
  });

  it('keeps the stage of a failed start, and starts anew when asked again', async () => {
    const { port1, port2 } = new MessageChannel();
    let attempts = 0;
    const flaky: LanguageModule = {
      createLanguage: () => ({
        start: async () => {
          attempts += 1;
          if (attempts === 1) throw Object.assign(new Error('no network'), { stage: 'runtime' });
        },
        load: unused,
      }),
    };
    startRuntime({
      port: port1,
      assets: new PageAssets(port1),
      languages: { typescript: async () => flaky, python: unused },
    });
    const connection = connect(port2);
    const error: unknown = await connection.calls.warm('typescript').catch((e: unknown) => e);
    expect(error).to.deep.include({ message: 'no network', stage: 'runtime' });
    await connection.calls.warm('typescript');
    expect(attempts).to.equal(2);
    connection.close();
  });

  it('takes bytes that the page has given away, and copies others', async () => {
    let got: ArrayBuffer[] = [];
    const { connection } = start((buffer: ArrayBuffer) => {
      got = [...got, buffer];
    });
    await connection.calls.open('a', source);
    await connection.calls.openSession('a', 's', page);
    const kept = new ArrayBuffer(8);
    const given = giveAway(new ArrayBuffer(16));
    await connection.calls.run('a', request([kept]));
    await connection.calls.run('a', request([given]));
    expect(kept.byteLength).to.equal(8);
    expect(given.byteLength).to.equal(0);
    expect(got.map(({ byteLength }) => byteLength)).to.deep.equal([8, 16]);
    connection.close();
  });

  it('prints errors of functions on the console of their app', async () => {
    const { connection, events, messages } = start(() => {
      throw new TypeError('no');
    });
    await connection.calls.open('a', source);
    await connection.calls.openSession('a', 's', page);
    await connection.calls.join('a', request(['x']));
    await until(() => messages.at(-1)?.msg === 'close_stream');
    const printed = events.filter((event) => event.type === 'console');
    expect(printed).to.have.length(1);
    expect(printed[0]).to.deep.include({ app: 'a', stream: 'stderr' });
    connection.close();
  });

  it('tells the page of a new config when code launches again', async () => {
    const { connection, events } = start();
    await connection.calls.open('a', source);
    await connection.calls.runCode('a', 'export const demo = 1;');
    expect(events.filter(({ type }) => type === 'config')).to.have.length(1);
    connection.close();
  });

  it('replaces an app of the same id, and refuses calls for one that is closed', async () => {
    const { connection } = start();
    const { calls } = connection;
    await Promise.all([calls.open('a', source), calls.open('a', source)]);
    await calls.close('a');
    const error: unknown = await calls.openSession('a', 's', page).catch((e: unknown) => e);
    expect((error as Error).message).to.equal('App "a" is not open.');
    connection.close();
  });

  it('lets those be heard who come after one that fails', async () => {
    const { port1, port2 } = new MessageChannel();
    const connection = connect(port2);
    const seen: string[] = [];
    connection.subscribe((event) => {
      if (event.type !== 'console') return;
      seen.push(event.text);
      if (event.text === 'one') throw new Error('of the listener');
    });
    const { onerror } = globalThis;
    // The page's own would end the test run.
    const reported = new Promise((resolve) => (globalThis.onerror = resolve));
    const said = (text: string): RuntimeEvent => ({ type: 'console', app: 'a', stream: 'stdout', text });
    port1.postMessage({ type: 'events', events: [said('one'), said('two')] });
    expect(await reported).to.include('of the listener');
    globalThis.onerror = onerror;
    expect(seen).to.deep.equal(['one', 'two']);
    connection.close();
  });

  it('rejects what is pending when the connection is closed', async () => {
    const { connection } = start(() => new Promise(() => {}));
    await connection.calls.open('a', source);
    await connection.calls.openSession('a', 's', page);
    const pending = connection.calls.run('a', request(['x'])).catch((e: unknown) => e);
    connection.close();
    expect((await pending) as Error).to.be.instanceOf(Error);
    expect(await connection.calls.warm('typescript').catch((e: unknown) => e)).to.be.instanceOf(Error);
  });
});

describe('worker', () => {
  const begin = () => new Worker(new URL('../typescript.worker.ts', import.meta.url), { type: 'module' });

  it('is missed at once when it ends, and its calls are rejected', async () => {
    const worker = begin();
    const connection = connect(worker);
    const error: unknown = await connection.calls.openSession('none', 's', page).catch((e: unknown) => e);
    expect((error as Error).message).to.equal('App "none" is not open.');
    // The lock is held by now, or is about to be.
    await sleep(100);
    const ended = performance.now();
    worker.terminate();
    const pending = connection.calls.warm('typescript').catch((e: unknown) => e);
    expect((await connection.died).message).to.contain('ended');
    expect(performance.now() - ended).to.be.lessThan(1000);
    expect(await pending).to.equal(await connection.died);
  });

  it('says so when its script does not load', async () => {
    const connection = connect(new Worker('/nowhere.js', { type: 'module' }));
    expect((await connection.died).message).to.contain('could not start');
  });
});
