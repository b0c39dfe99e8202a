/** Interfaces: what stands where, what the buttons do, flagging and examples. */
import { expect } from '../../test/helpers/expect.ts';
import { MemoryFiles } from '../../test/helpers/memory-files.ts';
import { definitions } from '../../elements/schemas.ts';
import type { AppConfig, DependencyConfig } from '../protocol/config.ts';
import { App } from './app.ts';
import { createBuilder } from './build.ts';
import type { Builder } from './builder.ts';
import { csvRows } from './flagging/csv.ts';
import {
  isNative,
  type FunctionRef,
  type NativeContext,
  type NativeFunction,
  type Outcome,
} from './function-ref.ts';

let app: App;
let builder: Builder;
let files: MemoryFiles;
/** Folders that were to be kept. */
let kept: string[];

beforeEach(() => {
  files = new MemoryFiles();
  kept = [];
  const keeper = {
    restore: async () => {},
    keep: (_files: unknown, folder: string) => void kept.push(folder),
  };
  app = new App({ id: 'test', definitions, files, keeper });
  builder = createBuilder(app);
});

const fn = (names: string[], kind: FunctionRef['kind'] = 'plain'): FunctionRef => ({
  handle: 1,
  name: 'predict',
  display: '<function predict>',
  kind,
  doc: null,
  parameters: names.map((name) => ({ name, hasDefault: false })),
  variadic: false,
  takes: { event: false, request: false, progress: false },
});

const build = (given: Record<string, unknown>, ref: FunctionRef | null = fn(['x'])): AppConfig =>
  builder.config(builder.createInterface(given, { parent: null, fn: ref }).id);

const buttons = (config: AppConfig): unknown[] =>
  config.components.flatMap(({ type, props }) => (type === 'button' ? [props['value']] : []));

const named = (config: AppConfig, name: string): DependencyConfig => {
  const found = config.dependencies.find(({ api_name }) => api_name === name);
  if (!found) throw new Error(`No dependency is called ${name}.`);
  return found;
};

/** The core's function behind a dependency. */
function native(id: number): NativeFunction {
  const { fn: found } = builderDependencies()[id] ?? { fn: null };
  if (!found || !isNative(found)) throw new Error(`Dependency ${id} has no function of the core's.`);
  return found;
}

const builderDependencies = () =>
  [...app.blocks.values()].flatMap((block) =>
    'dependencies' in block ? (block.dependencies as { fn: FunctionRef | NativeFunction | null }[]) : [],
  );

const context = (
  call: NativeContext['call'] = async () => [],
  tell: NativeContext['tell'] = async () => {},
): NativeContext => ({
  session: 's',
  freshState: (block) => 100 + block,
  copyState: (handle) => 1000 + handle,
  fingerprint: (fn) => `fn ${fn.handle}`,
  stateText: (handle) => `state ${handle}`,
  tell,
  call,
});

describe('the sides of an Interface', () => {
  it('have their buttons under them', () => {
    expect(buttons(build({ inputs: 'text', outputs: 'text' }))).to.deep.equal(['Clear', 'Submit', 'Flag']);
    expect(buttons(build({ inputs: null, outputs: 'text' }, fn([])))).to.deep.equal([
      'Clear',
      'Generate',
      'Flag',
    ]);
    expect(buttons(build({ inputs: 'text', outputs: null }))).to.deep.equal(['Clear', 'Submit']);
    expect(buttons(build({ inputs: 'text', outputs: 'text', live: true }))).to.deep.equal(['Clear', 'Flag']);
    expect(buttons(build({ inputs: 'text', outputs: 'text' }, fn(['x'], 'generator')))).to.deep.equal([
      'Clear',
      'Submit',
      'Stop',
      'Flag',
    ]);
  });

  it('show components that are both as one side', () => {
    const { id } = builder.create('Textbox', {}, { parent: null });
    const config = build({ inputs: id, outputs: id });
    expect(config.components.filter(({ type }) => type === 'textbox')).to.have.length(1);
    expect(named(config, 'predict').outputs).to.deep.equal([id]);
    expect(app.block(id).props['interactive']).to.equal(null);
  });

  it('are labelled by the function', () => {
    const config = build({ inputs: ['text', 'number'], outputs: ['text', 'text'] }, fn(['name', 'age']));
    const labels = config.components.flatMap(({ props }) => props['label'] ?? []);
    expect(labels).to.deep.equal(['name', 'age', 'output 0', 'output 1']);
  });

  it('take components from where they stand', () => {
    const { id: root } = builder.createBlocks({}, { parent: null });
    const { id } = builder.create('Textbox', {}, { parent: root });
    builder.createInterface({ inputs: id, outputs: 'text' }, { parent: root, fn: fn(['x']) });
    builder.exit(root);
    const config = builder.config(root);
    expect(config.components.filter((component) => component.id === id)).to.have.length(1);
    expect(config.layout.children).to.have.length(1);
  });

  it('keep further inputs in an accordion', () => {
    const config = build({ inputs: 'text', outputs: 'text', additional_inputs: ['slider'] }, fn(['x', 'y']));
    const accordion = config.components.find(({ type }) => type === 'accordion');
    expect(accordion?.props).to.include({ label: 'Additional Inputs', open: false });
    expect(named(config, 'predict').inputs).to.have.length(2);
  });
});

describe('arguments of an Interface', () => {
  it('are refused when they cannot be meant', () => {
    expect(() => build({ inputs: null, outputs: null })).to.throw('at least one of `inputs` or `outputs`');
    expect(() => build({ inputs: 'text' })).to.throw("missing 1 required positional argument: 'outputs'");
    expect(() => build({ inputs: 'nonsense', outputs: 'text' })).to.throw(
      'No such component or layout: nonsense.',
    );
    expect(() => build({ inputs: 'state', outputs: 'text' })).to.throw(
      'exactly one state input and one state output',
    );
    expect(() => build({ inputs: 'text', outputs: 'text', flagging_mode: 'bad' })).to.throw("got 'bad'");
    expect(() => build({ inputs: 'text', outputs: 'text', lives: true })).to.throw("Did you mean 'live'?");
  });

  it('may be shortcuts with underscores or arguments', () => {
    const config = build(
      { inputs: ['checkbox_group', { name: 'textbox', label: 'L' }], outputs: 'label' },
      fn(['a', 'b']),
    );
    expect(config.components.map(({ type }) => type)).to.include.members([
      'checkboxgroup',
      'textbox',
      'label',
    ]);
    expect(config.components.some(({ props }) => props['label'] === 'L')).to.equal(true);
  });
});

describe('submitting', () => {
  it('happens by button and by Enter', () => {
    const config = build({ inputs: ['text', 'slider'], outputs: 'text' }, fn(['a', 'b']));
    expect(named(config, 'predict').targets.map(([, event]) => event)).to.deep.equal(['click', 'submit']);
  });

  it('happens at every change in a live app', () => {
    const { targets, trigger_mode, time_limit } = named(
      build({ inputs: ['text', 'slider'], outputs: 'text', live: true }, fn(['a', 'b'])),
      'predict',
    );
    expect(targets.map(([, event]) => event)).to.deep.equal(['change', 'change']);
    expect([trigger_mode, time_limit]).to.deep.equal(['always_last', 30]);
  });

  it('happens at load too in a live app without inputs', () => {
    const { dependencies } = build({ inputs: null, outputs: 'text', live: true, api_name: 'draw' }, fn([]));
    expect(dependencies.slice(0, 2).map((d) => [d.targets[0]?.[1], d.api_name])).to.deep.equal([
      ['load', 'predict'],
      ['click', 'draw'],
    ]);
  });

  it('shows Stop while a generator runs, and Stop ends it', async () => {
    const { dependencies } = build({ inputs: 'text', outputs: 'text' }, fn(['x'], 'generator'));
    const [start, run, end, stop, cancel] = dependencies;
    expect([run?.trigger_after, end?.trigger_after]).to.deep.equal([start?.id, run?.id]);
    expect(cancel?.cancels).to.deep.equal([run?.id]);
    expect(stop?.targets[0]?.[0]).to.equal(cancel?.targets[0]?.[0]);
    const shown = async (id: number) =>
      (await native(id).native([], context())).map((o) => (o.kind === 'update' ? o.props['visible'] : null));
    expect(await shown(0)).to.deep.equal([false, true]);
    expect(await shown(2)).to.deep.equal([true, false]);
  });
});

describe('clearing', () => {
  it('gives components their empty value in the page', () => {
    const config = build({ inputs: ['text', 'slider', 'checkbox'], outputs: 'text' }, fn(['a', 'b', 'c']));
    expect(named(config, 'js_fn').js).to.equal('() => [null,0,false,null]');
  });

  it('gives States a new copy of their start value', async () => {
    const config = build({ inputs: ['text', 'state'], outputs: ['text', 'state'] }, fn(['a', 's']));
    const { id, outputs } = named(config, 'lambda');
    const [state] = outputs;
    expect(outputs).to.deep.equal([state, state]);
    expect(await native(id).native([], context())).to.deep.equal([
      { kind: 'value', value: 100 + Number(state) },
      { kind: 'value', value: 100 + Number(state) },
    ]);
  });
});

describe('flagging', () => {
  /** The rows of a file, without the last column, which is the time. */
  const rows = (path: string) => csvRows(files.readText(path)).map((row) => row.slice(0, -1));

  it('keeps a row of what is seen, with the reason', async () => {
    const config = build(
      {
        inputs: ['text', { name: 'checkboxgroup', choices: ['a'] }],
        outputs: 'text',
        flagging_options: [
          ['Good', 'good'],
          ['Bad', 'bad'],
        ],
        flagging_dir: 'kept',
      },
      fn(['name', 'picks']),
    );
    expect(buttons(config)).to.include.members(['Good', 'Bad']);
    const { id } = named(config, 'Flag');
    const answer = await native(id).native(['Ada', ['a'], 'out'], context());
    expect(answer).to.deep.equal([{ kind: 'update', props: { value: 'Good', interactive: true } }]);
    expect(rows('kept/dataset1.csv')).to.deep.equal([
      ['name', 'picks', 'output', 'flag'],
      ['Ada', '["a"]', 'out', 'good'],
    ]);
    expect(kept).to.deep.equal(['kept']);
  });

  it('writes the text of a State, and no column of reasons where there are none', async () => {
    const config = build({ inputs: ['text', 'state'], outputs: ['text', 'state'] }, fn(['name', 's']));
    await native(named(config, 'Flag').id).native(['Ada', 7, null, 7], context());
    const [names, row] = rows('.gradio/flagged/dataset1.csv');
    expect(names).to.have.length(4).and.include('output 0');
    expect(row).to.deep.equal(['Ada', 'state 7', '', 'state 7']);
  });

  it('says each reason on a button: "Flag as …" for a text, the label of a pair', () => {
    const texts = build({ inputs: 'text', outputs: 'text', flagging_options: ['good', 'bad'] });
    expect(buttons(texts)).to.include.members(['Flag as good', 'Flag as bad']);
    const none = build({ inputs: 'text', outputs: 'text', flagging_options: [] });
    expect(none.dependencies.some(({ api_name }) => api_name === 'Flag')).to.equal(false);
    for (const flagging_options of [['good', ['Bad', 'bad']], [1], [['one']]])
      expect(() => build({ inputs: 'text', outputs: 'text', flagging_options })).to.throw(
        '`flagging_options` must be a list of texts, or a list of pairs',
      );
  });

  it("hands rows to an author's callback, and keeps what that leaves in the folder", async () => {
    const flag = { ...fn([]), handle: 9, name: 'flag' };
    const given = { inputs: ['text', 'state'], outputs: ['text', 'state'], flagging_dir: 'mine' };
    const { id, flagged } = builder.createInterface(given, { parent: null, fn: fn(['name', 's']), flag });
    const kinds = flagged?.map((block) => app.block(block).name);
    expect(kinds).to.deep.equal(['Text', 'State', 'Text', 'State']);
    const told: unknown[] = [];
    const around = context(undefined, async (...said) => void told.push(said));
    await native(named(builder.config(id), 'Flag').id).native(['Ada', 7, 'out', 7], around);
    expect(told).to.deep.equal([[flag, null, ['Ada', 7, 'out', 7], flagged]]);
    expect(files.paths).to.deep.equal([]);
    expect(kept).to.deep.equal(['mine']);
  });

  it('flags nothing where that is said, or there is no output', () => {
    for (const given of [
      { inputs: 'text', outputs: 'text', flagging_mode: 'never' },
      { inputs: 'text', outputs: null },
    ]) {
      const { id, flagged } = builder.createInterface(given, { parent: null, fn: fn(['x']) });
      expect(flagged).to.equal(null);
      expect(builder.config(id).dependencies.some(({ api_name }) => api_name === 'Flag')).to.equal(false);
    }
  });

  it('keeps every result where that is asked for, also in a live app', async () => {
    for (const live of [false, true]) {
      const config = build({ inputs: 'text', outputs: 'text', flagging_mode: 'auto', live });
      const flag = named(config, 'Flag');
      expect(flag.trigger_after).to.equal(named(config, 'predict').id);
      expect(flag.trigger_only_on_success).to.equal(true);
    }
  });
});

describe('examples', () => {
  const texts = (examples: unknown, more: Record<string, unknown> = {}) => {
    const { id: root } = builder.createBlocks({}, { parent: null });
    const inputs = ['Textbox', 'Number'].map(
      (name) => builder.create(name, { label: name }, { parent: root }).id,
    );
    const outputs = builder.create('Textbox', {}, { parent: root }).id;
    const given = { examples, inputs, outputs, ...more };
    const { id } = builder.createExamples(given, { parent: root, fn: fn(['a', 'b']) });
    builder.exit(root);
    return { dataset: app.block(id).props, config: builder.config(root), inputs, root };
  };

  it('show the columns that some row has', () => {
    expect(texts([['a'], ['b']]).dataset).to.deep.include({ samples: [['a'], ['b']], headers: ['Textbox'] });
    expect(texts([[null, 1]]).dataset).to.deep.include({ samples: [[1]], headers: ['Number'] });
    expect(
      texts([
        ['a', 1],
        ['b', null],
      ]).dataset['samples'],
    ).to.deep.equal([
      ['a', 1],
      ['b', null],
    ]);
    expect(texts([['a', 1]], { visible_columns: [1] }).dataset['samples']).to.deep.equal([[1]]);
  });

  it('come from a folder or its log', () => {
    files.write('log/log.csv', 'name,n\n"a, ""b""",1\nc,2\n');
    for (const name of ['b', 'a']) files.write(`files/${name}.txt`, name);
    expect(texts('log').dataset['samples']).to.deep.equal([
      ['a, "b"', '1'],
      ['c', '2'],
    ]);
    expect(texts('files').dataset['samples']).to.deep.equal([['files/a.txt'], ['files/b.txt']]);
    expect(() => texts('missing')).to.throw('Could not find examples directory: missing');
  });

  it('are refused in forms that cannot be meant', () => {
    expect(() => texts({ a: 1 })).to.throw('The parameter `examples`');
    expect(() => texts(['a', 'b'])).to.throw('The parameter `examples`');
    expect(() => texts([['a']], { outputs: null, cache_examples: true })).to.throw(
      '`fn` and `outputs` must be provided',
    );
  });

  it('fill the inputs, which become as they were made', async () => {
    const { config } = texts([
      ['a', 1],
      ['b', 2],
    ]);
    const [filled] = await native(named(config, 'load_example').id).native([[1, ['b', 2]]], context());
    expect(filled?.kind).to.equal('update');
    expect((filled as Extract<Outcome, { kind: 'update' }>).props).to.include({
      value: 'b',
      label: 'Textbox',
      lines: 1,
    });
  });

  it('run the function after, if they should', () => {
    const { config } = texts([['a', 1]], { run_on_click: true });
    expect(config.dependencies.map((d) => [d.api_name, d.trigger_after, d.queue])).to.deep.equal([
      ['load_example', null, false],
      ['predict', 0, true],
    ]);
  });

  it('keep results, made when first asked for and again after a failure', async () => {
    const { config } = texts(
      [
        ['a', 1],
        ['b', 2],
      ],
      { cache_examples: true },
    );
    expect(config.dependencies.map((d) => [d.api_name, d.targets[0]?.[1]])).to.deep.equal([
      ['load_example_input', 'click'],
      ['load_example', 'then'],
      ['load_example_input_1', 'load'],
      ['load_example_output', 'load'],
    ]);
    const calls: unknown[][] = [];
    const answer: Outcome[] = [{ kind: 'value', value: 'out' }];
    const working = context(async ({ values }) => (calls.push([...values]), answer));
    const failing = context(async () => Promise.reject(new Error('not now')));
    const show = native(named(config, 'load_example').id);
    const error = await Promise.resolve(show.native([[1, []]], failing)).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(Error);
    expect(await show.native([[1, []]], working)).to.deep.equal(answer);
    expect(await show.native([[1, []]], working)).to.deep.equal(answer);
    expect(calls).to.deep.equal([['b', 2]]);
    await native(named(config, 'load_example_output').id).native([null], working);
    expect(calls).to.deep.equal([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('show nothing at load where they wait for a click', () => {
    const names = (more: Record<string, unknown>) =>
      texts([['a', 1]], { cache_examples: true, ...more }).config.dependencies.map(
        ({ api_name }) => api_name,
      );
    expect(names({ cache_mode: 'lazy' })).to.deep.equal(['load_example_input', 'load_example']);
    expect(names({ preload: false })).to.deep.equal(['load_example_input', 'load_example']);
  });
});

describe('a TabbedInterface', () => {
  it('shows each app in a tab, with its listeners', () => {
    const one = builder.createInterface(
      { inputs: 'text', outputs: 'text' },
      { parent: null, fn: fn(['x']) },
    ).id;
    const two = builder.createInterface(
      { inputs: 'text', outputs: 'text' },
      { parent: null, fn: fn(['x']) },
    ).id;
    const { id } = builder.createTabbedInterface(
      { interface_list: [one, two], title: 'Both' },
      { parent: null },
    );
    const config = builder.config(id);
    expect([config.mode, config.title]).to.deep.equal(['tabbed_interface', 'Both']);
    expect(
      config.components.filter(({ type }) => type === 'tabitem').map(({ props }) => props['label']),
    ).to.deep.equal(['Tab 0', 'Tab 1']);
    expect(config.dependencies.map(({ api_name }) => api_name)).to.include.members(['predict', 'predict_1']);
  });

  it('takes apps out of the Blocks in which they were made', () => {
    const { id: root } = builder.createBlocks({}, { parent: null });
    const one = builder.createInterface(
      { inputs: 'text', outputs: 'text' },
      { parent: root, fn: fn(['x']) },
    ).id;
    builder.createTabbedInterface({ interface_list: [one], tab_names: ['A'] }, { parent: root });
    builder.exit(root);
    const config = builder.config(root);
    const types = new Map(config.components.map(({ id, type }) => [id, type]));
    expect(config.layout.children?.map(({ id }) => types.get(id))).to.deep.equal(['tabs']);
    expect(config.dependencies.filter(({ api_name }) => api_name === 'predict')).to.have.length(1);
  });
});
