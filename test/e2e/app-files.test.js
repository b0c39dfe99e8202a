/** Files of an app that the page shows, and files of the visitor that the app is given. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { escapeHtml } from '../helpers/browser.js';
import { openWarmPage } from '../helpers/warm-page.js';

const svg = (size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><circle cx="4" cy="4" r="4"/></svg>`;

const script = `
  element.querySelector('input').addEventListener('change', async ({ target }) => {
    const { path, url } = await upload(target.files[0]);
    const here = await (await fetch(url)).text();
    props.value = JSON.stringify([here, await server.read(path), path.split('/').pop()]);
  });`;
const template = '<h3>Card</h3>@children<input type="file" aria-label="A file" /><output>${value}</output>';

const python = `import gradio as gr
from pathlib import Path

Path('made.svg').write_text('''${svg(9)}''')

def read(path):
    return Path(path).read_text().upper()

with gr.Blocks() as demo:
    gr.Button('Own', icon='own.svg', elem_id='own')
    gr.Button('Made', icon=str(Path('made.svg').absolute()), elem_id='made')
    gr.Button('Beside', icon='beside.svg', elem_id='beside')
    gr.HTML('<img id="routed" alt="Routed" src="/gradio_api/file=made.svg">')
    gr.Markdown('![Marked](/gradio_api/file=own.svg)', elem_id='marked')
    with gr.HTML('', html_template='''${template}''', server_functions=[read], js_on_load="""${script}""", elem_id='card'):
        gr.Textbox(label='Inside')

demo.launch()
`;

const typescript = `import * as gr from 'gradio-lite';

const read = async (path: string) => path.startsWith('tmp/gradio/') && 'READ';
const demo = new gr.Blocks(() => {
  gr.Button('Own', { icon: 'own.svg', elem_id: 'own' });
  gr.Button('Beside', { icon: 'beside.svg', elem_id: 'beside' });
  gr.HTML('<img id="routed" alt="Routed" src="/gradio_api/file=own.svg">');
  const options = { html_template: \`${template.replace('$', '\\$')}\`, server_functions: [read], js_on_load: \`${script}\`, elem_id: 'card' };
  gr.HTML('', options, () => gr.Textbox({ label: 'Inside' }));
});
demo.launch();
`;

const app = (name, url) => `<gradio-lite>
  <gradio-file name="${name}" entrypoint url="${url}"></gradio-file>
  <gradio-file name="own.svg">${escapeHtml(svg(8))}</gradio-file>
</gradio-lite>`;

describe('files of an app', () => {
  let stage;
  /** Requests for files of the app: nobody answers under such an address. */
  const lost = [];

  before(async () => {
    stage = await openWarmPage({ files: { 'beside.svg': svg(7), 'code.py': python, 'code.ts': typescript } });
    stage.page.on('request', (request) => request.url().includes('gradio_api') && lost.push(request.url()));
  });

  after(() => stage?.close());

  const width = (selector) =>
    stage.page.waitForFunction(
      (where) => document.querySelector(where)?.complete && document.querySelector(where).naturalWidth,
      `#place ${selector}`,
    );

  for (const [name, code, pictures] of [
    [
      'app.py',
      'code.py',
      { '#own img': 8, '#made img': 9, '#beside img': 7, '#routed': 9, '#marked img': 8 },
    ],
    ['app.ts', 'code.ts', { '#own img': 8, '#beside img': 7, '#routed': 8 }],
  ])
    it(`are shown, and uploads reach the app: ${name}`, async () => {
      const { page } = stage;
      await stage.show(app(name, code));
      for (const [selector, expected] of Object.entries(pictures))
        assert.equal(await (await width(selector)).jsonValue(), expected, selector);
      await page.getByLabel('Inside').fill('typed');
      await page
        .getByLabel('A file')
        .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('read') });
      await page.waitForFunction(() => document.querySelector('#card output').textContent);
      const said = JSON.parse(await page.locator('#card output').textContent());
      assert.deepEqual(said, ['read', 'READ', 'note.txt']);
      assert.equal(await page.getByLabel('Inside').inputValue(), 'typed');
      assert.deepEqual(lost, []);
    });
});
