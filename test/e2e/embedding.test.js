/** What a page author relies on: every form of source, changes of it, and what a script may do. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  escapeHtml,
  hasValue,
  openStage,
  page as pageText,
  python,
  ready,
  typescript,
} from '../helpers/browser.js';

const greet = (word = 'Hello') => `import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: "${word} " + text, name, greeting)

demo.launch()
`;

const greetTypeScript = `
  import * as gr from 'gradio-lite';

  const demo = new gr.Blocks(() => {
    const name = gr.Textbox({ label: 'Name' });
    const greeting = gr.Textbox({ label: 'Greeting' });
    gr.Button('Greet').click({ inputs: name, outputs: greeting, fn: (text) => 'Hey ' + text });
  });
  demo.launch();
`;

/** Every form that a source can have, with what the app then says. */
const forms = {
  text: [python(greet(), 'id="text"'), 'Hello Ada'],
  script: [
    `<gradio-lite id="script"><script type="text/python">\n${greet('<b>')}</script></gradio-lite>`,
    '<b> Ada',
  ],
  code: [
    `<gradio-lite id="code"><gradio-code lang="python">${escapeHtml(greet())}</gradio-code></gradio-lite>`,
    'Hello Ada',
  ],
  src: ['<gradio-lite id="src" src="apps/app.py"></gradio-lite>', 'Good day Ada'],
  url: [
    '<gradio-lite id="url"><gradio-file name="main.py" url="apps/app.py" entrypoint></gradio-file></gradio-lite>',
    'Good day Ada',
  ],
  indented: [`<gradio-lite id="indented">\n${greet().replace(/^/gm, '        ')}</gradio-lite>`, 'Hello Ada'],
};

const files = {
  'forms.html': pageText(
    Object.values(forms)
      .map(([element]) => element)
      .join('\n'),
  ),
  'apps/app.py': greet('Good day'),
  'typescript.html': pageText(typescript(greetTypeScript)),
  'empty.html': pageText(''),
};

describe('a page with gradio-lite', () => {
  let stage;

  before(async () => {
    stage = await openStage(files);
  });

  after(() => stage?.close());

  const open = (name) => stage.open(name);

  const answers = async (page, scope, expected) => {
    const app = page.locator(scope);
    await app.getByLabel('Name').fill('Ada');
    await app.getByRole('button', { name: 'Greet' }).click();
    await hasValue(app.getByLabel('Greeting'), expected);
  };

  it('takes its source in every form', { timeout: 120_000 }, async () => {
    const page = await open('forms.html');
    for (const [id, [, expected]] of Object.entries(forms)) {
      await ready(page, `#${id}`);
      await answers(page, `#${id}`, expected);
    }
    await page.close();
  });

  it('runs TypeScript without loading Pyodide', { timeout: 60_000 }, async () => {
    const requests = [];
    const page = await stage.open('typescript.html', (opening) =>
      opening.context().on('request', (request) => requests.push(request.url())),
    );
    await ready(page);
    await answers(page, 'gradio-lite', 'Hey Ada');
    assert.deepEqual(
      requests.filter((url) => /pyodide|python-library/.test(url)),
      [],
    );
    await page.close();
  });

  it('loads a changed source, and an element made by script', { timeout: 120_000 }, async () => {
    const page = await open('empty.html');
    await page.evaluate((code) => {
      const element = document.createElement('gradio-lite');
      document.body.append(element);
      element.textContent = code;
    }, greet('First'));
    await ready(page);
    await answers(page, 'gradio-lite', 'First Ada');
    await page.evaluate((code) => {
      const element = document.querySelector('gradio-lite');
      element.addEventListener('ready', () => (globalThis.again = true), { once: true });
      element.textContent = code;
    }, greet('Second'));
    await page.waitForFunction(() => globalThis.again, null, { timeout: 60_000 });
    await answers(page, 'gradio-lite', 'Second Ada');
    await page.close();
  });

  it('is steered by createGradioApp', { timeout: 120_000 }, async () => {
    const page = await open('empty.html');
    const result = await page.evaluate(async (code) => {
      const app = globalThis.createGradioApp({ target: document.body, code });
      await new Promise((resolve) =>
        document.querySelector('gradio-lite').addEventListener('ready', resolve, { once: true }),
      );
      await app.write('data.txt', 'from the page');
      const lines = [];
      addEventListener('console', (event) => lines.push(event.detail.text));
      await app.runCode('print(open("data.txt").read())');
      const endpoint = document.querySelector('gradio-lite').appHost.app.config.dependencies[0].api_name;
      const { data } = await app.client.predict(`/${endpoint}`, ['Bo']);
      app.unmount();
      return { printed: lines.join(''), data, left: document.querySelectorAll('gradio-lite').length };
    }, greet());
    assert.match(result.printed, /from the page/);
    assert.deepEqual(result.data, ['Hello Bo']);
    assert.equal(result.left, 0);
    await page.close();
  });
});
