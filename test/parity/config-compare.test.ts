/** The comparison itself: what it must see, and what it must not. */
import { compareConfig, type RecordedConfig } from './config-compare.ts';
import { expect } from '../helpers/expect.ts';
import { startWriting } from '../helpers/written-app.ts';

function example() {
  const { gr, builder } = startWriting();
  const { id } = new gr.Blocks(() => {
    const text = gr.Textbox();
    gr.ClearButton(text).click({ inputs: text, outputs: text, fn: (t) => t, api_name: 'echo' });
    gr.Examples({ examples: [['a']], inputs: text });
  });
  return { config: builder.config(id), apiInfo: builder.apiInfo(id) };
}

/** What a recording of the example would hold; its ids are other ones. */
function recording(): RecordedConfig {
  const { config, apiInfo } = example();
  return JSON.parse(JSON.stringify({ ...config, api_info: apiInfo })) as RecordedConfig;
}

/** The differences of the example from a recording that was changed. */
function after(change: (recorded: ReturnType<typeof recording>) => void): string[] {
  const recorded = recording();
  change(recorded);
  return compareConfig(example(), recorded);
}

const props = (component: Record<string, unknown> | undefined) =>
  component?.['props'] as Record<string, unknown>;

describe('comparing configs', () => {
  it('finds nothing between equals, whatever their ids', () => {
    expect(after(() => {})).to.deep.equal([]);
    const { gr, builder } = startWriting();
    gr.Textbox({ render: false });
    const { id } = new gr.Blocks(() => {
      const text = gr.Textbox();
      gr.ClearButton(text).click({ inputs: text, outputs: text, fn: (t) => t, api_name: 'echo' });
      gr.Examples({ examples: [['a']], inputs: text });
    });
    expect(
      compareConfig({ config: builder.config(id), apiInfo: builder.apiInfo(id) }, recording()),
    ).to.deep.equal([]);
  });

  it('finds changed, missing and additional props', () => {
    expect(after(({ components }) => (props(components[0])['lines'] = 3))).to.deep.equal([
      'components.0.props.lines: expected 3, got 1',
    ]);
    expect(after(({ components }) => delete props(components[0])['lines'])).to.deep.equal([
      'components.0.props.lines: expected nothing, got 1',
    ]);
    expect(after(({ components }) => (props(components[0])['extra'] = [1]))).to.deep.equal([
      'components.0.props.extra: expected [1], got nothing',
    ]);
  });

  it('finds what stands or leads elsewhere', () => {
    expect(after(({ layout }) => layout.children?.reverse())).to.not.deep.equal([]);
    expect(after(({ components }) => (props(components[2])['component_ids'] = [2]))).to.deep.equal([
      'components.2.props.component_ids.0: expected 2, got 1',
    ]);
    expect(after(({ dependencies }) => (dependencies[1]!['inputs'] = [2]))).to.deep.equal([
      'dependencies.1.inputs.0: expected 2, got 1',
    ]);
    expect(after((recorded) => (recorded.api_info = { named_endpoints: {} }))).to.not.deep.equal([]);
  });

  it('looks past the white space of scripts, placeholders, and what the recording calls volatile', () => {
    expect(after(({ dependencies }) => (dependencies[0]!['js'] = '() =>  [null]\n  '))).to.deep.equal([]);
    expect(after(({ dependencies }) => (dependencies[0]!['js'] = '() => [1]'))).to.have.length(1);
    expect(
      after(
        ({ components }) => (props(components[2])['components'] = [{ name: 'textbox', class_id: '<hash>' }]),
      ),
    ).to.deep.equal([]);
    expect(
      after((recorded) => {
        props(recorded.components[0])['lines'] = 3;
        recorded.volatile_paths = ['/components/0/props/lines'];
      }),
    ).to.deep.equal([]);
  });
});
