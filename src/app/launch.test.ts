/** The arguments of `launch()` and `queue()`. */
import { expect } from '../../test/helpers/expect.ts';
import { MemoryFiles } from '../../test/helpers/memory-files.ts';
import { startModel, type ModelApp } from '../../test/helpers/model-app.ts';

let app: ModelApp['app'];
let builder: ModelApp['builder'];
let blocks: ModelApp['blocks'];
let make: ModelApp['make'];

beforeEach(() => {
  ({ app, builder, blocks, make } = startModel());
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
