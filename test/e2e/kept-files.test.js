/** What a first visit keeps of Python's files for the next one, on an origin's own storage. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, python, ready } from '../helpers/browser.js';

const app = python(`import gradio as gr
gr.Interface(lambda name: "Hello " + name, gr.Textbox(label="Name"), gr.Textbox(label="Greeting")).launch()
`);

const large = ['pyodide.asm.wasm', 'python-snapshot.gz'];

describe('files kept for the next visit', () => {
  let stage;

  before(async () => {
    stage = await openStage({ 'app.html': pageText(app) });
  });

  after(() => stage?.close());

  const visit = async () => {
    const asked = [];
    const warned = [];
    const page = await stage.open('app.html', (opened) => {
      opened.on('request', (request) => {
        const name = request.url().split('/').pop();
        if (large.includes(name)) asked.push(name);
      });
      opened.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
    });
    await ready(page);
    await page.getByLabel('Name').fill('Ada');
    await page.getByRole('button', { name: 'Submit' }).click();
    await hasValue(page.getByLabel('Greeting'), 'Hello Ada');
    return { page, asked, warned };
  };

  /** The names of the files that are kept. */
  const kept = (page) =>
    page.evaluate(async () => {
      const requests = await (await caches.open('gradio-lite-files-1')).keys();
      return requests.map(({ url }) => url.split('/').pop()).sort();
    });

  it(
    'are not asked for again, and are dropped when they turn out to be damaged',
    { timeout: 120_000 },
    async () => {
      const { page: first } = await visit();
      while ((await kept(first)).length < large.length) await first.waitForTimeout(100);
      assert.deepEqual(await kept(first), large);
      await first.close();

      const { page: second, asked, warned } = await visit();
      assert.deepEqual([asked, warned], [[], []]);
      await second.evaluate(async () => {
        const cache = await caches.open('gradio-lite-files-1');
        for (const request of await cache.keys()) {
          const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
          bytes[bytes.length >> 1] ^= 8;
          if (request.url.endsWith('.wasm')) bytes.fill(0, 0, 100);
          await cache.put(request, new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
        }
      });
      await second.close();

      const { page: third, ...seen } = await visit();
      assert.deepEqual(
        seen.asked,
        ['pyodide.asm.wasm'],
        'machine code that cannot be compiled is fetched anew',
      );
      assert.match(
        seen.warned.join('\n'),
        /starts without its snapshot, which is dropped: .*not what was kept/,
      );
      assert.ok(!(await kept(third)).includes('python-snapshot.gz'));
      await third.close();
    },
  );
});
