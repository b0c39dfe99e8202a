/** The TypeScript API at run time; its types are checked in `test/types`. */
import { expect } from '../../../test/helpers/expect.ts';
import { startWriting, type Gradio, type WrittenApp } from '../../../test/helpers/written-app.ts';
import { definitions } from '../../../elements/schemas.ts';
import * as outside from '../../../elements/gradio.ts';
import { GradioError } from '../../errors.ts';
import type { AppConfig } from '../../protocol/config.ts';

let written: WrittenApp;
let gr: Gradio;

beforeEach(() => {
  written = startWriting();
  ({ gr } = written);
});

const config = (demo: { id: number }): AppConfig => written.builder.config(demo.id);
const typesOf = (demo: { id: number }): string[] => config(demo).components.map(({ type }) => type);

describe('the names of the TypeScript API', () => {
  it('are those of every component and layout', () => {
    const names = definitions.flatMap(({ schema }) => [schema.name, ...schema.aliases]);
    for (const name of names.filter((one) => one !== 'Form')) {
      expect(outside, `elements/gradio.ts must export ${name}`).to.have.property(name);
      expect(gr).to.have.property(name);
    }
  });

  it('are there in an app as outside one', () => {
    // The runner adds the themes, to an app that names them.
    const always = Object.keys(outside).filter((name) => name !== 'themes');
    expect(Object.keys(gr)).to.include.members(always);
  });

  it('say where they belong when called outside an app', () => {
    expect(() => outside.Textbox()).to.throw('gr.Textbox was called outside an app.');
    expect(() => new outside.Blocks(() => {})).to.throw('gr.Blocks was called outside an app.');
    expect(() => outside.Info('x')).to.throw('gr.Info was called outside an app.');
    expect(() => new outside.themes.Soft()).to.throw('gr.themes.Soft was called outside an app.');
  });
});

describe('making components', () => {
  it('takes options, or the first parameter before them', () => {
    const demo = new gr.Blocks(() => {
      gr.Textbox({ label: 'A' });
      gr.Textbox('text', { label: 'B' });
      gr.Radio(['x', 'y']);
      gr.Markdown(`# ${'C'}`);
    });
    const [a, b, radio, markdown] = config(demo).components.map(({ props }) => props);
    expect([a?.['label'], b?.['value'], b?.['label']]).to.deep.equal(['A', 'text', 'B']);
    expect(radio?.['choices']).to.deep.equal([
      ['x', 'x'],
      ['y', 'y'],
    ]);
    expect(markdown?.['value']).to.equal('# C');
  });

  it('works with `new` as without', () => {
    const Textbox = gr.Textbox as unknown as new (options: object) => { id: number };
    const demo = gr.Blocks(() => new Textbox({ label: 'A' }));
    expect(typesOf(demo)).to.deep.equal(['textbox', 'form']);
  });

  it('refuses more than there can be, and names what was meant', () => {
    const loose = gr as unknown as Record<string, (...args: unknown[]) => unknown>;
    expect(() => loose['Textbox']?.('a', 'b')).to.throw('gr.Textbox takes value, options.');
    expect(() => loose['Row']?.({}, {}, () => {})).to.throw('gr.Row takes options and a body.');
    expect(() => loose['Textbox']?.({ labl: 'A' })).to.throw("Did you mean 'label'?");
  });

  it('fills layouts by their bodies', () => {
    const demo = new gr.Blocks({ title: 'T' }, () => {
      gr.Row(() => {
        gr.Column({ scale: 2 }, () => gr.Button('One'));
        gr.Tab('Two', () => gr.Button('Two'));
        gr.Tab('Three', { id: 3 }, () => gr.Button('Three'));
        gr.Group();
      });
    });
    expect(typesOf(demo)).to.deep.equal([
      'row',
      'column',
      'button',
      'tabitem',
      'button',
      'tabitem',
      'button',
      'group',
      'tabs',
    ]);
    expect(config(demo).title).to.equal('T');
  });

  it('fills an HTML by its body; a function alone is its value', () => {
    const demo = new gr.Blocks(() => {
      gr.HTML({ html_template: '@children' }, () => gr.Button('Inside'));
      gr.HTML('Title', (self) => self.click({ fn: () => 1 }));
      gr.HTML(() => 'now');
    });
    const { layout, components } = config(demo);
    expect(layout.children?.map(({ children }) => children?.length)).to.deep.equal([1, 0, 0]);
    expect(components.map(({ props }) => props['value'] ?? null)).to.deep.equal([
      null,
      'Inside',
      'Title',
      'now',
    ]);
  });

  it('refuses an async body, and closes one that throws', () => {
    expect(() => new gr.Blocks(async () => {})).to.throw('must not be async');
    expect(() => new gr.Blocks(() => gr.Row(() => JSON.parse('{')))).to.throw(SyntaxError);
    expect(typesOf(new gr.Blocks(() => gr.Button()))).to.deep.equal(['button']);
  });

  it('runs a function given as value, now and at every load', () => {
    const demo = new gr.Blocks(() => {
      const number = gr.Number({ value: () => 7 });
      gr.Textbox({ value: (n: number) => `${n}`, inputs: number });
      gr.Textbox({ value: async () => 'later', every: 2 });
      gr.State(() => [1]);
    });
    const { components, dependencies } = config(demo);
    expect(components.map(({ type, props }) => [type, props['value'] ?? null])).to.deep.equal([
      ['number', 7],
      ['textbox', null],
      ['textbox', null],
      ['timer', 2],
      ['state', null],
      ['form', null],
    ]);
    expect(dependencies.map(({ targets }) => targets.map(([, event]) => event))).to.deep.equal([
      ['load'],
      ['change', 'load'],
      ['tick', 'load'],
      ['load'],
    ]);
  });

  it('leaves a State with the runner', () => {
    let id = -1;
    new gr.Blocks(() => {
      ({ id } = gr.State({ deep: [1] }));
    });
    const handle = written.app.block(id).given['value'];
    expect(written.states.get(handle as number)).to.deep.equal({ deep: [1] });
  });

  it('places by hand what was made before', () => {
    const demo = new gr.Blocks(() => {
      const later = gr.Button({ render: false });
      gr.Row(() => later.render());
      const gone = gr.Button();
      gone.unrender();
    });
    expect(typesOf(demo)).to.deep.equal(['row', 'button']);
  });
});

describe('listening', () => {
  it('passes on options, and chains', () => {
    const demo = new gr.Blocks(() => {
      const text = gr.Textbox();
      const first = gr
        .Button()
        .click({ inputs: text, outputs: [text], fn: (t) => t, queue: false, api_name: 'one' });
      first.then({ fn: function named() {} }).failure({ js: '() => 1' });
      text.submit({ cancels: first });
    });
    const { dependencies } = config(demo);
    expect(dependencies.map((d) => [d.api_name, d.queue, d.trigger_after, d.cancels])).to.deep.equal([
      ['one', false, null, []],
      ['named', true, 0, []],
      ['js_fn', false, 1, []],
      ['unnamed', false, null, []],
      ['unnamed_1', false, null, [0]],
    ]);
    expect(dependencies[2]?.trigger_only_on_failure).to.equal(true);
  });

  it('refuses options that there are not, and says what takes the place of those that were', () => {
    new gr.Blocks(() => {
      const button = gr.Button() as unknown as { click(options: object): unknown };
      expect(() => button.click({ every: 1 })).to.throw('Gradio 6 does not have it: use gr.Timer');
      expect(() => button.click({ fn: () => 1, input: [] })).to.throw("Did you mean 'inputs'?");
    });
  });

  it('does not name an endpoint after the option that holds its function', () => {
    const demo = new gr.Blocks(() => {
      gr.Button().click({ fn: () => 1 });
    });
    expect(config(demo).dependencies[0]?.api_name).to.equal('lambda');
  });

  it('takes several events at once, sets of inputs and inputs by name', () => {
    const demo = new gr.Blocks(() => {
      const text = gr.Textbox();
      const count = gr.Number();
      const button = gr.Button();
      gr.on({ triggers: [button.click, text.submit], inputs: new Set([count, text]), fn: () => 1 });
      gr.on({ inputs: text, outputs: count, fn: () => 1 });
      button.click({ inputs: text, inputs_kwargs: { count }, fn: () => 1 });
    });
    const { dependencies } = config(demo);
    expect(dependencies.map((d) => [d.targets.length, d.inputs])).to.deep.equal([
      [2, [1, 2]],
      [2, [1]],
      [1, [1, 2]],
    ]);
    const [set, , named] = written.app.dependencies.length
      ? written.app.dependencies
      : dependenciesOf(demo.id);
    expect(set?.inputsAsDict).to.equal(true);
    expect(named?.inputNames).to.deep.equal(['count']);
  });

  it('listens to the page by the app, inside its body or after', () => {
    const demo = new gr.Blocks(() => gr.Textbox());
    demo.load({ fn: () => 1 });
    demo.unload({ fn: () => 1 });
    expect(config(demo).dependencies.map(({ targets }) => targets)).to.deep.equal([
      [[demo.id, 'load']],
      [[null, 'unload']],
    ]);
  });

  it('refuses what is no component', () => {
    new gr.Blocks(() => {
      const listen = gr.Button().click as unknown as (options: object) => void;
      expect(() => listen({ outputs: 'x', fn: () => 1 })).to.throw(
        'inputs and outputs are components; got x.',
      );
    });
  });
});

const dependenciesOf = (id: number) =>
  (
    written.app.block(id) as unknown as {
      dependencies: { inputsAsDict: boolean; inputNames: string[] | null }[];
    }
  ).dependencies;

describe('while a function runs', () => {
  it('components are changes, and no part of the app', () => {
    const before = written.app.blocks.size;
    const made = written.during(() => gr.Textbox({ visible: false }));
    expect(written.components.given(made)).to.deep.equal({ visible: false });
    expect(written.components.id(made)).to.equal(null);
    expect(written.app.blocks.size).to.equal(before);
    expect(written.components.given('text')).to.equal(null);
  });

  it('messages go to the visitor', () => {
    gr.Info('i');
    gr.Warning('w', { duration: null });
    gr.Success('s', { title: 'Done', visible: false });
    expect(written.messages).to.deep.equal([
      { level: 'info', log: 'i', title: 'Info', duration: 10, visible: true },
      { level: 'warning', log: 'w', title: 'Warning', duration: null, visible: true },
      { level: 'success', log: 's', title: 'Done', duration: 10, visible: false },
    ]);
  });

  it('errors and updates are Gradio’s', () => {
    expect(new gr.Error('no', { duration: 3 }))
      .to.be.instanceOf(GradioError)
      .and.include({ duration: 3, title: 'Error' });
    expect(gr.update({ value: 1 })).to.deep.equal({ value: 1, __type__: 'update' });
    expect(gr.skip()).to.deep.equal({ __type__: 'update' });
    expect(gr.validate(false, 'why')).to.deep.equal({
      __type__: 'validate',
      is_valid: false,
      message: 'why',
    });
  });
});

describe('apps', () => {
  it('are launched by their code, or as its `demo`', () => {
    const first = new gr.Blocks(() => {}).queue({ max_size: 3 }).launch({ css: 'p {}' });
    expect(written.app.shown.id).to.equal(first.id);
    expect(written.app.shown.queueSettings.maxSize).to.equal(3);
    const second = gr.Interface({ fn: (name: string) => name, inputs: 'text', outputs: 'text' });
    written.launch(second);
    expect(written.app.shown.id).to.equal(second.id);
    written.launch('no app');
    expect(written.app.shown.id).to.equal(second.id);
  });

  it('are parts of others: rendered, or in tabs', () => {
    const part = new gr.Blocks(() => gr.Button('A'));
    const tabbed = gr.TabbedInterface({
      interface_list: [gr.Interface({ fn: () => 'x', inputs: null, outputs: 'text' })],
      tab_names: ['One'],
    });
    const demo = new gr.Blocks(() => {
      part.render();
      gr.Row(() => tabbed.render());
    });
    expect(typesOf(demo)).to.include.members(['button', 'row', 'tabs', 'tabitem', 'textbox']);
  });

  it('tell their author what looks wrong', () => {
    new gr.Blocks(() => gr.Textbox({ container: false, show_label: true }));
    expect(written.warnings).to.deep.equal(['show_label has no effect when container is False.']);
  });
});
