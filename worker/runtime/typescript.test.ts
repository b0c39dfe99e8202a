/** TypeScript apps from source to answer, in a real worker. */
import { connect, type Connection } from '../../src/protocol/connect.ts';
import type { AppConfig } from '../../src/protocol/config.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { RuntimeEvent } from '../../src/protocol/runtime.ts';
import { expect } from '../../test/helpers/expect.ts';

const page = { url: 'http://localhost/', headers: {}, query_params: {} };

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 2000) throw new Error('Waited 10 seconds in vain.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

let worker: Worker;
let connection: Connection;
let events: RuntimeEvent[];
let apps = 0;

async function open(code: string): Promise<{ app: string; config: AppConfig }> {
  const app = `app${(apps += 1)}`;
  const config = await connection.calls.open(app, {
    language: 'typescript',
    entrypoint: 'app.ts',
    files: [{ name: 'app.ts', content: code }],
    requirements: [],
    wheels: null,
    lock: null,
    folder: null,
    imports: {},
  });
  await connection.calls.openSession(app, 's', page);
  return { app, config };
}

const messagesOf = (app: string): QueueMessage[] =>
  events.flatMap((event) => (event.type === 'message' && event.app === app ? [event.message] : []));

/** Joins an event and waits for its end; answers with its messages. */
async function call(app: string, fn_index: number, data: unknown[]): Promise<QueueMessage[]> {
  const from = messagesOf(app).length;
  await connection.calls.join(app, {
    data,
    fn_index,
    session_hash: 's',
    trigger_id: null,
    event_data: null,
  });
  await until(() => messagesOf(app).at(-1)?.msg === 'close_stream' && messagesOf(app).length > from);
  return messagesOf(app).slice(from);
}

const output = (messages: QueueMessage[]): unknown => {
  const last = messages.find(({ msg }) => msg === 'process_completed');
  return last?.msg === 'process_completed' && 'data' in last.output ? last.output.data : last;
};

describe('TypeScript apps', () => {
  before(() => {
    worker = new Worker(new URL('../typescript.worker.ts', import.meta.url), { type: 'module' });
    connection = connect(worker);
    events = [];
    connection.subscribe((event) => events.push(event));
  });
  after(() => {
    connection.close();
    worker.terminate();
  });

  it('greets', async () => {
    const { app, config } = await open(`
      import * as gr from 'gradio-lite';
      const demo = new gr.Blocks(() => {
        const name = gr.Textbox({ label: 'Name' });
        const greeting = gr.Textbox({ label: 'Greeting' });
        gr.Button('Greet').click({ inputs: [name], outputs: greeting, fn: (n: string) => \`Hello \${n}!\` });
      });
      demo.launch();`);
    expect(config.dependencies[0]).to.deep.include({ api_name: 'lambda', queue: true });
    expect(output(await call(app, 0, ['you']))).to.deep.equal(['Hello you!']);
  });

  it('launches what is exported as demo', async () => {
    const { config } = await open(`
      import * as gr from 'gradio-lite';
      export const demo = new gr.Blocks({ title: 'Exported' }, () => void gr.Textbox());`);
    expect(config.title).to.equal('Exported');
  });

  it('says so when nothing is launched', async () => {
    const error: unknown = await open("import * as gr from 'gradio-lite';\nnew gr.Blocks();").catch(
      (e: unknown) => e,
    );
    expect((error as Error).message).to.contain('launch()');
  });

  it('keeps State between calls, changes components, and shows messages', async () => {
    const { app } = await open(`
      import * as gr from 'gradio-lite';
      const demo = new gr.Blocks(() => {
        const count = gr.State({ n: 0 });
        const shown = gr.Textbox({ label: 'Count' });
        gr.Button('More').click({
          inputs: count,
          outputs: [count, shown],
          fn: async (state: { n: number }) => {
            gr.Info('counting', { duration: 2 });
            await null;
            state.n += 1;
            return [state, gr.Textbox({ label: 'Count now', value: String(state.n) })];
          },
        });
      });
      demo.launch();`);
    const first = await call(app, 0, [null]);
    expect(first.find(({ msg }) => msg === 'log')).to.deep.include({
      log: 'counting',
      level: 'info',
      duration: 2,
    });
    expect(output(first)).to.deep.equal([null, { label: 'Count now', value: '1', __type__: 'update' }]);
    expect(output(await call(app, 0, [null]))).to.deep.equal([
      null,
      { label: 'Count now', value: '2', __type__: 'update' },
    ]);
  });

  it('streams ten thousand yields while it answers others', async () => {
    const { app } = await open(`
      import * as gr from 'gradio-lite';
      const demo = new gr.Blocks(() => {
        const out = gr.Textbox();
        gr.Button('Count').click({ outputs: out, fn: function* () { for (let i = 0; i < 10000; i++) yield String(i); } });
        gr.Button('Other').click({ outputs: out, fn: () => 'other' });
      });
      demo.launch();`);
    const streamed = call(app, 0, []);
    await until(() => messagesOf(app).length > 2);
    const other = await connection.calls.run(app, {
      data: [],
      fn_index: 1,
      session_hash: 's',
      trigger_id: null,
      event_data: null,
    });
    expect('data' in other.output && other.output.data).to.deep.equal(['other']);
    const seen = messagesOf(app).filter(({ msg }) => msg === 'process_generating').length;
    expect(seen).to.be.lessThan(10_000);
    expect((await streamed).filter(({ msg }) => msg === 'process_generating')).to.have.length(10_000);
  });

  it('prints what a timer throws', async () => {
    const { app } = await open(`
      import * as gr from 'gradio-lite';
      new gr.Blocks(() => void gr.Textbox()).launch();
      setTimeout(() => {
        throw new RangeError('stray');
      }, 10);`);
    const printed = () => events.find((event) => event.type === 'console' && event.app === app);
    await until(() => printed() !== undefined);
    const event = printed();
    expect(event?.type === 'console' && event.text).to.match(/^RangeError: stray\n {4}at app\.ts:5:15\n$/);
  });
});
