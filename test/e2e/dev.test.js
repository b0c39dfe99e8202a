/** `gradio-lite dev APP`: the app is the whole page, reads the files beside it, and follows every change. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveApp } from '../../bin/server/serve-app.js';
import { dist, hasValue, launch, ready } from '../helpers/browser.js';

const app = (word) => `import gradio as gr

with gr.Blocks(title="${word}") as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: "${word} " + text + open("note.txt").read(), name, greeting)

demo.launch()
`;

describe('an app that is developed', () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gradio-lite-dev-'));
    await writeFile(join(folder, 'app.py'), app('Hello'));
    await writeFile(join(folder, 'note.txt'), '!');
    server = await serveApp({ entry: join(folder, 'app.py'), root: folder, product: dist });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'is the page, and is there anew when its file changes, broken or not',
    { timeout: 120_000 },
    async () => {
      const page = await browser.newPage();
      await page.goto(server.url);
      const greets = async (expected) => {
        await ready(page);
        await page.getByLabel('Name').fill('Ada');
        await page.getByRole('button', { name: 'Greet' }).click();
        await hasValue(page.getByLabel('Greeting'), expected);
      };
      await greets('Hello Ada!');
      assert.equal(await page.title(), 'Hello');

      await writeFile(join(folder, 'app.py'), app('Howdy'));
      await page.waitForFunction(() => document.title === 'Howdy', null, { timeout: 30_000 });
      await greets('Howdy Ada!');

      await writeFile(join(folder, 'app.py'), 'import gradio as gr\n\nbroken(\n');
      await page.getByTestId('app-error').getByText('SyntaxError').first().waitFor({ timeout: 30_000 });
      await writeFile(join(folder, 'app.py'), app('Mended'));
      await page.waitForFunction(() => document.title === 'Mended', null, { timeout: 30_000 });
      await writeFile(join(folder, 'note.txt'), '?');
      await page.waitForEvent('load');
      await greets('Mended Ada?');
      await page.close();
    },
  );
});
