/** What a first visit fetches for Python: its memory with what apps usually import, and the library only when needed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, launch, page as pageText, python, ready, site } from '../helpers/browser.js';

const app = (imports, answer) => `${imports}
import gradio as gr

def greet(name):
    ${answer}

gr.Interface(greet, "text", "text").launch()
`;

const pages = {
  'usual.html': app('import random, json\nfrom pathlib import Path', 'return "Hello " + name'),
  'more.html': app('import csv', 'return ",".join(next(csv.reader([name])))'),
  'version.html': app(
    'from importlib.metadata import version',
    'return f"{version(\'gradio\') == gr.__version__} {name}"',
  ),
  'inside.html': app('', 'return str(__import__("colorsys").rgb_to_hsv(1, 0, 0)[1]) + name'),
};

describe('a first start of Python', () => {
  let browser;
  let published;

  before(async () => {
    published = await site(
      Object.fromEntries(Object.entries(pages).map(([name, code]) => [name, pageText(python(code))])),
    );
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await published?.close();
  });

  /** Opens a page and answers with the files of the runtime folder that were asked for before and after the call. */
  const use = async (name, input, output) => {
    const context = await browser.newContext();
    const asked = [];
    context.on('request', (request) => {
      const [, file] = /\/runtime-\w+\/([^/]+)$/.exec(request.url()) ?? [];
      if (file) asked.push(file);
    });
    const page = await context.newPage();
    await page.goto(published.url(name));
    await ready(page);
    const before = [...asked];
    await page.getByLabel('name', { exact: true }).fill(input);
    await page.getByRole('button', { name: 'Submit' }).click();
    await hasValue(page.getByLabel('output', { exact: true }), output);
    await context.close();
    return { before, after: asked.slice(before.length) };
  };

  const restored = ['pyodide-lock.json', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python-snapshot.gz'];

  it('restores the published memory, and needs no library', async () => {
    const { before, after } = await use('usual.html', 'Ada', 'Hello Ada');
    assert.deepEqual([...before].sort(), restored);
    assert.deepEqual(after, []);
  });

  it('fetches the library beside it for an app that imports more', async () => {
    const { before, after } = await use('more.html', 'a,b', 'a,b');
    assert.deepEqual([...before].sort(), [...restored, 'python-library.zip.gz'].sort());
    assert.deepEqual(after, []);
  });

  it('is an installed package, whose version the standard library tells', async () => {
    await use('version.html', 'Ada', 'True Ada');
  });

  it('fetches it in the middle of a call that imports more', async () => {
    const { before, after } = await use('inside.html', '!', '1.0!');
    assert.deepEqual([...before].sort(), restored);
    assert.deepEqual(after, ['python-library.zip.gz']);
  });
});
