/** Several apps in tabs. */
import { expect } from '../../test/helpers/expect.ts';
import { predict, startInterface, type ModelInterface } from '../../test/helpers/model-interface.ts';

let builder: ModelInterface['builder'];

beforeEach(() => {
  ({ builder } = startInterface());
});

describe('a TabbedInterface', () => {
  it('shows each app in a tab, with its listeners', () => {
    const one = builder.createInterface(
      { inputs: 'text', outputs: 'text' },
      { parent: null, fn: predict(['x']) },
    ).id;
    const two = builder.createInterface(
      { inputs: 'text', outputs: 'text' },
      { parent: null, fn: predict(['x']) },
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
      { parent: root, fn: predict(['x']) },
    ).id;
    builder.createTabbedInterface({ interface_list: [one], tab_names: ['A'] }, { parent: root });
    builder.exit(root);
    const config = builder.config(root);
    const types = new Map(config.components.map(({ id, type }) => [id, type]));
    expect(config.layout.children?.map(({ id }) => types.get(id))).to.deep.equal(['tabs']);
    expect(config.dependencies.filter(({ api_name }) => api_name === 'predict')).to.have.length(1);
  });
});
