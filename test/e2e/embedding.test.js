/** What a page author relies on: every form of source, several apps, what happens before Python and after removal. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { escapeHtml, launch, page as pageText, python, ready, site, typescript } from '../helpers/browser.js';

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

const withHelper = () => `import gradio as gr
from helper import word
import os

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: word + " " + text + " " + open("note.txt").read().strip(), name, greeting)

demo.launch()
`;

const twoFiles = (word) => `<gradio-lite id="${word}">
  <gradio-file name="app.py" entrypoint>${escapeHtml(withHelper())}</gradio-file>
  <gradio-file name="helper.py">word = "${word}"</gradio-file>
  <gradio-file name="note.txt">note of ${word}</gradio-file>
</gradio-lite>`;

const files = {
  'text.html': pageText(python(greet())),
  'script.html': pageText(`<gradio-lite><script type="text/python">\n${greet('<b>')}</script></gradio-lite>`),
  'code.html': pageText(
    `<gradio-lite><gradio-code lang="python">${escapeHtml(greet())}</gradio-code></gradio-lite>`,
  ),
  'src.html': pageText('<gradio-lite src="apps/app.py"></gradio-lite>'),
  'apps/app.py': greet('Good day'),
  'url.html': pageText(
    '<gradio-lite><gradio-file name="main.py" url="apps/app.py" entrypoint></gradio-file></gradio-lite>',
  ),
  'indented.html': pageText(`<gradio-lite>\n${greet().replace(/^/gm, '        ')}</gradio-lite>`),
  'typescript.html': pageText(typescript(greetTypeScript)),
  'three.html': pageText(twoFiles('Hello') + twoFiles('Howdy') + typescript(greetTypeScript, 'id="ts"')),
  'isolated.html': pageText(python(greet('A'), 'id="a"') + python(greet('B'), 'id="b" isolate')),
  'syntax.html': pageText(
    python('import gradio as gr\n\ndef broken(:\n    pass\n', 'id="bad"') + python(greet(), 'id="good"'),
  ),
  'raises.html': pageText(python('import gradio as gr\n\nx = [1, 2][5]\n')),
  'nothing.html': pageText('<gradio-lite></gradio-lite>'),
  'missing.html': pageText('<gradio-lite src="apps/none.py"></gradio-lite>'),
  'empty.html': pageText(''),
};

describe('a page with gradio-lite', () => {
  let browser;
  let published;

  before(async () => {
    published = await site(files);
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await published?.close();
  });

  const open = async (name, options) => {
    const page = await browser.newPage(options);
    await page.goto(published.url(name));
    return page;
  };

  const answers = async (page, scope, expected) => {
    const app = page.locator(scope);
    await app.getByLabel('Name').fill('Ada');
    await app.getByRole('button', { name: 'Greet' }).click();
    await page.waitForFunction(
      ([s, wanted]) => document.querySelector(s).querySelectorAll('textarea')[1].value === wanted,
      [scope, expected],
      { timeout: 15_000 },
    );
  };

  for (const [name, expected] of [
    ['text.html', 'Hello Ada'],
    ['script.html', '<b> Ada'],
    ['code.html', 'Hello Ada'],
    ['src.html', 'Good day Ada'],
    ['url.html', 'Good day Ada'],
    ['indented.html', 'Hello Ada'],
  ])
    it(`takes its source as ${name.replace('.html', '')}`, { timeout: 90_000 }, async () => {
      const page = await open(name);
      await ready(page);
      await answers(page, 'gradio-lite', expected);
      await page.close();
    });

  it('runs TypeScript without loading Pyodide', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const requests = [];
    page.context().on('request', (request) => requests.push(request.url()));
    await page.goto(published.url('typescript.html'));
    await ready(page);
    await answers(page, 'gradio-lite', 'Hey Ada');
    assert.deepEqual(
      requests.filter((url) => /pyodide|python-library/.test(url)),
      [],
    );
    await page.close();
  });

  it('keeps three apps apart in one runtime', { timeout: 120_000 }, async () => {
    const page = await open('three.html');
    for (const id of ['#Hello', '#Howdy', '#ts']) await ready(page, id);
    await answers(page, '#Hello', 'Hello Ada note of Hello');
    await answers(page, '#Howdy', 'Howdy Ada note of Howdy');
    await answers(page, '#ts', 'Hey Ada');
    await answers(page, '#Hello', 'Hello Ada note of Hello');
    assert.equal(page.workers().length, 1);
    await page.close();
  });

  it('gives an isolated app a runtime of its own', { timeout: 120_000 }, async () => {
    const page = await open('isolated.html');
    await ready(page, '#a');
    await ready(page, '#b');
    await answers(page, '#b', 'B Ada');
    assert.equal(page.workers().length, 2);
    await page.evaluate(() => document.getElementById('b').remove());
    await page.waitForTimeout(300);
    assert.equal(page.workers().length, 1);
    await answers(page, '#a', 'A Ada');
    await page.close();
  });

  it(
    'frees workers when all its elements are gone, and keeps a moved one',
    { timeout: 120_000 },
    async () => {
      const page = await open('text.html');
      await ready(page);
      await page.getByLabel('Name').fill('kept');
      await page.evaluate(() => {
        const place = document.createElement('section');
        document.body.append(place);
        place.append(document.querySelector('gradio-lite'));
      });
      assert.equal(await page.getByLabel('Name').inputValue(), 'kept');
      await answers(page, 'gradio-lite', 'Hello Ada');
      await page.evaluate(() => document.querySelector('gradio-lite').remove());
      await page.waitForTimeout(300);
      assert.equal(page.workers().length, 0);
      await page.close();
    },
  );

  it(
    'paints from the cache before Python, keeps what is typed, and answers an early click',
    { timeout: 120_000 },
    async () => {
      const context = await browser.newContext();
      const first = await context.newPage();
      await first.goto(published.url('text.html'));
      await ready(first);
      await first.waitForTimeout(500);
      await first.close();
      const page = await context.newPage();
      await page.goto(published.url('text.html'), { waitUntil: 'commit' });
      await page.getByLabel('Name').fill('early');
      await page.getByRole('button', { name: 'Greet' }).click();
      const state = await page.locator('gradio-lite').getAttribute('state');
      assert.equal(state, 'loading', 'the click came before Python');
      await page.waitForFunction(
        () => document.querySelectorAll('textarea')[1]?.value === 'Hello early',
        null,
        { timeout: 60_000 },
      );
      assert.equal(await page.getByLabel('Name').inputValue(), 'early');
      await context.close();
    },
  );

  it('shows a syntax error at its line, and the rest of the page lives', { timeout: 120_000 }, async () => {
    const page = await open('syntax.html');
    await page.locator('#bad[state=failed]').waitFor({ timeout: 60_000 });
    const shown = await page.locator('#bad .app-error').innerText();
    assert.match(shown, /SyntaxError/);
    assert.match(shown, /app\.py", line 3/);
    await ready(page, '#good');
    await answers(page, '#good', 'Hello Ada');
    await page.close();
  });

  it("shows an exception with the author's own frames", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    await page.addInitScript(() =>
      addEventListener('error', (event) => (globalThis.failure = event.detail ?? globalThis.failure)),
    );
    await page.goto(published.url('raises.html'));
    await page.locator('gradio-lite[state=failed]').waitFor({ timeout: 60_000 });
    const failure = await page.evaluate(() => globalThis.failure);
    assert.equal(failure.stage, 'app');
    assert.match(failure.message, /IndexError/);
    assert.match(failure.traceback, /File "app\.py", line 3/);
    assert.doesNotMatch(failure.traceback, /gradio\/|_pyodide/);
    await page.close();
  });

  it('says what is wrong when there is no code, or its file is missing', { timeout: 60_000 }, async () => {
    for (const [name, message] of [
      ['nothing.html', /holds no code/],
      ['missing.html', /none\.py: 404/],
    ]) {
      const page = await open(name);
      await page.locator('gradio-lite[state=failed]').waitFor({ timeout: 30_000 });
      assert.match(await page.locator('.app-error').innerText(), message);
      await page.close();
    }
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
