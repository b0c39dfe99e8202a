/** The API page's facts: endpoints, their parameters, and types as Python writes them. */
import { expect } from '../../test/helpers/expect.ts';
import { definitions } from '../../elements/schemas.ts';
import { App } from './app.ts';
import type { ApiInfo } from './api-info.ts';
import { createBuilder } from './build.ts';
import type { FunctionRef } from './function-ref.ts';
import { pythonType } from './python-type.ts';

const fn = (parameters: FunctionRef['parameters'], doc: string | null = null): FunctionRef => ({
  handle: 1,
  name: 'f',
  display: '<function f>',
  kind: 'plain',
  doc,
  parameters,
  variadic: true,
  takes: { event: false, request: false, progress: false },
});

describe('python types', () => {
  const file = { title: 'FileData', type: 'object', properties: { path: { type: 'string' } } };
  const cases: [string, Parameters<typeof pythonType>[0]][] = [
    ['str', { type: 'string' }],
    ['float', { type: 'number', description: 'numeric value between 0 and 5' }],
    ["Literal['a', '1']", { type: 'string', enum: ['a', 1] }],
    ["list[Literal['a']]", { type: 'array', items: { type: 'string', enum: ['a'] } }],
    ['str | float | bool | list | dict', { type: {}, description: 'any valid json' }],
    ['filepath', file],
    ['list[filepath]', { type: 'array', items: { $ref: '#/$defs/FileData' }, $defs: { FileData: file } }],
    [
      'dict(headers: list[Any], data: list[list[Any]], metadata: dict(str, list[Any] | None) | None)',
      {
        type: 'object',
        properties: {
          headers: { type: 'array', items: {} },
          data: { type: 'array', items: { type: 'array', items: {} } },
          metadata: {
            anyOf: [
              {
                type: 'object',
                additionalProperties: { anyOf: [{ type: 'array', items: {} }, { type: 'null' }] },
              },
              { type: 'null' },
            ],
          },
        },
      },
    ],
    [
      'dict(type: Literal[text])',
      { type: 'object', properties: { type: { const: 'text', type: 'string' } } },
    ],
    ['dict(str, Any)', { type: 'object', additionalProperties: true }],
  ];
  for (const [python, schema] of cases) it(python, () => expect(pythonType(schema)).to.equal(python));
});

describe('endpoints', () => {
  let info: ApiInfo;
  let all: ApiInfo;

  before(() => {
    const builder = createBuilder(new App({ id: 'test', definitions }));
    const { id: parent } = builder.createBlocks({}, { parent: null });
    const make = (name: string, given: Record<string, unknown> = {}) =>
      builder.create(name, given, { parent }).id;
    const text = make('Textbox', { value: 'start', label: 'Text' });
    const count = make('Number');
    const state = make('State');
    const button = make('Button');
    const listen = (api_name: string, ref: FunctionRef | null, more: Record<string, unknown> = {}) =>
      builder.listen(
        {
          targets: [{ block: button, event: 'click' }],
          fn: ref,
          inputs: { ids: [text, state, count] },
          outputs: [count, state],
          api_name,
          ...more,
        },
        { parent },
      );
    const parameters = [
      { name: 'a', hasDefault: false },
      { name: 's', hasDefault: false },
      { name: 'n', hasDefault: true, default: null },
    ];
    listen('documented', fn(parameters, 'Counts words.\n  Slowly.\n\nArgs:\n    a: the text'));
    listen('told', fn([], 'Not this.'), { api_description: 'But this.' });
    listen('untold', fn([], 'Not this.'), { api_description: false });
    listen('hidden', fn([]), { api_visibility: 'undocumented' });
    listen('secret', fn([]), { api_visibility: 'private' });
    listen('page', null, { js: '() => 1', api_visibility: 'public' });
    builder.exit(parent);
    info = builder.apiInfo(parent) as ApiInfo;
    all = builder.apiInfo(parent, true) as ApiInfo;
  });

  it('are those that a client may call', () => {
    expect(Object.keys(info.named_endpoints)).to.deep.equal(['/documented', '/told', '/untold']);
    expect(Object.keys(all.named_endpoints)).to.deep.equal(['/documented', '/told', '/untold', '/hidden']);
  });

  it('leave out what never leaves the app', () => {
    const { parameters, returns } = info.named_endpoints['/documented']!;
    expect(
      parameters.map((p) => [p.label, p.parameter_name, p.parameter_has_default, p.parameter_default]),
    ).to.deep.equal([
      ['Text', 'a', true, 'start'],
      ['parameter_2', 'n', true, null],
    ]);
    expect(returns.map(({ label, component }) => [label, component])).to.deep.equal([['value_2', 'Number']]);
  });

  it('name parameters that their function does not', () => {
    const { parameters } = info.named_endpoints['/told']!;
    expect(parameters.map((p) => p.parameter_name)).to.deep.equal(['param_0', 'param_2']);
  });

  it('are described by the author, else by the first part of the docstring', () => {
    const described = (name: string) => info.named_endpoints[name]?.description;
    expect(described('/documented')).to.equal('Counts words. Slowly.');
    expect(described('/told')).to.equal('But this.');
    expect(described('/untold')).to.equal('');
  });
});
