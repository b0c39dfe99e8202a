/** Interfaces: what stands where, and what the buttons do. */
import { expect } from '../../test/helpers/expect.ts';
import {
  buttons,
  context,
  named,
  predict,
  startInterface,
  type ModelInterface,
} from '../../test/helpers/model-interface.ts';

let app: ModelInterface['app'];
let builder: ModelInterface['builder'];
let build: ModelInterface['build'];
let native: ModelInterface['native'];

beforeEach(() => {
  ({ app, builder, build, native } = startInterface());
});

describe('the sides of an Interface', () => {
  it('have their buttons under them', () => {
    expect(buttons(build({ inputs: 'text', outputs: 'text' }))).to.deep.equal(['Clear', 'Submit', 'Flag']);
    expect(buttons(build({ inputs: null, outputs: 'text' }, predict([])))).to.deep.equal([
      'Clear',
      'Generate',
      'Flag',
    ]);
    expect(buttons(build({ inputs: 'text', outputs: null }))).to.deep.equal(['Clear', 'Submit']);
    expect(buttons(build({ inputs: 'text', outputs: 'text', live: true }))).to.deep.equal(['Clear', 'Flag']);
    expect(buttons(build({ inputs: 'text', outputs: 'text' }, predict(['x'], 'generator')))).to.deep.equal([
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
    const config = build({ inputs: ['text', 'number'], outputs: ['text', 'text'] }, predict(['name', 'age']));
    const labels = config.components.flatMap(({ props }) => props['label'] ?? []);
    expect(labels).to.deep.equal(['name', 'age', 'output 0', 'output 1']);
  });

  it('take components from where they stand', () => {
    const { id: root } = builder.createBlocks({}, { parent: null });
    const { id } = builder.create('Textbox', {}, { parent: root });
    builder.createInterface({ inputs: id, outputs: 'text' }, { parent: root, fn: predict(['x']) });
    builder.exit(root);
    const config = builder.config(root);
    expect(config.components.filter((component) => component.id === id)).to.have.length(1);
    expect(config.layout.children).to.have.length(1);
  });

  it('keep further inputs in an accordion', () => {
    const config = build(
      { inputs: 'text', outputs: 'text', additional_inputs: ['slider'] },
      predict(['x', 'y']),
    );
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
      predict(['a', 'b']),
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
    const config = build({ inputs: ['text', 'slider'], outputs: 'text' }, predict(['a', 'b']));
    expect(named(config, 'predict').targets.map(([, event]) => event)).to.deep.equal(['click', 'submit']);
  });

  it('happens at every change in a live app', () => {
    const { targets, trigger_mode, time_limit } = named(
      build({ inputs: ['text', 'slider'], outputs: 'text', live: true }, predict(['a', 'b'])),
      'predict',
    );
    expect(targets.map(([, event]) => event)).to.deep.equal(['change', 'change']);
    expect([trigger_mode, time_limit]).to.deep.equal(['always_last', 30]);
  });

  it('happens at load too in a live app without inputs', () => {
    const { dependencies } = build(
      { inputs: null, outputs: 'text', live: true, api_name: 'draw' },
      predict([]),
    );
    expect(dependencies.slice(0, 2).map((d) => [d.targets[0]?.[1], d.api_name])).to.deep.equal([
      ['load', 'predict'],
      ['click', 'draw'],
    ]);
  });

  it('shows Stop while a generator runs, and Stop ends it', async () => {
    const { dependencies } = build({ inputs: 'text', outputs: 'text' }, predict(['x'], 'generator'));
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
    const config = build(
      { inputs: ['text', 'slider', 'checkbox'], outputs: 'text' },
      predict(['a', 'b', 'c']),
    );
    expect(named(config, 'js_fn').js).to.equal('() => [null,0,false,null]');
  });

  it('gives States a new copy of their start value', async () => {
    const config = build({ inputs: ['text', 'state'], outputs: ['text', 'state'] }, predict(['a', 's']));
    const { id, outputs } = named(config, 'lambda');
    const [state] = outputs;
    expect(outputs).to.deep.equal([state, state]);
    expect(await native(id).native([], context())).to.deep.equal([
      { kind: 'value', value: 100 + Number(state) },
      { kind: 'value', value: 100 + Number(state) },
    ]);
  });
});
