/** What a session keeps, and what the browser keeps for the next one: State, BrowserState, load and unload. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  becomes,
  eventually,
  hasValue,
  openStage,
  page as pageText,
  python,
  ready,
  typescript,
} from '../helpers/browser.js';
import { watchHeaps } from '../helpers/heaps.js';

/** A BrowserState with a name and a secret, in a tab that nobody opens. */
const keeping = `import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    seen = gr.Textbox(label="Seen", interactive=True)
    with gr.Tabs():
        with gr.Tab("First"):
            gr.Markdown("Nothing here")
        with gr.Tab("Second"):
            kept = gr.BrowserState({"name": "nobody"}, storage_key="who", secret="hush")
    demo.load(lambda value: value["name"], kept, name)
    name.input(lambda text: {"name": text}, name, kept)
    kept.change(lambda value: f"changed to {value['name']}", kept, seen)

demo.launch()
`;

const keepingInTypeScript = `
  import * as gr from 'gradio-lite';

  const demo = new gr.Blocks((app) => {
    const name = gr.Textbox({ label: 'Name' });
    const kept = gr.BrowserState({ name: 'nobody' }, { storage_key: 'who', secret: 'hush' });
    app.load({ inputs: kept, outputs: name, fn: (value) => value.name });
  });
  demo.launch();
`;

/** A BrowserState that is left to the app. */
const counting = `import gradio as gr

with gr.Blocks() as demo:
    kept = gr.BrowserState(0)
    count = gr.Number(label="Count")
    demo.load(lambda n: n, kept, count)
    gr.Button("Add").click(lambda n: (n + 1, n + 1), kept, [kept, count])

demo.launch()
`;

/** A State that the visitor fills, one that goes after a while, and what is told of both. */
const sessions = `import gradio as gr

def deleted(value):
    print("deleted", value)

def left(request: gr.Request):
    print("left", len(request.session_hash))

with gr.Blocks() as demo:
    word = gr.Textbox(label="Word")
    words = gr.State([], delete_callback=deleted)
    brief = gr.State("fresh", time_to_live=1)
    shown = gr.Textbox(label="Words")
    changes = gr.Textbox(label="Changes")
    brief_shown = gr.Textbox(label="Brief")

    def add(text, so_far):
        so_far.append(text)
        return so_far, ", ".join(so_far)

    gr.Button("Add").click(add, [word, words], [words, shown])
    gr.Button("Set brief").click(lambda text: (text, text), word, [brief, brief_shown])
    gr.Button("Read brief").click(lambda text: text, brief, brief_shown)
    words.change(lambda so_far: f"{len(so_far)} words", words, changes)
    demo.unload(left)

demo.launch()
`;

/** An app whose sessions are opened and closed by the test, and that counts what Python keeps. */
const many = `import gc
import gradio as gr

ended = []

def count():
    gc.collect()
    return len(gc.get_objects()), len(ended)

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    notes = gr.State([0] * 1000, delete_callback=lambda value: ended.append(len(value)))
    objects = gr.Number(label="Objects", interactive=True)
    deleted = gr.Number(label="Deleted")
    gr.Button("Count").click(count, None, [objects, deleted])

    def keep(value, so_far):
        return so_far + [value]

    text.submit(keep, [text, notes], notes, api_name="keep")
    demo.load(lambda so_far: so_far, notes, notes, api_name="begin")
    demo.unload(lambda: None)

demo.launch()
`;

describe('what is kept', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'keeping.html': pageText(python(keeping)),
      'typescript.html': pageText(typescript(keepingInTypeScript)),
      'counting.html': pageText(python(counting)),
      'twice.html': pageText(python(sessions, 'id="one"') + python(sessions, 'id="two"')),
      'many.html': pageText(python(many)),
    });
  });

  after(() => stage?.close());

  const storage = (page) => page.evaluate(() => ({ ...localStorage }));

  it(
    'BrowserState: read at load, written by outputs, told of, encrypted, there after a reload',
    { timeout: 90_000 },
    async () => {
      const page = await stage.open('keeping.html');
      await ready(page);
      await hasValue(page.getByLabel('Name'), 'nobody');
      assert.equal('who' in (await storage(page)), false, 'a default is not kept');
      await page.getByLabel('Name').fill('Ada Lovelace');
      await hasValue(page.getByLabel('Seen'), 'changed to Ada Lovelace');
      await eventually(page, () => localStorage.getItem('who') !== null, { what: 'a kept value' });
      assert.doesNotMatch((await storage(page)).who, /Ada/);
      // Drawing it tells the app nothing new.
      await page.getByLabel('Seen').fill('known');
      await page.getByRole('tab', { name: 'Second' }).click();
      await page.locator('gr-browser-state').waitFor({ state: 'attached' });
      await page.waitForTimeout(300);
      await hasValue(page.getByLabel('Seen'), 'known');
      await page.reload();
      await ready(page);
      await hasValue(page.getByLabel('Name'), 'Ada Lovelace');
      await hasValue(page.getByLabel('Seen'), '');
      // The same in the other language.
      await page.goto(stage.published.url('typescript.html'));
      await ready(page);
      await hasValue(page.getByLabel('Name'), 'Ada Lovelace');
      await page.close();
    },
  );

  it('BrowserState: without a key of the author, a key of the app', { timeout: 60_000 }, async () => {
    const page = await stage.open('counting.html');
    await ready(page);
    await hasValue(page.getByLabel('Count'), '0');
    for (const count of ['1', '2']) {
      await page.getByRole('button', { name: 'Add' }).click();
      await hasValue(page.getByLabel('Count'), count);
    }
    await eventually(page, () =>
      Object.keys(localStorage).some((key) => /^gradio-lite-[a-z0-9]+-\d+$/.test(key)),
    );
    await page.waitForTimeout(200);
    await page.reload();
    await ready(page);
    await hasValue(page.getByLabel('Count'), '2');
    await page.close();
  });

  it(
    'State: two elements with one app know nothing of each other; a removed one lets go of its values',
    { timeout: 60_000 },
    async () => {
      const page = await stage.open('twice.html');
      const printed = [];
      await page.exposeFunction('printed', (id, text) => printed.push(`${id}: ${text.trim()}`));
      // A removed element hears no more through the document.
      await page.evaluate(() => {
        for (const app of document.querySelectorAll('gradio-lite'))
          app.addEventListener('console', ({ detail }) => globalThis.printed(app.id, detail.text));
      });
      for (const id of ['#one', '#two']) await ready(page, id);
      const add = async (id, word, expected) => {
        const app = page.locator(id);
        await app.getByLabel('Word', { exact: true }).fill(word);
        await app.getByRole('button', { name: 'Add' }).click();
        await hasValue(app.getByLabel('Words'), expected);
      };
      await add('#one', 'a', 'a');
      await add('#two', 'x', 'x');
      await add('#one', 'b', 'a, b');
      await hasValue(page.locator('#one').getByLabel('Changes'), '2 words');
      await hasValue(page.locator('#two').getByLabel('Changes'), '1 words');
      await page.evaluate(() => document.querySelector('#one').remove());
      await add('#two', 'y', 'x, y');
      await becomes(() => printed, ['one: left 10', "one: deleted ['a', 'b']"]);
      await page.close();
    },
  );

  it('unload: runs when the page is left, as far as the browser lets it', { timeout: 60_000 }, async () => {
    const page = await stage.open('twice.html');
    await ready(page, '#one');
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          document
            .querySelector('#one')
            .addEventListener('console', ({ detail }) => resolve(detail.text.trim()), { once: true }),
        ),
    );
    const leave = (persisted) =>
      page.evaluate(
        (kept) => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: kept })),
        persisted,
      );
    // One that may come back is not left yet. How long one that is left may go on, is up to the browser.
    await leave(true);
    assert.equal(await Promise.race([heard, page.waitForTimeout(300)]), undefined);
    await leave(false);
    assert.equal(await heard, 'left 10');
    await page.close();
  });

  it('State: goes when its time to live has passed', { timeout: 60_000 }, async () => {
    const page = await stage.open('twice.html');
    await ready(page, '#one');
    const app = page.locator('#one');
    await app.getByLabel('Word', { exact: true }).fill('lasting?');
    await app.getByRole('button', { name: 'Set brief' }).click();
    await hasValue(app.getByLabel('Brief'), 'lasting?');
    await page.waitForTimeout(1300);
    await app.getByRole('button', { name: 'Read brief' }).click();
    await hasValue(app.getByLabel('Brief'), 'fresh');
    await page.close();
  });

  it('two hundred sessions come and go, and nothing stays', { timeout: 180_000 }, async (t) => {
    const page = await stage.open('many.html');
    await ready(page);
    const heaps = await watchHeaps(page);

    const counts = async () => {
      await page.getByLabel('Objects').fill('0');
      await page.getByRole('button', { name: 'Count' }).click();
      await page.waitForFunction(() => Number(document.querySelector('input').value) > 0);
      return {
        objects: Number(await page.getByLabel('Objects').inputValue()),
        deleted: Number(await page.getByLabel('Deleted').inputValue()),
      };
    };

    /** Opens sessions of the page's app, makes calls in each, and closes it. */
    const comeAndGo = (times) =>
      page.evaluate(async (count) => {
        const { runtime, app } = document.querySelector('gradio-lite').appHost.calls;
        const { dependencies } = document.querySelector('gradio-lite').appHost.app.config;
        const keep = dependencies.find(({ api_name }) => api_name === 'keep').id;
        const request = { url: location.href, headers: {}, query_params: {} };
        for (let i = 0; i < count; i++) {
          const session = `visitor${Math.random()}`;
          await runtime.calls.openSession(app, session, request);
          for (const word of ['a', 'b'])
            await runtime.calls.run(app, {
              data: [word, null],
              fn_index: keep,
              session_hash: session,
              trigger_id: null,
              event_data: null,
            });
          await runtime.calls.closeSession(app, session);
        }
      }, times);

    await comeAndGo(20);
    const before = { ...(await heaps.measure()), ...(await counts()) };
    await comeAndGo(200);
    const now = { ...(await heaps.measure()), ...(await counts()) };
    t.diagnostic(JSON.stringify({ before, now }));
    assert.equal(now.deleted - before.deleted, 200, 'each value was told of when it went');
    // Two hundred of the values alone would be far more.
    assert.ok(now.objects - before.objects < 200 * 2, 'objects that Python keeps');
    assert.ok(now.worker - before.worker < 512 * 1024, 'bytes of the worker');
    assert.ok(now.page - before.page < 512 * 1024, 'bytes of the page');
    await page.close();
  });
});
