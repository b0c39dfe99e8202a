/** Examples: their columns and where they come from, what a click does, which results are kept. */
import { expect } from '../../test/helpers/expect.ts';
import {
  context,
  named,
  predict,
  startInterface,
  type ModelInterface,
} from '../../test/helpers/model-interface.ts';
import type { Outcome } from './function-ref.ts';

let app: ModelInterface['app'];
let builder: ModelInterface['builder'];
let files: ModelInterface['files'];
let native: ModelInterface['native'];

beforeEach(() => {
  ({ app, builder, files, native } = startInterface());
});

describe('examples', () => {
  const texts = (examples: unknown, more: Record<string, unknown> = {}) => {
    const { id: root } = builder.createBlocks({}, { parent: null });
    const inputs = ['Textbox', 'Number'].map(
      (name) => builder.create(name, { label: name }, { parent: root }).id,
    );
    const outputs = builder.create('Textbox', {}, { parent: root }).id;
    const given = { examples, inputs, outputs, ...more };
    const { id } = builder.createExamples(given, { parent: root, fn: predict(['a', 'b']) });
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
