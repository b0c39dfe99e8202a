/** Ways in which a start or a runtime can break: each has a name, a way back, and loses no input. */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { launch, page as pageText, python, ready, site, snapshotKept } from '../helpers/browser.js';

const app = `import gradio as gr

def greet(text):
    if text == "die":
        import js
        js.self.close()
        import time
        time.sleep(60)
    return "Hello " + text

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(greet, name, greeting)

demo.launch()
`;

describe('when something breaks', () => {
  let browser;
  let published;

  before(async () => {
    published = await site({ 'app.html': pageText(`<p id="rest">The rest of the page</p>${python(app)}`) });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await published?.close();
  });

  const greets = async (page, name) => {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Greet' }).click();
    await page.waitForFunction(
      (n) => document.querySelectorAll('textarea')[1]?.value === `Hello ${n}`,
      name,
      { timeout: 30_000 },
    );
  };

  it('404 of the wasm: named error, Retry in place, the page alive', { timeout: 120_000 }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto(published.url('app.html'));
    await page.locator('gradio-lite[state=failed]').waitFor({ timeout: 60_000 });
    const error = page.getByTestId('app-error');
    assert.equal(await error.getAttribute('data-stage'), 'runtime');
    assert.match(await error.innerText(), /pyodide\.asm\.wasm.*404/s);
    assert.equal(await page.locator('#rest').innerText(), 'The rest of the page');
    await context.unroute('**/*.wasm');
    await page.getByRole('button', { name: 'Retry' }).click();
    await ready(page);
    await greets(page, 'Ada');
    await context.close();
  });

  it('404 of the worker: named error, Retry in place', { timeout: 60_000 }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.route('**/python.worker-*.js', (route) =>
      route.fulfill({ status: 404, body: 'Not found' }),
    );
    await page.goto(published.url('app.html'));
    await page.locator('gradio-lite[state=failed]').waitFor({ timeout: 30_000 });
    const error = page.getByTestId('app-error');
    assert.equal(await error.getAttribute('data-stage'), 'worker');
    assert.match(await error.innerText(), /could not start/);
    await context.unroute('**/python.worker-*.js');
    await page.getByRole('button', { name: 'Retry' }).click();
    await ready(page);
    await greets(page, 'Ada');
    await context.close();
  });

  it(
    'corrupt snapshots, published or kept: dropped, and a normal start instead',
    { timeout: 240_000 },
    async () => {
      const context = await browser.newContext();
      const warned = [];
      context.on('console', (message) => warned.push(message.text()));
      await context.route('**/python-snapshot.gz', (route) =>
        route.fulfill({ body: gzipSync(Buffer.alloc(5000, 7)) }),
      );
      const first = await context.newPage();
      await first.goto(published.url('app.html'));
      await ready(first);
      await greets(first, 'Ada');
      const dropped = () =>
        warned.filter((text) => /starts without its snapshot, which is dropped/.test(text));
      assert.equal(dropped().length, 1, warned.join('\n'));
      await snapshotKept(first);
      const corrupted = await first.evaluate(async () => {
        const name = (await caches.keys()).find((key) => /snapshot/.test(key));
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const response = await cache.match(request);
          const bytes = new Uint8Array(await response.arrayBuffer());
          for (let i = 0; i < bytes.length; i += 4096) bytes[i] ^= 0xff;
          await cache.put(request, new Response(bytes, { headers: response.headers }));
        }
        return (await cache.keys()).length;
      });
      assert.ok(corrupted > 0);
      await first.close();
      const page = await context.newPage();
      await page.goto(published.url('app.html'));
      await ready(page);
      await greets(page, 'Grace');
      assert.equal(dropped().length, 2, warned.join('\n'));
      await context.close();
    },
  );

  it('the worker killed during a call: said so, restarted, inputs kept', { timeout: 120_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(published.url('app.html'));
    await ready(page);
    await greets(page, 'Alan');
    await page.getByLabel('Name').fill('die');
    await page.getByRole('button', { name: 'Greet' }).click();
    await page.getByTestId('toast-body').filter({ hasText: 'restarted' }).waitFor({ timeout: 30_000 });
    await ready(page);
    assert.equal(await page.getByLabel('Name').inputValue(), 'die');
    assert.equal(await page.getByLabel('Greeting').inputValue(), 'Hello Alan');
    await greets(page, 'again');
    await page.close();
  });
});
