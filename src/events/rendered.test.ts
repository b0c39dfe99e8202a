/** What a render's results mean for the page: which nodes stay, what is drawn, who listens. */
import { buildConfig, dependency } from '../../test/helpers/app-config.ts';
import { expect } from '../../test/helpers/expect.ts';
import type { ComponentConfig, DependencyConfig, LayoutNode, RenderConfig } from '../protocol/config.ts';
import type { QueueMessage } from '../protocol/messages.ts';
import type { BlockNode } from './block-node.ts';
import { PageApp } from './page-app.ts';
import type { Call } from './transport.ts';

type Said = Partial<ComponentConfig> & { id: number; type: string; children?: Said[] };

/** Blocks to write a render config with; those without `key` are new each time. */
const block = (
  id: number,
  type: string,
  props: Record<string, unknown> = {},
  more: { key?: number; children?: Said[] } = {},
): Said => ({ id, type, props: { preserved_by_key: ['value'], ...props }, key: null, ...more });

const layoutOf = ({ id, children }: Said): LayoutNode =>
  children ? { id, children: children.map(layoutOf) } : { id };

const flat = (said: readonly Said[]): Said[] => said.flatMap((one) => [one, ...flat(one.children ?? [])]);

/** What the worker sends for a column that holds these blocks. */
function made(column: number, said: Said[], dependencies: DependencyConfig[] = [], id = 0): RenderConfig {
  const components = [{ id: column, type: 'column', props: {}, key: null } as Said, ...flat(said)].map(
    ({ children: _, ...component }) => component as ComponentConfig,
  );
  return {
    components,
    layout: { id: column, children: said.map(layoutOf) },
    dependencies,
    page: {},
    render_id: id,
  };
}

let sent: { call: Call; answer(message: QueueMessage): void }[];
let app: PageApp;
/** A block outside, and the render's column. */
const OUTSIDE = 1;
const COLUMN = 2;

const completed = (config: RenderConfig | null, data: unknown[] = [null]): QueueMessage => ({
  msg: 'process_completed',
  event_id: 'e',
  output: {
    data,
    is_generating: false,
    duration: 0,
    average_duration: 0,
    render_config: config,
    changed_state_ids: [],
    used_cache: null,
  },
  success: true,
  title: null,
  used_cache: null,
  cache_duration: null,
  avg_time: null,
});

/** Gives the render's call this result. */
async function render(config: RenderConfig): Promise<void> {
  app.dispatch(node(OUTSIDE), 'submit');
  sent.pop()?.answer(completed(config));
  // What is fetched the first time takes a task or two each time.
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(resolve));
  while (!app.nodes.has(config.components.at(-1)?.id ?? -1))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

const node = (id: number): BlockNode => app.nodes.get(id)!;

/** Counts how often blocks are drawn from now on. */
function drawings(ids: readonly number[]): Map<number, number> {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const id of ids) node(id).subscribe(() => counts.set(id, (counts.get(id) ?? 0) + 1));
  return counts;
}

const listener = (id: number, said: Partial<DependencyConfig>): DependencyConfig =>
  dependency({ id, rendered_in: 0, ...said });

beforeEach(() => {
  sent = [];
  const config = buildConfig(
    [{ name: 'Textbox' }, { name: 'Column', children: [] }],
    [{ targets: [[OUTSIDE, 'submit']], outputs: [COLUMN], render_id: 0, trigger_mode: 'multiple' }],
  );
  app = new PageApp(
    config,
    {
      submit(call, answer) {
        sent.push({ call, answer });
        return { cancel() {} };
      },
      callServerFunction: async () => null,
      upload: async ({ name }) => ({ path: name, url: name }),
      addressOf: async () => null,
    },
    {
      toast() {},
      reveal() {},
      report: (error) => {
        throw error;
      },
    },
  );
  app.start();
});

describe('what is rendered on the page', () => {
  it('stands in the column, and nothing else is drawn', async () => {
    const counts = drawings([OUTSIDE, COLUMN]);
    await render(made(COLUMN, [block(10, 'row', {}, { children: [block(11, 'textbox', { value: 'a' })] })]));
    expect(node(COLUMN).children).to.deep.equal([node(10)]);
    expect(node(10).children).to.deep.equal([node(11)]);
    expect(node(11).parent).to.equal(node(10));
    expect(counts.get(OUTSIDE)).to.equal(0);
  });

  it('is replaced, but for blocks with a key', async () => {
    await render(made(COLUMN, [block(10, 'textbox', { label: 'A' }, { key: 1 }), block(11, 'textbox')]));
    const [kept, other] = [node(10), node(11)];
    await render(made(COLUMN, [block(10, 'textbox', { label: 'B' }, { key: 1 }), block(12, 'textbox')]));
    expect(node(10)).to.equal(kept);
    expect(kept.props['label']).to.equal('B');
    expect(app.nodes.has(11)).to.equal(false);
    expect(node(12)).to.not.equal(other);
    expect(node(COLUMN).children).to.deep.equal([kept, node(12)]);
  });

  it('draws only what changed', async () => {
    const boxes = (label: (i: number) => string) =>
      Array.from({ length: 300 }, (_, i) => block(100 + i, 'textbox', { label: label(i) }, { key: i }));
    await render(
      made(
        COLUMN,
        boxes((i) => `Box ${i}`),
      ),
    );
    const counts = drawings([COLUMN, ...Array.from({ length: 300 }, (_, i) => 100 + i)]);
    // A status tracker comes and goes on the column, which is the layout's own affair.
    await render(
      made(
        COLUMN,
        boxes((i) => (i === 7 ? 'New' : `Box ${i}`)),
      ),
    );
    expect([...counts].filter(([id, count]) => id !== COLUMN && count > 0)).to.deep.equal([[107, 1]]);
  });

  it('is another block when a key comes with another component', async () => {
    await render(made(COLUMN, [block(10, 'textbox', { value: 'a' }, { key: 1 })]));
    const before = node(10);
    await render(made(COLUMN, [block(10, 'number', { value: 3 }, { key: 1 })]));
    expect(node(10)).to.not.equal(before);
    expect(node(10).view).to.not.equal(before.view);
    expect(node(10).props['value']).to.equal(3);
  });

  it('keeps what the key preserves if it was changed, and takes the rest from the constructor', async () => {
    const config = (value: string, label: string, preserved: string[]) =>
      made(COLUMN, [block(10, 'textbox', { value, label, preserved_by_key: preserved }, { key: 1 })]);
    await render(config('a', 'A', ['value']));
    await render(config('b', 'B', ['value']));
    expect(node(10).props).to.include({ value: 'b', label: 'B' });
    app.setValue(node(10), 'typed');
    app.fill(node(10), { __type__: 'update', label: 'updated' });
    await render(config('c', 'C', ['value']));
    expect(node(10).props).to.include({ value: 'typed', label: 'C' });
    app.fill(node(10), { __type__: 'update', label: 'updated' });
    await render(config('d', 'D', ['label']));
    expect(node(10).props).to.include({ value: 'd', label: 'updated' });
    await render(config('e', 'E', []));
    expect(node(10).props).to.include({ value: 'e', label: 'E' });
  });

  it('leaves alone what no constructor says anything about', async () => {
    const config = (props: Record<string, unknown>) =>
      made(COLUMN, [block(10, 'textbox', { preserved_by_key: [], ...props }, { key: 1 })]);
    await render(config({}));
    app.setValue(node(10), 'typed');
    await render(config({}));
    expect(node(10).props['value']).to.equal('typed');
    await render(config({ value: 'said' }));
    await render(config({}));
    expect(node(10).props['value']).to.equal(undefined);
  });

  it('takes the value of an untouched field for none', async () => {
    const config = (props: Record<string, unknown>) =>
      made(COLUMN, [block(10, 'textbox', props, { key: 1 })]);
    await render(config({}));
    node(10).startBlank('');
    await render(config({ value: 'said' }));
    expect(node(10).props['value']).to.equal('said');
    await render(config({}));
    expect(node(10).props['value']).to.equal('');
  });

  it('tells of a value that a constructor changed, and not of a new block', async () => {
    const changes = [listener(5, { targets: [[10, 'change']], inputs: [10] })];
    await render(made(COLUMN, [block(10, 'textbox', { value: 'a' }, { key: 1 })], changes));
    expect(sent).to.have.length(0);
    await render(made(COLUMN, [block(10, 'textbox', { value: 'b' }, { key: 1 })], changes));
    expect(sent.map(({ call }) => call.data)).to.deep.equal([['b']]);
  });

  it('draws new boxes by the elements of the ones that held the same blocks', async () => {
    const config = (start: number) =>
      made(COLUMN, [
        block(
          start,
          'row',
          {},
          {
            children: [
              block(start + 1, 'column', {}, { children: [block(10, 'textbox', {}, { key: 1 })] }),
              block(start + 2, 'button'),
            ],
          },
        ),
        block(start + 3, 'row', {}, { children: [block(start + 4, 'button')] }),
        block(start + 5, 'accordion', { open: true }, { children: [block(11, 'textbox', {}, { key: 2 })] }),
      ]);
    await render(config(20));
    const views = [20, 21, 22, 23, 25].map((id) => node(id).view);
    await render(config(30));
    expect(node(30).view).to.equal(views[0]);
    expect(node(31).view).to.equal(views[1]);
    // A button is new; so is a row of nothing that stayed, and an accordion, which is more than a box.
    for (const [i, id] of [32, 33, 35].entries()) expect(node(id).view).to.not.equal(views[i + 2]);
    expect(node(31).children).to.deep.equal([node(10)]);
  });

  it('listens, inside and outside, until it is replaced', async () => {
    const listening = (button: number, id: number) =>
      made(
        COLUMN,
        [block(button, 'button')],
        [
          listener(id, { targets: [[button, 'click']] }),
          listener(id + 1, { targets: [[OUTSIDE, 'focus']], outputs: [button] }),
        ],
      );
    await render(listening(10, 5));
    app.dispatch(node(10), 'click');
    app.dispatch(node(OUTSIDE), 'focus');
    expect(sent.splice(0).map(({ call }) => call.fnIndex)).to.deep.equal([5, 6]);
    await render(listening(11, 7));
    app.dispatch(node(OUTSIDE), 'focus');
    expect(sent.splice(0).map(({ call }) => call.fnIndex)).to.deep.equal([8]);
    expect(app.listensTo(node(11), 'click')).to.equal(true);
  });

  it('starts what listens to the load, each time', async () => {
    const loads = [listener(5, { targets: [[0, 'load']] }), listener(6, { targets: [[null, 'load']] })];
    for (const _ of [1, 2]) {
      await render(made(COLUMN, [block(10, 'textbox', {}, { key: 1 })], loads));
      expect(
        sent.splice(0).map(({ call, answer }) => (answer(completed(null, [])), call.fnIndex)),
      ).to.deep.equal([5, 6]);
    }
  });

  it('makes fields interactive by what reads and fills them now', async () => {
    const fields = (said: Partial<DependencyConfig>) =>
      made(COLUMN, [block(10, 'textbox', { value: 'x' }, { key: 1 })], [listener(5, said)]);
    await render(fields({ outputs: [10] }));
    expect(node(10).interactive).to.equal(false);
    await render(fields({ inputs: [10] }));
    expect(node(10).interactive).to.equal(true);
    app.setValue(node(OUTSIDE), 'typed');
    await render(fields({ outputs: [OUTSIDE] }));
    expect(node(OUTSIDE).interactive).to.equal(false);
    await render(fields({}));
    expect(node(OUTSIDE).interactive).to.equal(true);
  });

  it('takes renders inside along', async () => {
    const nested = listener(5, { targets: [[0, 'load']], outputs: [11], render_id: 1 });
    await render(made(COLUMN, [block(11, 'column', {}, { children: [] })], [nested]));
    const inner = made(
      11,
      [block(12, 'button')],
      [{ ...listener(6, { targets: [[12, 'click']] }), rendered_in: 1 }],
      1,
    );
    sent.pop()?.answer(completed(inner));
    await new Promise((resolve) => setTimeout(resolve));
    expect(node(11).children).to.deep.equal([node(12)]);
    await render(made(COLUMN, [block(13, 'button')]));
    for (const id of [11, 12]) expect(app.nodes.has(id)).to.equal(false);
    expect([...app.listeners.all()].map(({ id }) => id)).to.deep.equal([0]);
    // One that comes late, for a place that is gone.
    await (app as unknown as { render(config: RenderConfig): Promise<void> }).render(inner);
    expect(app.nodes.has(12)).to.equal(false);
  });

  it('does not mind a refusal of a listener that is gone, and shows another', async () => {
    const clicked = (button: number, id: number) =>
      made(
        COLUMN,
        [block(button, 'button')],
        [listener(id, { targets: [[button, 'click']], outputs: [OUTSIDE] })],
      );
    await render(clicked(10, 5));
    app.dispatch(node(10), 'click');
    const late = sent.pop();
    await render(clicked(11, 6));
    const refused: QueueMessage = {
      msg: 'unexpected_error',
      event_id: null,
      message: 'none',
      success: false,
    };
    late?.answer(refused);
    expect(node(OUTSIDE).status).to.equal(null);
    app.dispatch(node(11), 'click');
    sent.pop()?.answer(refused);
    expect(node(OUTSIDE).status?.stage).to.equal('error');
  });

  it('is rendered again in a config that comes later, and known by its keys', async () => {
    await render(made(COLUMN, [block(10, 'textbox', {}, { key: 7 }), block(11, 'button')]));
    const { view } = node(10);
    app.setValue(node(10), 'typed');
    app.adopt(app.config);
    expect(node(COLUMN).children.map(({ id }) => id)).to.deep.equal([10, 11]);
    expect(sent.map(({ call }) => call.fnIndex)).to.deep.equal([0]);
    sent.pop()?.answer(completed(made(COLUMN, [block(10, 'button'), block(20, 'textbox', {}, { key: 7 })])));
    await new Promise((resolve) => setTimeout(resolve));
    expect(node(20).props['value']).to.equal('typed');
    expect(node(20).view).to.equal(view);
    expect(node(10).type).to.equal('button');
  });
});
