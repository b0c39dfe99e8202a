/** The app model: where blocks stand, what listens to what, and what an author is told. */
import { expect } from '../../test/helpers/expect.ts';
import { MemoryFiles } from '../../test/helpers/memory-files.ts';
import { definitions } from '../../elements/schemas.ts';
import type { AppConfig, LayoutNode } from '../protocol/config.ts';
import { App } from './app.ts';
import { createBuilder } from './build.ts';
import type { Builder, Listener } from './builder.ts';
import type { FunctionRef } from './function-ref.ts';

let app: App;
let builder: Builder;

beforeEach(() => {
  app = new App({ id: 'test', definitions });
  builder = createBuilder(app);
});

const fn = (
  name = '<lambda>',
  parameters: FunctionRef['parameters'] = [],
  more: Partial<FunctionRef> = {},
): FunctionRef => ({
  handle: 1,
  name,
  display: `<function ${name}>`,
  kind: 'plain',
  doc: null,
  parameters,
  variadic: false,
  takes: { event: false, request: false, progress: false },
  ...more,
});

const anything = fn('<lambda>', [], { variadic: true });
const needs = (...names: string[]) => names.map((name) => ({ name, hasDefault: false }));

/** Opens a Blocks, fills it, and ends it; answers with its id. */
function blocks(fill: (root: number) => void, parent: number | null = null): number {
  const { id } = builder.createBlocks({}, { parent });
  fill(id);
  builder.exit(id);
  return id;
}

const make = (name: string, parent: number | null, given: Record<string, unknown> = {}): number =>
  builder.create(name, given, { parent }).id;

function layout(
  name: string,
  parent: number,
  fill: (id: number) => void,
  given: Record<string, unknown> = {},
): number {
  const id = make(name, parent, given);
  fill(id);
  builder.exit(id);
  return id;
}

const click = (block: number, parent: number, more: Partial<Listener> = {}) =>
  builder.listen(
    { targets: [{ block, event: 'click' }], fn: anything, inputs: null, outputs: [], ...more },
    { parent },
  );

/** `row[textbox, button]`: the tree in words. */
function tree(config: AppConfig): string {
  const types = new Map(config.components.map(({ id, type }) => [id, type]));
  const words = ({ id, children }: LayoutNode): string =>
    (types.get(id) ?? 'blocks') + (children ? `[${children.map(words).join(', ')}]` : '');
  return words(config.layout);
}

const names = (config: AppConfig): unknown[] => config.dependencies.map(({ api_name }) => api_name);

describe('ids', () => {
  it('count in the order of creation; a frame gets its own when the body around it ends', () => {
    const root = blocks((parent) => {
      make('Textbox', parent);
      make('Button', parent);
    });
    const config = builder.config(root);
    expect(config.components.map(({ id, type }) => [id, type])).to.deep.equal([
      [1, 'textbox'],
      [2, 'button'],
      [3, 'form'],
    ]);
  });
});

describe('buttons given to another component', () => {
  it('stand in its corner, not where they were made, and keep their listeners', () => {
    let button = NaN;
    const root = blocks((parent) => {
      button = make('Button', parent, { value: 'Mine' });
      make('Textbox', parent, { buttons: ['copy', button] });
      click(button, parent);
    });
    const config = builder.config(root);
    expect(tree(config)).to.equal('blocks[form[textbox]]');
    const [builtIn, own] = config.components[0]?.props['buttons'] as [string, Record<string, unknown>];
    expect([builtIn, own['id'], own['value']]).to.deep.equal(['copy', button, 'Mine']);
    expect(config.dependencies[0]?.targets).to.deep.equal([[button, 'click']]);
  });

  it('stay where they were made when the component takes none', () => {
    const root = blocks((parent) => {
      make('Slider', parent, { buttons: ['reset', make('Button', parent)] });
    });
    expect(tree(builder.config(root))).to.equal('blocks[button, form[slider]]');
  });
});

describe('frames', () => {
  it('are shared by neighbours, and not parted by what takes no place', () => {
    const root = blocks((parent) => {
      make('Textbox', parent);
      make('Timer', parent);
      make('State', parent);
      make('Number', parent);
      make('Button', parent);
      make('Textbox', parent);
    });
    expect(tree(builder.config(root))).to.equal(
      'blocks[form[textbox, number], timer, state, button, form[textbox]]',
    );
  });

  it('leave out components without a container', () => {
    const root = blocks((parent) => {
      make('Textbox', parent, { container: false });
      make('Textbox', parent);
    });
    expect(tree(builder.config(root))).to.equal('blocks[textbox, form[textbox]]');
  });

  it('take the width of their fields in a row, and none elsewhere', () => {
    const root = blocks((parent) => {
      layout('Row', parent, (row) => {
        make('Textbox', row, { scale: 2, min_width: 100 });
        make('Textbox', row);
        make('Number', row, { scale: 0, min_width: null });
      });
      make('Textbox', parent, { scale: 5 });
    });
    const forms = builder.config(root).components.filter(({ type }) => type === 'form');
    expect(forms.map(({ props }) => [props['scale'], props['min_width']])).to.deep.equal([
      [3, 260],
      [0, 0],
    ]);
  });

  it('put tabs that stand alone into Tabs, and leave those in Tabs', () => {
    const root = blocks((parent) => {
      layout('Tab', parent, () => {}, { label: 'a' });
      layout('Tab', parent, (tab) => make('Markdown', tab), { label: 'b' });
      make('Button', parent);
      layout('Tabs', parent, (tabs) => layout('Tab', tabs, () => {}));
    });
    expect(tree(builder.config(root))).to.equal(
      'blocks[tabs[tabitem[], tabitem[markdown]], button, tabs[tabitem[]]]',
    );
  });
});

describe('placing', () => {
  it('renders later what was made with render=False', () => {
    const root = blocks((parent) => {
      const later = make('Button', parent, { render: false });
      layout('Row', parent, (row) => builder.render(later, { parent: row }));
    });
    expect(tree(builder.config(root))).to.equal('blocks[row[button]]');
  });

  it('moves what was taken out', () => {
    const root = blocks((parent) => {
      const row = layout('Row', parent, (inner) => make('Button', inner));
      builder.unrender(row);
      layout('Column', parent, (column) => builder.render(row, { parent: column }));
    });
    expect(tree(builder.config(root))).to.equal('blocks[column[row[button]]]');
  });

  it('refuses a second place', () => {
    blocks((parent) => {
      const text = make('Textbox', parent);
      expect(() => builder.render(text, { parent })).to.throw('A block with id: 1 has already been rendered');
    });
  });

  it('puts a Blocks opened inside another in its place', () => {
    const root = blocks((parent) => {
      layout('Row', parent, (row) => {
        blocks((inner) => {
          const button = make('Button', inner);
          click(button, inner);
        }, row);
      });
    });
    const config = builder.config(root);
    expect(tree(config)).to.equal('blocks[row[button]]');
    expect(config.dependencies).to.have.length(1);
  });
});

describe('a Blocks rendered in another', () => {
  const part = () =>
    blocks((parent) => {
      const button = make('Button', parent);
      const first = click(button, parent, { api_name: 'run' });
      builder.listen(
        {
          targets: null,
          after: { dependency: first.id, on: 'then' },
          fn: anything,
          inputs: null,
          outputs: [],
        },
        { parent },
      );
      click(button, parent, { fn: null, cancels: [first.id] });
      builder.listen(
        { targets: [{ block: parent, event: 'load' }], fn: anything, inputs: null, outputs: [] },
        { parent },
      );
    });

  it('brings its listeners, renumbered and renamed', () => {
    const inner = part();
    const root = blocks((parent) => {
      const button = make('Button', parent);
      click(button, parent, { api_name: 'run' });
      builder.render(inner, { parent });
    });
    const config = builder.config(root);
    expect(names(config)).to.deep.equal(['run', 'run_1', 'lambda', 'unnamed', 'unnamed_1', 'lambda_1']);
    expect(config.dependencies.map(({ id }) => id)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    expect(config.dependencies[2]?.trigger_after).to.equal(1);
    expect(config.dependencies[4]?.cancels).to.deep.equal([1]);
    expect(config.dependencies[5]?.targets).to.deep.equal([[root, 'load']]);
  });

  it('stands there once', () => {
    const inner = part();
    blocks((parent) => {
      builder.render(inner, { parent });
      expect(() => builder.render(inner, { parent })).to.throw('At least one block in this Blocks');
    });
  });
});

describe('listeners', () => {
  it('take their defaults from the first event', () => {
    const root = blocks((parent) => {
      const text = make('Textbox', parent);
      const timer = make('Timer', parent);
      const on = (targets: Listener['targets'], more: Partial<Listener> = {}) =>
        builder.listen({ targets, fn: anything, inputs: null, outputs: [], ...more }, { parent });
      on([{ block: text, event: 'change' }]);
      on([{ block: timer, event: 'tick' }]);
      on(
        [
          { block: text, event: 'submit' },
          { block: text, event: 'change' },
        ],
        { on: true },
      );
      on([{ block: timer, event: 'tick' }], { on: true });
      on(null, { inputs: { ids: [text] } });
      on(null);
    });
    const { dependencies } = builder.config(root);
    expect(dependencies.map((d) => [d.trigger_mode, d.show_progress, d.event_specific_args])).to.deep.equal([
      ['always_last', 'full', null],
      ['once', 'hidden', null],
      ['once', 'full', []],
      ['once', 'full', []],
      ['always_last', 'full', []],
      ['once', 'full', []],
    ]);
    expect(dependencies[4]?.targets).to.deep.equal([
      [1, 'change'],
      [root, 'load'],
    ]);
  });

  it('are named after the author, the function, or what they do', () => {
    const root = blocks((parent) => {
      const button = make('Button', parent);
      click(button, parent, { fn: fn('greet') });
      click(button, parent, { fn: fn('greet') });
      click(button, parent, { api_name: 'a b/c!' });
      click(button, parent, { api_name: false });
      click(button, parent, { fn: null, js: '() => 1' });
      click(button, parent, { fn: null });
    });
    const { dependencies } = builder.config(root);
    expect(dependencies.map((d) => [d.api_name, d.api_visibility, d.backend_fn, d.queue])).to.deep.equal([
      ['greet', 'public', true, true],
      ['greet_1', 'public', true, true],
      ['a b/c!', 'public', true, true],
      ['false', 'private', true, true],
      ['js_fn', 'private', false, false],
      ['unnamed', 'private', false, false],
    ]);
  });

  it('stop others through a dependency of their own, which in a chain waits its turn', () => {
    const root = blocks((parent) => {
      const button = make('Button', parent);
      const { id } = click(button, parent);
      const next = click(button, parent, { cancels: [id] });
      builder.listen(
        {
          targets: null,
          after: { dependency: next.id, on: 'success' },
          fn: null,
          inputs: null,
          outputs: [],
          cancels: [id],
        },
        { parent },
      );
    });
    const { dependencies } = builder.config(root);
    expect(dependencies.map((d) => [d.cancels, d.types.cancel, d.trigger_after])).to.deep.equal([
      [[], false, null],
      [[], false, null],
      [[0], true, null],
      [[], false, 1],
      [[0], true, 1],
    ]);
  });

  it('tell a component that someone listens', () => {
    const root = blocks((parent) => {
      const text = make('Textbox', parent);
      const tab = layout('Tab', parent, () => {});
      for (const block of [text, tab])
        builder.listen(
          { targets: [{ block, event: 'select' }], fn: anything, inputs: null, outputs: [] },
          { parent },
        );
    });
    const { components } = builder.config(root);
    const selectable = components.filter(({ props }) => props['_selectable'] === true);
    expect(selectable.map(({ type }) => type)).to.deep.equal(['textbox', 'tabitem']);
  });

  it('warn about functions that cannot take the inputs', () => {
    blocks((parent) => {
      const button = make('Button', parent);
      const text = make('Textbox', parent);
      const warned = (take: FunctionRef, count: number) =>
        click(button, parent, { fn: take, inputs: { ids: Array<number>(count).fill(text) } }).warnings;
      expect(warned(fn('f', needs('x')), 1)).to.deep.equal([]);
      expect(warned(fn('f', needs('x')), 0)).to.deep.equal([
        'Expected 1 arguments for function <function f>, received 0.',
        'Expected at least 1 arguments for function <function f>, received 0.',
      ]);
      expect(warned(fn('f', [...needs('x'), { name: 'y', hasDefault: true }]), 3)).to.deep.equal([
        'Expected maximum 2 arguments for function <function f>, received 3.',
      ]);
      expect(warned(fn('f', needs('x'), { variadic: true }), 5)).to.deep.equal([]);
    });
  });

  it('pass keyword inputs by name, and refuse names that nobody takes', () => {
    blocks((parent) => {
      const button = make('Button', parent);
      const text = make('Textbox', parent);
      const inputs = (name: string) => ({ ids: [text], names: [name] });
      expect(click(button, parent, { fn: fn('f', needs('x')), inputs: inputs('x') }).warnings).to.deep.equal(
        [],
      );
      expect(() => click(button, parent, { fn: fn('f', needs('x')), inputs: inputs('z') })).to.throw(
        "Unexpected keyword arguments for function <function f>: ['z'].",
      );
    });
  });

  it('need a Blocks around them, and events that exist', () => {
    const button = make('Button', null);
    expect(() => click(button, 0)).to.throw('Cannot call click outside of a gradio.Blocks context.');
    blocks((parent) => {
      const row = make('Row', parent);
      expect(() => click(row, parent)).to.throw("'Row' object has no attribute 'click'");
      const text = make('Textbox', parent);
      const listener = { js: true as const, inputs: { ids: [text] } };
      expect(() => click(make('Button', parent), parent, listener)).to.throw(
        'events with js=True cannot have inputs',
      );
    });
  });
});

describe('functions given as value', () => {
  it('run at load, on a timer, and when their inputs change', () => {
    const root = blocks((parent) => {
      const bound = (given: { every: number | { timer: number } | null; inputs: number[] }) =>
        builder.create('Textbox', { value: 'first' }, { parent, bound: { fn: anything, ...given } }).id;
      const text = bound({ every: null, inputs: [] });
      bound({ every: 3, inputs: [text] });
    });
    const config = builder.config(root);
    expect(config.components.map(({ type }) => type)).to.deep.equal(['textbox', 'textbox', 'timer', 'form']);
    expect(config.components[0]?.props['value']).to.equal('first');
    expect(config.dependencies.map((d) => [d.targets, d.show_progress, d.trigger_mode])).to.deep.equal([
      [[[root, 'load']], 'full', 'once'],
      [
        [
          [1, 'change'],
          [3, 'tick'],
          [root, 'load'],
        ],
        'hidden',
        'once',
      ],
    ]);
  });

  it('are wired once, also when their Blocks becomes part of another', () => {
    const inner = blocks((parent) => {
      builder.create('Textbox', {}, { parent, bound: { fn: anything, every: null, inputs: [] } });
    });
    const root = blocks((parent) => builder.render(inner, { parent }));
    expect(builder.config(root).dependencies).to.have.length(1);
  });
});

describe('props', () => {
  const props = (given: Record<string, unknown>) => builder.create('Textbox', given, { parent: null });

  it('follow the rules that all components share', () => {
    expect(props({}).props['show_label']).to.equal(true);
    expect(props({ container: false }).props['show_label']).to.equal(false);
    expect(props({ elem_classes: 'a' }).props['elem_classes']).to.deep.equal(['a']);
    expect(props({ preserved_by_key: null }).props['preserved_by_key']).to.deep.equal([]);
    expect(props({ container: false, show_label: true }).warnings).to.deep.equal([
      'show_label has no effect when container is False.',
    ]);
    expect(props({ scale: 1.5 }).warnings).to.deep.equal([
      "'scale' value should be an integer. Using 1.5 will cause issues.",
    ]);
  });

  it('hold the value as the page gets it', () => {
    expect(props({ value: 5 }).props['value']).to.equal('5');
    expect(builder.create('Slider', { minimum: 3 }, { parent: null }).props['value']).to.equal(3);
  });

  it('are refused with the name that was meant', () => {
    expect(() => props({ labl: 'x' })).to.throw(
      "Textbox.__init__() got an unexpected keyword argument 'labl'. Did you mean 'label'?",
    );
    expect(() => props({ nonsense: true })).to.throw(/'nonsense'$/);
    expect(() => props({ show_copy_button: true })).to.throw(
      '\'show_copy_button\'. Gradio 6 does not have it: which buttons are shown is said by buttons=["copy"].',
    );
    expect(() => make('Textbocks', null)).to.throw("named 'Textbocks'. Did you mean 'Textbox'?");
    expect(() => builder.createBlocks({ titel: 'x' }, { parent: null })).to.throw("Did you mean 'title'?");
  });
});

describe('launching', () => {
  it('takes what Gradio 5 took in the constructor, with a warning', () => {
    const { id, warnings } = builder.createBlocks({ css: 'p {}', theme: 'soft' }, { parent: null });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(
      'moved from the Blocks constructor to the launch() method in Gradio 6.0: css, theme.',
    );
    builder.launch(id, { theme: 'ocean', share: true, max_file_size: '1.5kb' });
    const config = builder.config(id);
    expect([config.css, config.theme, config.max_file_size]).to.deep.equal(['p {}', 'ocean', 1536]);
    expect(app.shown.id).to.equal(id);
  });

  it('reads style sheets and heads from files', () => {
    app.files = new MemoryFiles({ 'a.css': '/* a.css */', 'b.css': '/* b.css */' });
    const root = blocks(() => {});
    builder.launch(root, { css: 'p {}', css_paths: ['a.css', 'b.css'] });
    expect(builder.config(root).css).to.equal('p {}\n/* a.css */\n/* b.css */');
  });

  it('refuses what it does not know', () => {
    const root = blocks(() => {});
    expect(() => builder.launch(root, { show_eror: true })).to.throw("Did you mean 'show_error'?");
    expect(() => builder.launch(root, { max_file_size: 'big' })).to.throw(
      'max_file_size must be a number of bytes',
    );
    expect(() => builder.queue(root, { concurrency_count: 3 })).to.throw(
      "Blocks.queue() got an unexpected keyword argument 'concurrency_count'",
    );
  });

  it('keeps the queue settings', () => {
    const root = blocks(() => {});
    const settings = () => app.block(root) as unknown as { queueSettings: unknown };
    expect(settings().queueSettings).to.deep.equal({ maxSize: null, defaultConcurrencyLimit: 1 });
    builder.queue(root, { max_size: 2, default_concurrency_limit: null });
    expect(settings().queueSettings).to.deep.equal({ maxSize: 2, defaultConcurrencyLimit: null });
  });

  it('asks for a sign of life where something ends with the visit', () => {
    expect(builder.config(blocks((parent) => make('Textbox', parent))).connect_heartbeat).to.equal(false);
    expect(builder.config(blocks((parent) => make('State', parent))).connect_heartbeat).to.equal(true);
  });
});
