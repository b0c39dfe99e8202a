/** `<gradio-app>`: an app on a server that speaks Gradio's protocol, from another origin. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, ready } from '../helpers/browser.js';

const block = (id, type, props = {}) => ({ id, type, props: { visible: true, ...props } });

const dependency = (id, target, event, inputs, outputs, more = {}) => ({
  id,
  targets: [[target, event]],
  inputs,
  outputs,
  backend_fn: true,
  js: null,
  queue: true,
  api_name: `fn_${id}`,
  cancels: [],
  types: { generator: false, cancel: false },
  trigger_after: null,
  trigger_mode: 'once',
  api_visibility: 'public',
  show_progress: 'full',
  show_progress_on: null,
  connection: 'sse',
  ...more,
});

/** A config as Gradio 6 sends it, as far as it matters here. */
const config = (title, more = []) => ({
  version: '6.31.0',
  mode: 'blocks',
  title,
  theme: 'soft',
  css: null,
  js: null,
  head: null,
  footer_links: ['gradio', 'settings'],
  fill_height: false,
  fill_width: false,
  components: [
    block(1, 'textbox', { label: 'Name', lines: 1 }),
    block(2, 'textbox', { label: 'Answer', lines: 1 }),
    ...['Greet', 'Quick', 'Count', 'Fail', 'Full', 'Lost'].map((value, at) =>
      block(3 + at, 'button', { value, interactive: true }),
    ),
    ...more,
  ],
  layout: { id: 0, children: [1, 2, 3, 4, 5, 6, 7, 8, ...more.map(({ id }) => id)].map((id) => ({ id })) },
  dependencies: [
    dependency(0, 3, 'click', [1], [2]),
    dependency(1, 4, 'click', [1], [2], { queue: false }),
    dependency(2, 5, 'click', [1], [2], { types: { generator: true, cancel: false } }),
    dependency(3, 6, 'click', [1], [2]),
    dependency(4, 7, 'click', [1], [2]),
    dependency(5, 8, 'click', [1], [2]),
  ],
});

const output = (data, more = {}) => ({
  data,
  is_generating: false,
  render_config: null,
  changed_state_ids: [],
  ...more,
});

/** What the session hears of each function, after the estimation. */
const answers = {
  0: ([name]) => [{ msg: 'process_completed', output: output([`Hello ${name}`]), success: true }],
  2: () => [
    { msg: 'process_generating', output: output(['1'], { is_generating: true }), success: true },
    {
      msg: 'process_generating',
      output: output([[['append', [], ' 2']]], { is_generating: true }),
      success: true,
    },
    { msg: 'process_completed', output: output(['1 2 3']), success: true },
  ],
  3: () => [
    { msg: 'process_completed', output: { error: 'No way', title: 'Refused', duration: 5 }, success: false },
  ],
};

/** Its script gives the server a file. */
const uploading = block(20, 'html', {
  value: '',
  html_template: '<output>${value}</output>',
  js_on_load: `
    const { path, url } = await upload(new File(['abc'], 'a b.txt'));
    props.value = JSON.stringify([path, url]);`,
});

/** A server of Gradio's protocol. The first message of an event comes before the answer that names it. */
async function gradioServer() {
  const streams = new Map();
  const said = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    const json = (body, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks).toString();
    const body = request.headers['content-type'] === 'application/json' ? JSON.parse(sent) : {};
    const api = url.pathname.replace(/^(\/other|\/parts|\/files)?\/gradio_api\//, '');
    if (url.pathname === '/config') return json(config('Remote'));
    if (url.pathname === '/other/config') return json(config('Other'));
    if (url.pathname === '/parts/config')
      return json(config('Parts', [block(20, 'model3d', { label: 'Shape' })]));
    if (url.pathname === '/files/config') return json(config('Files', [uploading]));
    if (api === 'upload') return json([`/tmp/x/${/filename="([^"]+)"/.exec(sent)[1]}`]);
    if (api === 'run/predict') return json(output([`Quick ${body.data[0]}`]));
    if (api === 'cancel') return json(said.push(body) && {});
    if (api === 'queue/data') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      if (streams.get(url.searchParams.get('session_hash')) === 'lost') return response.destroy();
      for (const message of streams.get(url.searchParams.get('session_hash')) ?? [])
        response.write(`data: ${JSON.stringify(message)}\n\n`);
      return response.end(`data: ${JSON.stringify({ msg: 'close_stream', event_id: null })}\n\n`);
    }
    if (api === 'queue/join') {
      if (body.fn_index === 4) return json({ detail: 'Queue is full.' }, 503);
      const event_id = `event-${said.push(body)}`;
      const messages =
        body.fn_index === 5
          ? 'lost'
          : [
              { msg: 'estimation', rank: 0, queue_size: 1 },
              { msg: 'process_starts' },
              ...answers[body.fn_index](body.data),
            ].map((message) => ({ ...message, event_id }));
      streams.set(body.session_hash, messages);
      return json({ event_id });
    }
    return response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

describe('gradio-app', () => {
  let server;
  let stage;

  before(async () => {
    server = await gradioServer();
    stage = await openStage({
      'app.html': pageText(`<gradio-app src="${server.url}" control_page_title="true"></gradio-app>`),
      'parts.html': pageText(`<gradio-app src="${server.url}/parts/"></gradio-app>`),
      'files.html': pageText(`<gradio-app src="${server.url}/files/"></gradio-app>`),
      'none.html': pageText(`<gradio-app src="${server.url}/none"></gradio-app>`),
      'bare.html': pageText('<gradio-app></gradio-app>'),
    });
  });

  after(async () => {
    await stage?.close();
    server?.close();
  });

  const open = async (name) => {
    const page = await stage.open(name);
    await ready(page, 'gradio-app');
    return page;
  };

  it('shows a remote app and calls its functions', { timeout: 60_000 }, async () => {
    const page = await open('app.html');
    assert.equal(await page.title(), 'Remote');
    const answer = page.getByLabel('Answer');
    await page.getByLabel('Name').fill('Ada');
    for (const [button, expected] of [
      ['Greet', 'Hello Ada'],
      ['Quick', 'Quick Ada'],
      ['Count', '1 2 3'],
      ['Greet', 'Hello Ada'],
    ]) {
      await page.getByRole('button', { name: button }).click();
      await hasValue(answer, expected);
    }
    assert.deepEqual(page.workers(), []);
    await page.close();
  });

  it(
    'shows the errors of functions, of a full queue and of a lost connection',
    { timeout: 60_000 },
    async () => {
      const page = await open('app.html');
      for (const [button, expected] of [
        ['Fail', /Refused\s+No way/],
        ['Full', /Queue is full\./],
        ['Lost', /connection to the server was lost/],
      ]) {
        await page.getByRole('button', { name: button }).click();
        await page.getByTestId('toast-body').filter({ hasText: expected }).waitFor();
      }
      await page.getByLabel('Name').fill('Bo');
      await page.getByRole('button', { name: 'Greet' }).click();
      await hasValue(page.getByLabel('Answer'), 'Hello Bo');
      await page.close();
    },
  );

  it('follows its attributes, and leaves nothing behind', { timeout: 60_000 }, async () => {
    const page = await open('app.html');
    const set = (name, value) =>
      page.evaluate(([n, v]) => document.querySelector('gradio-app').setAttribute(n, v), [name, value]);
    await set('theme_mode', 'dark');
    assert.match(await page.locator('.gradio-container').getAttribute('class'), /dark/);
    await set('info', 'false');
    assert.equal(await page.locator('footer').count(), 0);
    await set('src', `${server.url}/other`);
    await page.waitForFunction(() => document.title === 'Other');
    assert.equal(await page.locator('.gradio-container').count(), 1);
    await page.evaluate(async () => {
      const element = document.querySelector('gradio-app');
      element.remove();
      await Promise.resolve();
    });
    assert.equal(await page.title(), 'Test');
    assert.equal(
      await page.evaluate(() =>
        document.adoptedStyleSheets.some(({ cssRules }) => /data-app/.test(cssRules[0]?.cssText ?? '')),
      ),
      false,
    );
    await page.close();
  });

  it('gives the server files', { timeout: 60_000 }, async () => {
    const page = await open('files.html');
    const said = page.locator('gr-html output').filter({ hasText: 'tmp' });
    assert.deepEqual(JSON.parse(await said.textContent()), [
      '/tmp/x/a b.txt',
      `${server.url}/files/gradio_api/file=/tmp/x/a%20b.txt`,
    ]);
    await page.close();
  });

  it('names the parts that it cannot show', { timeout: 60_000 }, async () => {
    const page = await open('parts.html');
    await page
      .getByTestId('toast-text')
      .filter({ hasText: 'cannot show these parts of the app: model3d.' })
      .waitFor();
    await page.close();
  });

  it('says what is wrong with an address', { timeout: 60_000 }, async () => {
    for (const [name, expected] of [
      ['none.html', /\/none is no Gradio app that can be shown: 404/],
      ['bare.html', /needs a src, the address of a Gradio app, or a space/],
    ]) {
      const page = await stage.open(name);
      await page.locator('gradio-app[state=failed]').waitFor();
      assert.match(await page.getByTestId('app-error').innerText(), expected);
      await page.close();
    }
  });

  it('finds a Space by its name', { timeout: 60_000 }, async () => {
    const page = await stage.open('bare.html');
    await page.route('https://ada-my-space-1.hf.space/config', (route) =>
      route.fulfill({ json: config('A Space'), headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.evaluate(() => document.querySelector('gradio-app').setAttribute('space', 'Ada/my_space.1'));
    await ready(page, 'gradio-app');
    await page.close();
  });
});
