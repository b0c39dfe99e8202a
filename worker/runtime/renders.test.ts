/** `gr.render` from source to messages, in a real worker. */
import { connect, type Connection } from '../../src/protocol/connect.ts';
import type { AppConfig, RenderConfig } from '../../src/protocol/config.ts';
import type { JoinAnswer, ProcessOutput, QueueMessage } from '../../src/protocol/messages.ts';
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

/** One open app and its sessions. */
class OpenApp {
  private constructor(
    private readonly id: string,
    readonly config: AppConfig,
  ) {}

  private static code(body: string): string {
    return `import * as gr from 'gradio-lite';\nconst demo = new gr.Blocks(() => {${body}});\ndemo.launch();`;
  }

  static async of(body: string): Promise<OpenApp> {
    const id = `app${(apps += 1)}`;
    const content = OpenApp.code(body);
    const config = await connection.calls.open(id, {
      language: 'typescript',
      entrypoint: 'app.ts',
      files: [{ name: 'app.ts', content }],
      requirements: [],
      wheels: null,
      lock: null,
      folder: null,
      imports: {},
    });
    return new OpenApp(id, config);
  }

  async join(fn_index: number, data: unknown[], session_hash = 's'): Promise<JoinAnswer> {
    await connection.calls.openSession(this.id, session_hash, page);
    return connection.calls.join(this.id, {
      data,
      fn_index,
      session_hash,
      trigger_id: null,
      event_data: null,
    });
  }

  /** The last message of an event. */
  async end(answer: JoinAnswer): Promise<Extract<QueueMessage, { msg: 'process_completed' }>> {
    if (!('event_id' in answer)) throw new Error(answer.message);
    const last = () =>
      events
        .flatMap((event) => (event.type === 'message' && event.app === this.id ? [event.message] : []))
        .find((message) => message.msg === 'process_completed' && message.event_id === answer.event_id);
    await until(() => last() !== undefined);
    return last() as Extract<QueueMessage, { msg: 'process_completed' }>;
  }

  async call(fn_index: number, data: unknown[] = [], session?: string): Promise<ProcessOutput> {
    const { output } = await this.end(await this.join(fn_index, data, session));
    if (!('data' in output)) throw new Error(JSON.stringify(output));
    return output as ProcessOutput;
  }

  async render(fn_index: number, data: unknown[] = [], session?: string): Promise<RenderConfig> {
    const { render_config: config } = await this.call(fn_index, data, session);
    if (!config) throw new Error('Nothing was rendered.');
    return config;
  }

  runCode(body: string): Promise<void> {
    return connection.calls.runCode(this.id, OpenApp.code(body));
  }

  closeSession(session: string): Promise<void> {
    return connection.calls.closeSession(this.id, session);
  }
}

const ids = ({ components }: RenderConfig, type: string): number[] =>
  components.filter((component) => component.type === type).map(({ id }) => id);

const listeners = ({ dependencies }: RenderConfig) =>
  dependencies.map(({ id, targets, api_name: name }) => [id, targets[0]?.[0], name]);

describe('gr.render', () => {
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

  it('is a column and a listener in the config', async () => {
    const { config } = await OpenApp.of(`
      const n = gr.Number({ label: 'N' });
      gr.render({ inputs: n }, (k) => gr.Markdown(String(k)));
      gr.render({ inputs: n, triggers: [n.submit], trigger_mode: 'once', queue: false, show_progress: 'minimal' }, () => {});
      gr.render(() => gr.Markdown('once'));`);
    const said = config.dependencies.map((d) => [
      d.targets,
      d.outputs,
      d.api_name,
      d.api_visibility,
      d.trigger_mode,
      d.queue,
      d.show_progress,
      d.render_id,
      d.rendered_in,
    ]);
    const [first, second, third] = config.components.filter(({ type }) => type === 'column');
    const load = [0, 'load'];
    expect(said).to.deep.equal([
      [[load, [1, 'change']], [first?.id], 'apply', 'undocumented', 'always_last', true, 'full', 0, null],
      [[[1, 'submit']], [second?.id], 'apply_1', 'undocumented', 'once', false, 'minimal', 1, null],
      [[load], [third?.id], 'apply_2', 'undocumented', 'always_last', true, 'full', 2, null],
    ]);
    expect(first?.props).to.include({ show_progress: true });
  });

  it('makes blocks and listeners anew, but for those with a key', async () => {
    const app = await OpenApp.of(`
      const out = gr.Textbox();
      gr.render({ inputs: gr.Number(), triggers: [] }, (count) => {
        for (let i = 0; i < (count ?? 0); i++)
          gr.Row(() => {
            const text = gr.Textbox({ label: 'T' + i, key: ['t', i] });
            gr.Button('B' + i).click({ inputs: text, outputs: out, fn: (t) => 'got ' + t, key: i });
            gr.Button('C').click({ outputs: out, fn: () => 'c' });
          });
      });`);
    const one = await app.render(0, [1]);
    const two = await app.render(0, [2]);
    expect(ids(one, 'textbox')).to.deep.equal(ids(two, 'textbox').slice(0, 1));
    expect(ids(one, 'form')).to.deep.equal(ids(two, 'form').slice(0, 1));
    for (const type of ['row', 'button'])
      expect(ids(two, type).some((id) => ids(one, type).includes(id))).to.equal(false);
    expect(listeners(one).map(([id]) => id)).to.deep.equal([1, 2]);
    expect(listeners(two).map(([id]) => id)).to.deep.equal([1, 3, 4, 5]);
    // A keyed block has a number by which the page knows it, the same in every session.
    const keyOf = (config: RenderConfig) => config.components.find(({ type }) => type === 'textbox')?.key;
    expect(keyOf(one)).to.be.a('number').and.to.equal(keyOf(two));
    const other = await app.render(0, [1], 'other');
    expect(keyOf(other)).to.equal(keyOf(one));
    expect(listeners(other).map(([id]) => id)).to.deep.equal([1, 2]);
    expect((await app.call(1, ['x'])).data).to.deep.equal(['got x']);
  });

  it('refuses listeners that are gone, and lets calls of them end that had begun', async () => {
    const app = await OpenApp.of(`
      const out = gr.Textbox();
      gr.render({ inputs: gr.Textbox(), triggers: [] }, (name) => {
        const fn = async (text) => { await new Promise((r) => setTimeout(r, 100)); return name + text; };
        gr.Button().click({ inputs: out, outputs: out, fn });
      });`);
    await app.render(0, ['a']);
    const running = await app.join(1, ['1']);
    const waiting = await app.join(1, ['2']);
    const [[id]] = listeners(await app.render(0, ['b'])) as [[number]];
    expect(await app.join(1, ['3'])).to.include({ refused: 'unknown' });
    const ends = await Promise.all([app.end(running), app.end(waiting), app.call(id, ['4'])]);
    expect(ends.map((end) => ('output' in end ? end.output : end))).to.satisfy((all: ProcessOutput[]) =>
      ['a1', 'a2', 'b4'].every((text, i) => all[i]?.data[0] === text),
    );
  });

  it('keeps what was there when the function fails', async () => {
    const app = await OpenApp.of(`
      gr.render({ inputs: gr.Number(), triggers: [] }, (n) => {
        gr.Textbox({ key: 'k' });
        if (n === 2) throw new gr.Error('two');
        gr.Button('B').click({ fn: () => 'clicked ' + n, outputs: gr.Textbox() });
      });`);
    const before = await app.render(0, [1]);
    const failed = await app.end(await app.join(0, [2]));
    expect(failed.success).to.equal(false);
    expect(failed.output).to.include({ error: 'two', title: 'Error' });
    expect((await app.call(1)).data).to.deep.equal(['clicked 1']);
    const after = await app.render(0, [3]);
    expect(ids(after, 'textbox')[0]).to.equal(ids(before, 'textbox')[0]);
    expect(after.components).to.have.length(before.components.length);
  });

  it('nests, and what stood inside goes with its place', async () => {
    const app = await OpenApp.of(`
      const out = gr.Textbox();
      gr.render(() => {
        const text = gr.Textbox();
        gr.render({ inputs: text }, (t) => {
          gr.Button(t).click({ outputs: out, fn: () => 'inner ' + t });
        });
      });`);
    const outer = await app.render(0);
    const [nested] = outer.dependencies;
    expect(nested).to.include({ api_name: 'apply_1', rendered_in: 0, render_id: 1 });
    expect(nested?.targets).to.deep.equal([
      [0, 'load'],
      [ids(outer, 'textbox')[0], 'change'],
    ]);
    const inner = await app.render(nested?.id ?? -1, ['x']);
    expect(inner.layout.id).to.equal(nested?.outputs[0]);
    const [[button]] = listeners(inner) as [[number]];
    expect((await app.call(button)).data).to.deep.equal(['inner x']);
    await app.render(0);
    expect(await app.join(button, [])).to.include({ refused: 'unknown' });
    expect(await app.join(nested?.id ?? -1, ['x'])).to.include({ refused: 'unknown' });
  });

  it('starts a State afresh, which listeners may change and follow', async () => {
    const app = await OpenApp.of(`
      const out = gr.Number();
      gr.render({ triggers: [] }, () => {
        const count = gr.State(10);
        gr.Button().click({ inputs: count, outputs: count, fn: (n) => n + 1 });
        count.change({ inputs: count, outputs: out, fn: (n) => n });
      });`);
    const first = await app.render(0);
    const [state] = ids(first, 'state');
    expect((await app.call(1, [null])).changed_state_ids).to.deep.equal([state]);
    expect((await app.call(1, [null])).changed_state_ids).to.deep.equal([state]);
    expect((await app.call(2, [null])).data).to.deep.equal([12]);
    const [[click], [change]] = listeners(await app.render(0)) as [[number], [number]];
    await app.call(click, [null]);
    expect((await app.call(change, [null])).data).to.deep.equal([11]);
  });

  it('deletes the value of a State that goes', async () => {
    const app = await OpenApp.of(`
      gr.render({ triggers: [] }, () => {
        const state = gr.State(1, { delete_callback: (n) => console.log('deleted ' + n) });
        gr.Button().click({ inputs: state, outputs: state, fn: (n) => n + 1 });
      });`);
    const printed = () => events.flatMap((event) => (event.type === 'console' ? [event.text] : []));
    await app.render(0);
    await app.call(1, [null]);
    await app.render(0);
    await until(() => printed().includes('deleted 2\n'));
  });

  it('goes when code launches anew, and is rendered by the app that is shown then', async () => {
    const app = await OpenApp.of(`
      const out = gr.Textbox();
      gr.render({ triggers: [] }, () => void gr.Button().click({ outputs: out, fn: () => 'old' }));`);
    await app.render(0);
    await app.runCode(`
      const out = gr.Textbox();
      gr.render({ triggers: [] }, () => void gr.Button().click({ outputs: out, fn: () => 'new' }));`);
    expect(await app.join(1, [])).to.include({ refused: 'unknown' });
    expect(listeners(await app.render(0)).map(([id]) => id)).to.deep.equal([1]);
    expect((await app.call(1)).data).to.deep.equal(['new']);
  });

  it('keeps updates that a key preserves, and takes back the others', async () => {
    const app = await OpenApp.of(`
      const out = gr.Textbox();
      gr.render({ triggers: [] }, () => {
        const choice = gr.Radio(['a', 'b'], { key: 'c', preserved_by_key: ['choices'] });
        gr.Button().click({ outputs: choice, fn: () => gr.Radio({ choices: ['x'] }), key: 'set' });
        choice.change({ inputs: choice, outputs: out, fn: (c) => c, key: 'read' });
        const other = gr.Radio(['a', 'b'], { key: 'd' });
        gr.Button().click({ outputs: other, fn: () => gr.Radio({ choices: ['x'] }), key: 'set other' });
        other.change({ inputs: other, outputs: out, fn: (c) => c, key: 'read other' });
      });`);
    await app.render(0);
    for (const id of [1, 3]) await app.call(id);
    for (const id of [2, 4]) expect((await app.call(id, ['x'])).data).to.deep.equal(['x']);
    await app.render(0);
    expect((await app.call(2, ['x'])).data).to.deep.equal(['x']);
    expect((await app.call(4, ['a'])).data).to.deep.equal(['a']);
    expect((await app.end(await app.join(4, ['x']))).success).to.equal(false);
  });

  it('holds apps and blocks that were built before, as often as it runs', async () => {
    const app = await OpenApp.of(`
      const lone = gr.Textbox('lone', { render: false });
      gr.render({ triggers: [] }, () => {
        lone.render();
        const io = gr.Interface({ fn: (x) => x + '!', inputs: 'text', outputs: 'text' });
        gr.Examples({ examples: [['a']], inputs: lone });
      });`);
    for (const _ of [1, 2]) {
      const config = await app.render(0);
      const submit = config.dependencies.find(({ api_name: name }) => name !== 'load_example');
      expect((await app.call(submit?.id ?? -1, ['hi'])).data).to.deep.equal(['hi!']);
      expect(config.components.find(({ props }) => props['value'] === 'lone')).to.not.equal(undefined);
      expect(ids(config, 'dataset')).to.have.length(1);
    }
  });

  it('runs what listens to the end of the session', async () => {
    const app = await OpenApp.of(`
      gr.render({ triggers: [] }, () => { demo.unload({ fn: () => console.log('left') }); });`);
    await app.render(0);
    await app.closeSession('s');
    const printed = events.flatMap((event) => (event.type === 'console' ? [event.text] : []));
    expect(printed).to.include('left\n');
  });

  it('tells the author what cannot be meant', async () => {
    const failure = async (body: string): Promise<string> => {
      try {
        await OpenApp.of(body);
        return 'no error';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(await failure('gr.render(function* () {});')).to.contain('is a generator');
    expect(await failure('gr.render({});')).to.contain('gr.render takes options and a function');
    expect(await failure('}); gr.render(() => {}); new gr.Blocks(() => {')).to.contain(
      'Reactive render must be inside a Blocks context.',
    );
    const app = await OpenApp.of(`gr.render(async () => {});`);
    expect((await app.end(await app.join(0, []))).success).to.equal(false);
  });
});
