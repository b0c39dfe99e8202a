/** Functions given as a value: when they run. */
import { expect } from '../../test/helpers/expect.ts';
import { anything, startModel, type ModelApp } from '../../test/helpers/model-app.ts';

let builder: ModelApp['builder'];
let blocks: ModelApp['blocks'];

beforeEach(() => {
  ({ builder, blocks } = startModel());
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
