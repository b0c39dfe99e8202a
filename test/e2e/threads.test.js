/** Threads and blocking code as a visitor meets them: what waits, waits alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, python, ready } from '../helpers/browser.js';

const WHEELS = process.env.GRADIO_LITE_WHEELS;

const app = `import queue
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import gradio as gr

class Streamer:
    """Text that a model's thread puts in, and a generator takes out."""

    def __init__(self):
        self.pieces = queue.Queue()

    def put(self, piece):
        self.pieces.put(piece)

    def end(self):
        self.pieces.put(None)

    def __iter__(self):
        return iter(self.pieces.get, None)

def generate(prompt, streamer):
    for i in range(10):
        time.sleep(0.15)
        streamer.put(f"{prompt}{i} ")
    print("generated in", threading.current_thread().name)
    streamer.end()

def write(prompt):
    streamer = Streamer()
    thread = threading.Thread(target=generate, args=(prompt, streamer), name="model")
    thread.start()
    text = ""
    for piece in streamer:
        text += piece
        yield text
    thread.join()

def pool():
    started = time.monotonic()
    with ThreadPoolExecutor(10) as executor:
        list(executor.map(time.sleep, [0.5] * 10))
    return "together" if time.monotonic() - started < 2 else "one by one"

def read(url):
    with urllib.request.urlopen(url, timeout=20) as answer:
        return f"{answer.status} {answer.headers['content-type']} {answer.read().decode()}"

def send(url):
    request = urllib.request.Request(url, data="naïve".encode(), headers={"X-Said": "yes"}, method="PUT")
    try:
        return urllib.request.urlopen(request).read().decode()
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.read().decode()}"

def fails(url):
    try:
        urllib.request.urlopen(url, timeout=0.2)
    except OSError as error:
        return f"{type(error).__name__}: {error}"

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    out = gr.Textbox(label="Out")
    greeting = gr.Textbox(label="Greeting")
    for fn in (write, read, send, fails):
        gr.Button(fn.__name__).click(fn, name, out)
    gr.Button("pool").click(pool, None, out)
    gr.Button("greet").click(lambda n: f"Hello {n}!", name, greeting)
demo.launch(show_error=True)
`;

const fetches = `import requests
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    out = gr.Textbox(label="Out")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("read").click(lambda url: requests.get(url, timeout=20).text, name, out)
    gr.Button("greet").click(lambda n: f"Hello {n}!", name, greeting)
demo.launch()
`;

const pages = {
  'app.html': pageText(python(app)),
  'requests.html': pageText(python(fetches, 'requirements="requests" wheels="../../../_wheels/"')),
};

/** What the tests of this file ask of a page. */
const on = (page) => ({
  fill: (text) => page.getByLabel('Name').fill(text),
  click: (name) => page.getByRole('button', { name, exact: true }).click(),
  out: page.getByLabel('Out'),
  greeting: page.getByLabel('Greeting'),
});

/** Answers some addresses beside the page: one late, one with what it was sent. */
async function answer(context) {
  await context.route('**/late.txt', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fulfill({ contentType: 'text/plain', body: 'late but there' }).catch(() => {});
  });
  await context.route('**/echo', async (route) => {
    const request = route.request();
    const said = request.headers()['x-said'];
    await route.fulfill({ status: 418, body: `${request.method()} ${said} ${request.postData()}` });
  });
}

/** Clicks a button whose function waits, and has another answered meanwhile. */
async function otherAnsweredMeanwhile(page, button) {
  const { click, greeting, out } = on(page);
  const before = await out.inputValue();
  await click(button);
  await click('greet');
  await hasValue(greeting, `Hello ${await page.getByLabel('Name').inputValue()}!`, 1000);
  assert.equal(await out.inputValue(), before);
}

describe('threads', () => {
  let stage;
  let page;

  before(async () => {
    stage = await openStage(pages, WHEELS ? { mounts: { '/_wheels/': WHEELS } } : {});
    await answer(stage.context);
    page = await stage.open('app.html');
    await ready(page);
  });

  after(() => stage?.close());

  it('stream what a model writes, while another event is answered', { timeout: 60_000 }, async () => {
    const { fill, click, out, greeting } = on(page);
    const printed = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('console', ({ detail }) => resolve(detail.text), { once: true }),
        ),
    );
    await fill('w');
    await click('write');
    await hasValue(out, 'w0 w1 ');
    await click('greet');
    await hasValue(greeting, 'Hello w!', 1000);
    assert.ok((await out.inputValue()).length < 'w0 '.length * 9, 'answered before the end');
    await hasValue(out, 'w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 ');
    assert.equal(await printed, 'generated in model\n');
  });

  it('sleep together in a pool', { timeout: 60_000 }, async () => {
    const { click, out } = on(page);
    await click('pool');
    await hasValue(out, 'together');
  });

  it('let others run while urllib waits for an answer', { timeout: 60_000 }, async () => {
    const { fill, out } = on(page);
    await fill(new URL('late.txt', page.url()).href);
    await otherAnsweredMeanwhile(page, 'read');
    await hasValue(out, '200 text/plain late but there');
  });

  it('send with urllib, and get errors as from any server', { timeout: 60_000 }, async () => {
    const { fill, click, out } = on(page);
    await fill(new URL('echo', page.url()).href);
    await click('send');
    await hasValue(out, '418 PUT yes naïve');
    await fill(new URL('late.txt', page.url()).href);
    await click('fails');
    await hasValue(out, 'TimeoutError: timed out');
    await fill('http://localhost:1/');
    await click('fails');
    await hasValue(
      out,
      'URLError: <urlopen error the browser could not fetch http://localhost:1/ (Failed to fetch): it cannot be reached, or does not allow this site to read it (CORS)>',
    );
  });

  it(
    'let others run while requests waits for an answer',
    {
      timeout: 120_000,
      skip: WHEELS ? false : 'requests is not there: set GRADIO_LITE_WHEELS to a folder with its wheel.',
    },
    async () => {
      const other = await stage.open('requests.html');
      await ready(other);
      await on(other).fill(new URL('late.txt', other.url()).href);
      await otherAnsweredMeanwhile(other, 'read');
      await hasValue(on(other).out, 'late but there');
      await other.close();
    },
  );

  it('work without the snapshot too', { timeout: 120_000 }, async () => {
    const context = await stage.browser.newContext();
    await context.route('**/python-snapshot.gz', (route) => route.abort());
    const other = await context.newPage();
    await other.goto(stage.published.url('app.html'));
    await ready(other);
    const { fill, click, out } = on(other);
    await click('pool');
    await hasValue(out, 'together');
    await fill('s');
    await click('write');
    await hasValue(out, 's0 s1 s2 s3 s4 s5 s6 s7 s8 s9 ');
    await context.close();
  });

  it('say where they work, in a browser that cannot suspend a call', { timeout: 120_000 }, async () => {
    const context = await stage.browser.newContext();
    await answer(context);
    await context.route('**/python.worker-*.js', async (route) => {
      const response = await route.fetch();
      const body = `delete WebAssembly.Suspending;${await response.text()}`;
      await route.fulfill({ response, body });
    });
    const other = await context.newPage();
    await other.goto(stage.published.url('app.html'));
    await ready(other);
    const { fill, click, out, greeting } = on(other);
    await click('pool');
    await other.getByText(/can't start new thread: .*Chrome and Edge have it from version 137 on/).waitFor();
    await fill(new URL('late.txt', other.url()).href);
    await click('read');
    await hasValue(out, '200 text/plain late but there');
    await fill(new URL('echo', other.url()).href);
    await click('send');
    await hasValue(out, '418 PUT yes naïve');
    await click('greet');
    await hasValue(greeting, `Hello ${new URL('echo', other.url()).href}!`);
    await context.close();
  });
});
