/** Several apps on one page of a plain file server, in both languages: apart from each other, and gone when removed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  escapeHtml,
  hasValue,
  openStage,
  page as pageText,
  python,
  ready,
  SUB_PATH,
  typescript,
} from '../helpers/browser.js';
import { watchHeaps } from '../helpers/heaps.js';

/** Uses a module, a file and the state of a session, each by a name that another app uses too. */
const main = `import os
import gradio as gr
import utils

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    calls = gr.State(0)
    greeting = gr.Textbox(label="Greeting")

    def greet(text, count):
        note = open("note.txt").read().strip()
        with open("left.txt", "a") as left:
            left.write("x")
        return f"{utils.word} {text} {note} {count + 1} {len(open('left.txt').read())}", count + 1

    gr.Button("Greet").click(greet, [name, calls], [greeting, calls])

demo.launch()
`;

const withFiles = (id, attributes = '') => `<gradio-lite id="${id}" ${attributes}>
  <gradio-file name="app.py" entrypoint>${escapeHtml(main)}</gradio-file>
  <gradio-file name="utils.py">word = "${id}"</gradio-file>
  <gradio-file name="note.txt">note of ${id}</gradio-file>
</gradio-lite>`;

const inTypeScript = `
  import * as gr from 'gradio-lite';

  const demo = new gr.Blocks(() => {
    const name = gr.Textbox({ label: 'Name' });
    const greeting = gr.Textbox({ label: 'Greeting' });
    gr.Button('Greet').click({ inputs: name, outputs: greeting, fn: (text) => 'Hey ' + text });
  });
  demo.launch();
`;

const small = python(`import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: "Hello " + text, name, greeting)

demo.launch()
`);

/** Counts what Python keeps alive. */
const counting = python(
  `import gc
import gradio as gr

def count():
    gc.collect()
    return len(gc.get_objects())

with gr.Blocks() as demo:
    objects = gr.Number(label="Objects", interactive=True)
    gr.Button("Count").click(count, None, objects)

demo.launch()
`,
  'id="stays"',
);

describe('several apps on a page', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'three.html': pageText(
        withFiles('Hello') +
          typescript(inTypeScript, 'id="ts"') +
          withFiles('Howdy') +
          withFiles('Own', 'isolate'),
      ),
      'one.html': pageText(small),
      'counting.html': pageText(counting),
    });
  });

  after(() => stage?.close());

  const greets = async (page, scope, name, expected) => {
    const app = page.locator(scope);
    await app.getByLabel('Name').fill(name);
    await app.getByRole('button', { name: 'Greet' }).click();
    await hasValue(app.getByLabel('Greeting'), expected);
  };

  const workersBecome = async (page, count) => {
    for (const end = Date.now() + 5000; page.workers().length !== count && Date.now() < end;)
      await page.waitForTimeout(50);
    assert.equal(page.workers().length, count);
  };

  it(
    'share a runtime, but neither modules, folders nor sessions; no request leaves the folder',
    { timeout: 120_000 },
    async () => {
      const outside = [];
      const { origin } = new URL(stage.published.url());
      const page = await stage.open('three.html', (opening) =>
        opening.on('request', (request) => {
          const { origin: from, pathname } = new URL(request.url());
          if (/^(blob|data):/.test(request.url()) || (from === origin && pathname.startsWith(SUB_PATH)))
            return;
          outside.push(request.url());
        }),
      );
      for (const id of ['#Hello', '#ts', '#Howdy', '#Own']) await ready(page, id);
      assert.equal(page.workers().length, 2, 'the shared runtime, and the isolated one');
      await greets(page, '#Hello', 'Ada', 'Hello Ada note of Hello 1 1');
      await greets(page, '#Howdy', 'Ada', 'Howdy Ada note of Howdy 1 1');
      await greets(page, '#Hello', 'Bo', 'Hello Bo note of Hello 2 2');
      await greets(page, '#ts', 'Ada', 'Hey Ada');
      await greets(page, '#Own', 'Ada', 'Own Ada note of Own 1 1');
      await greets(page, '#Howdy', 'Bo', 'Howdy Bo note of Howdy 2 2');
      assert.deepEqual(outside, []);

      await page.evaluate(() => document.querySelector('#Own').remove());
      await workersBecome(page, 1);
      await page.evaluate(() => document.querySelector('#Hello').remove());
      await greets(page, '#Howdy', 'Cy', 'Howdy Cy note of Howdy 3 3');
      await page.evaluate(() => {
        for (const app of document.querySelectorAll('gradio-lite')) app.remove();
      });
      await workersBecome(page, 0);
      await page.close();
    },
  );

  it('a moved app stays as it is', { timeout: 60_000 }, async () => {
    const page = await stage.open('one.html');
    await ready(page);
    await page.getByLabel('Name').fill('kept');
    await page.evaluate(() => {
      const place = document.body.appendChild(document.createElement('section'));
      place.append(document.querySelector('gradio-lite'));
    });
    assert.equal(await page.getByLabel('Name').inputValue(), 'kept');
    await greets(page, 'gradio-lite', 'Ada', 'Hello Ada');
    assert.equal(page.workers().length, 1);
    await page.close();
  });

  // Browsers let go of no module that was imported: the code of a TypeScript app stays, though nothing that it made.
  for (const [language, html, most] of [
    ['Python', small, 1_000_000],
    ['TypeScript', typescript(inTypeScript), 3_000_000],
  ])
    it(
      `two hundred apps in ${language} come and go, and leave nothing behind`,
      { timeout: 180_000 },
      async (t) => {
        const page = await stage.open('counting.html');
        await ready(page);
        const heaps = await watchHeaps(page);

        /** Objects that Python keeps, by the count of the app that stays. */
        const pythonObjects = async () => {
          const counted = page.getByLabel('Objects');
          await counted.fill('0');
          await page.getByRole('button', { name: 'Count' }).click();
          await page.waitForFunction(() => Number(document.querySelector('#stays input').value) > 0);
          return Number(await counted.inputValue());
        };

        const comeAndGo = (times) =>
          page.evaluate(
            async ([html, count]) => {
              for (let i = 0; i < count; i++) {
                const place = document.createElement('div');
                place.innerHTML = html;
                const started = new Promise((resolve) =>
                  place.addEventListener('ready', resolve, { once: true }),
                );
                document.body.append(place);
                await started;
                place.remove();
                // A removed app is let go of a moment later.
                await new Promise((resolve) => setTimeout(resolve, 50));
              }
            },
            [html, times],
          );

        await comeAndGo(100);
        const before = { ...(await heaps.measure()), python: await pythonObjects() };
        await comeAndGo(200);
        const afterwards = { ...(await heaps.measure()), python: await pythonObjects() };
        t.diagnostic(`before ${JSON.stringify(before)}, after 200 more ${JSON.stringify(afterwards)}`);
        const grown = (part) => afterwards[part] - before[part];
        assert.ok(grown('nodes') < 40, `nodes: ${grown('nodes')} more`);
        assert.ok(grown('listeners') < 20, `listeners: ${grown('listeners')} more`);
        assert.ok(grown('page') < 400_000, `the page's heap: ${grown('page')} bytes more`);
        assert.ok(grown('worker') < most, `the worker's heap: ${grown('worker')} bytes more`);
        assert.ok(grown('python') < 1000, `Python: ${grown('python')} objects more`);
        assert.equal(page.workers().length, 1);

        await page.evaluate(() => document.querySelector('gradio-lite').remove());
        await workersBecome(page, 0);
        const rest = await heaps.measure();
        assert.equal(rest.worker, null, 'nothing left of the worker');
        await page.close();
      },
    );
});
