/** Listeners: what they default to, what they are called, and what an author is told. */
import { expect } from '../../test/helpers/expect.ts';
import { anything, functionRef, needs, startModel, type ModelApp } from '../../test/helpers/model-app.ts';
import type { Listener } from './builder.ts';
import type { FunctionRef } from './function-ref.ts';

let builder: ModelApp['builder'];
let blocks: ModelApp['blocks'];
let make: ModelApp['make'];
let layout: ModelApp['layout'];
let click: ModelApp['click'];

beforeEach(() => {
  ({ builder, blocks, make, layout, click } = startModel());
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
      click(button, parent, { fn: functionRef('greet') });
      click(button, parent, { fn: functionRef('greet') });
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
      expect(warned(functionRef('f', needs('x')), 1)).to.deep.equal([]);
      expect(warned(functionRef('f', needs('x')), 0)).to.deep.equal([
        'Expected 1 arguments for function <function f>, received 0.',
        'Expected at least 1 arguments for function <function f>, received 0.',
      ]);
      expect(warned(functionRef('f', [...needs('x'), { name: 'y', hasDefault: true }]), 3)).to.deep.equal([
        'Expected maximum 2 arguments for function <function f>, received 3.',
      ]);
      expect(warned(functionRef('f', needs('x'), { variadic: true }), 5)).to.deep.equal([]);
    });
  });

  it('pass keyword inputs by name, and refuse names that nobody takes', () => {
    blocks((parent) => {
      const button = make('Button', parent);
      const text = make('Textbox', parent);
      const inputs = (name: string) => ({ ids: [text], names: [name] });
      expect(
        click(button, parent, { fn: functionRef('f', needs('x')), inputs: inputs('x') }).warnings,
      ).to.deep.equal([]);
      expect(() => click(button, parent, { fn: functionRef('f', needs('x')), inputs: inputs('z') })).to.throw(
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
