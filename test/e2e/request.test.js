/** What functions learn about the page that called them, in both languages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

const inPython = `import json
import gradio as gr

def look(request: gr.Request):
    return json.dumps([request.query_params["q"], request.cookies.get("id"), request.headers["Host"],
                       request.headers["referer"], request.url.path, request.client.host, bool(request.session_hash)])

def asked(text, request: gr.Request):
    return f"{text}: {request is not None}"

with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    gr.Button("Look").click(look, None, out)
    text = gr.Textbox(label="Text")
    answer = gr.Textbox(label="Answer")
    text.submit(asked, text, answer)
    gr.Examples(["ahead"], text, answer, asked, cache_examples=True)
demo.launch()
`;

const inTypeScript = `import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const out = gr.Textbox({ label: 'Out' });
  gr.Button('Look').click({
    outputs: out,
    fn: ({ request: { query_params, cookies, headers, url, client, session_hash } }) =>
      JSON.stringify([query_params['q'], cookies['id'], headers['host'], headers['referer'],
        new URL(url).pathname, client.host, Boolean(session_hash)]),
  });
});
demo.launch();
`;

describe('the request', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'python.html': pageText(python(inPython)),
      'typescript.html': pageText(typescript(inTypeScript)),
    });
    await stage.context.addCookies([{ name: 'id', value: '7', url: stage.published.url() }]);
  });

  after(() => stage?.close());

  for (const language of ['python', 'typescript'])
    it(`is the page with its query and cookies: ${language}`, { timeout: 60_000 }, async () => {
      const page = await stage.open(`${language}.html?q=1%202`);
      await ready(page);
      await page.getByRole('button', { name: 'Look' }).click();
      const { host, href, pathname } = new URL(page.url());
      const out = page.getByLabel('Out');
      await page.waitForFunction((field) => field.value !== '', await out.elementHandle());
      const expected = ['1 2', '7', host, href, pathname, '127.0.0.1', true];
      assert.deepEqual(JSON.parse(await out.inputValue()), expected);
      await page.close();
    });

  it(
    'is None where nobody asks: in results of examples that are made ahead',
    { timeout: 60_000 },
    async () => {
      const page = await stage.open('python.html');
      await ready(page);
      const answer = page.getByLabel('Answer');
      await hasValue(answer, 'ahead: False');
      await page.getByLabel('Text').fill('now');
      await page.getByLabel('Text').press('Enter');
      await hasValue(answer, 'now: True');
      await page.close();
    },
  );
});
