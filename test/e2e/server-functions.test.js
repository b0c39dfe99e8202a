/** An author's functions that the script of a gr.HTML calls by their names. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, page as pageText, python, ready, site, typescript } from '../helpers/browser.js';

const script = `
  const said = [Object.keys(server).join()];
  said.push(await server.double(21), await server.double([1, 2]), await server.count(3), await server.fails(0));
  element.querySelector('#said').textContent = JSON.stringify(said);`;

const inPython = `import gradio as gr

def double(value):
    return value * 2

def count(to):
    yield from range(to)

async def fails(value):
    raise ValueError("not today")

with gr.Blocks() as demo:
    gr.HTML("<b id='said'></b>", server_functions=[double, count, fails], js_on_load="""${script}""")
demo.launch()
`;

const inTypeScript = `import * as gr from 'gradio-lite';

const double = (value: unknown) => (Array.isArray(value) ? [...value, ...value] : (value as number) * 2);
function* count(to: number) {
  for (let i = 0; i < to; i++) yield i;
}
const fails = async () => {
  throw new Error('not today');
};

const demo = new gr.Blocks(() => {
  gr.HTML("<b id='said'></b>", { server_functions: [double, count, fails], js_on_load: \`${script}\` });
});
demo.launch();
`;

describe('server_functions of gr.HTML', () => {
  let browser;
  let published;

  before(async () => {
    published = await site({
      'python.html': pageText(python(inPython)),
      'typescript.html': pageText(typescript(inTypeScript)),
    });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await published?.close();
  });

  for (const language of ['python', 'typescript'])
    it(`are called with one value, and answer: ${language}`, async () => {
      const page = await browser.newPage();
      const warned = [];
      page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
      await page.goto(published.url(`${language}.html`));
      await ready(page);
      await page.waitForFunction(() => document.querySelector('#said')?.textContent);
      const said = JSON.parse(await page.locator('#said').innerText());
      assert.deepEqual(said, ['double,count,fails', 42, [1, 2, 1, 2], [0, 1, 2], null]);
      assert.match(warned.join('\n'), /server\.fails\(\) failed\. .*not today/);
      await page.close();
    });
});
