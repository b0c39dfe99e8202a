/** `gradio-lite dev` in a real browser: an app with files of its own, its other pages, and a change while it is open. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith, start } from '../cli/harness.js';
import { launch, ready } from '../helpers/browser.js';

const command = fileURLToPath(new URL('../../bin/gradio-lite.js', import.meta.url));

const app = `import os
from pathlib import Path

import gradio as gr

from parts import shout

seen = sorted(os.listdir('data'))

def read(name):
    return shout(Path('data', name).read_text().strip())

with gr.Blocks(title='Files') as demo:
    gr.Markdown(', '.join(seen))
    name = gr.Textbox(label='Name')
    text = gr.Textbox(label='Text')
    gr.Button('Read').click(read, name, text)

demo.launch()
`;

describe('gradio-lite dev', () => {
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it('serves an app whose files are read when opened', { timeout: 120_000 }, async (t) => {
    const folder = await folderWith(t, {
      'demo/app.py': app,
      'demo/parts.py': 'def shout(text):\n    return text.upper()\n',
      'data/one.txt': 'first\n',
      'data/two.txt': 'second\n',
    });
    const server = await start(t, command, [
      'dev',
      path.join(folder, 'demo'),
      '--root',
      folder,
      '--port',
      '0',
    ]);
    const page = await browser.newPage();
    const asked = [];
    page.context().on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
    await page.goto(new URL('/some/page', server.url).href);
    await ready(page);
    assert.equal(await page.title(), 'Files');
    assert.match(await page.locator('gradio-lite').innerText(), /one\.txt, two\.txt/);
    assert.ok(!asked.includes('/_app/data/one.txt'), 'a file that nobody opened is not fetched');
    await page.getByLabel('Name').fill('one.txt');
    await page.getByRole('button', { name: 'Read' }).click();
    await page.waitForFunction(() => document.querySelectorAll('textarea')[1]?.value === 'FIRST', null, {
      timeout: 20_000,
    });
    assert.ok(!asked.includes('/_app/data/two.txt'));
    await page.close();
  });

  it('reloads when a file changes, and a new one', { timeout: 120_000 }, async (t) => {
    const words = (word) => `import * as gr from 'gradio-lite';
      gr.Blocks(() => { gr.Textbox({ label: 'Word', value: '${word}' }); }).launch();`;
    const folder = await folderWith(t, { 'app.ts': words('before') });
    const server = await start(t, command, ['dev', folder, '--port', '0']);
    const page = await browser.newPage();
    await page.goto(server.url);
    await ready(page);
    assert.equal(await page.getByLabel('Word').inputValue(), 'before');
    await writeFile(path.join(folder, 'app.ts'), words('after'));
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'after', null, {
      timeout: 30_000,
    });
    const reloaded = page.waitForEvent('load');
    await mkdir(path.join(folder, 'more'));
    await writeFile(path.join(folder, 'more/part.ts'), 'export {};');
    await reloaded;
    await page.close();
  });
});
