/** The app model: where blocks stand, and what numbers they get. */
import { expect } from '../../test/helpers/expect.ts';
import { anything, startModel, tree, type ModelApp } from '../../test/helpers/model-app.ts';
import type { AppConfig } from '../protocol/config.ts';

let builder: ModelApp['builder'];
let blocks: ModelApp['blocks'];
let make: ModelApp['make'];
let layout: ModelApp['layout'];
let click: ModelApp['click'];

beforeEach(() => {
  ({ builder, blocks, make, layout, click } = startModel());
});

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
