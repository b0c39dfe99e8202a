/** What happens to an event under way when its worker dies, its tab is hidden, or its app is moved in the page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasValue, openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

/** `answer` and `stream` wait for ever for "hold", one in the other's way; `ticks` counts at a steady pace. */
const inPython = python(`import asyncio
import gradio as gr

async def answer(text):
    if text == "hold":
        await asyncio.sleep(600)
    return "Hello " + text

async def stream(text):
    yield "first of " + text
    yield "second of " + text
    if text == "hold":
        await asyncio.sleep(600)
    yield "last of " + text

async def ticks():
    for i in range(100):
        await asyncio.sleep(0.02)
        yield f"tick {i}"

def add(so_far):
    return so_far + 1, so_far + 1

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    count = gr.State(0)
    one = dict(concurrency_id="one", concurrency_limit=1)
    gr.Button("Answer").click(answer, text, gr.Textbox(label="Answered"), **one)
    gr.Button("Stream").click(stream, text, gr.Textbox(label="Streamed"), **one)
    gr.Button("Tick").click(ticks, None, gr.Textbox(label="Ticked"))
    gr.Button("Add").click(add, count, [gr.Textbox(label="Count"), count])

demo.launch()
`);

const inTypeScript = typescript(`
  import * as gr from 'gradio-lite';

  const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  const demo = new gr.Blocks(() => {
    const text = gr.Textbox({ label: 'Text' });
    const count = gr.State(0);
    const one = { concurrency_id: 'one', concurrency_limit: 1 };
    gr.Button('Answer').click({
      ...one,
      inputs: text,
      outputs: gr.Textbox({ label: 'Answered' }),
      fn: async (said) => {
        if (said === 'hold') await sleep(600);
        return 'Hello ' + said;
      },
    });
    gr.Button('Stream').click({
      ...one,
      inputs: text,
      outputs: gr.Textbox({ label: 'Streamed' }),
      fn: async function* (said) {
        yield 'first of ' + said;
        yield 'second of ' + said;
        if (said === 'hold') await sleep(600);
        yield 'last of ' + said;
      },
    });
    gr.Button('Tick').click({
      outputs: gr.Textbox({ label: 'Ticked' }),
      fn: async function* () {
        for (let i = 0; i < 100; i++) {
          await sleep(0.02);
          yield 'tick ' + i;
        }
      },
    });
    gr.Button('Add').click({
      inputs: count,
      outputs: [gr.Textbox({ label: 'Count' }), count],
      fn: (soFar) => [String(soFar + 1), soFar + 1] as const,
    });
  });
  demo.launch();
`);

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const field = (page, label) => page.getByLabel(label, { exact: true });
const type = (page, text) => field(page, 'Text').fill(text);
/** How many calls a page said it lost: a toast says the same but once, with a count. */
const lost = async (page) => {
  const toast = page.getByTestId('toast-body').filter({ hasText: 'is being restarted' });
  const titles = await toast.locator('.toast-title').allTextContents();
  return titles.reduce((sum, title) => sum + Number(/\((\d+)\)$/.exec(title)?.[1] ?? 1), 0);
};
/** The status tracker of an output that waits for its call, or is filled by it. */
const tracker = (page, label) =>
  page
    .locator('gr-textbox')
    .filter({ has: field(page, label) })
    .locator('gr-status-tracker');

/** What to do until an event is in a phase, and the outputs that are lost with the worker then. */
const phases = {
  async joined(page) {
    await press(page, 'Answer');
    await tracker(page, 'Answered').waitFor();
    await press(page, 'Stream');
    await tracker(page, 'Streamed').waitFor();
    // Its join has been answered long ago then; what it waits for never ends.
    await page.waitForTimeout(200);
    return { lost: 2, shown: { Answered: '', Streamed: '' } };
  },
  async running(page) {
    await press(page, 'Answer');
    await tracker(page, 'Answered').waitFor();
    await page.waitForTimeout(200);
    return { lost: 1, shown: { Answered: '' } };
  },
  async generating(page) {
    await press(page, 'Stream');
    await hasValue(field(page, 'Streamed'), 'second of hold');
    return { lost: 1, shown: { Streamed: 'second of hold' } };
  },
  async completed(page) {
    await press(page, 'Add');
    await hasValue(field(page, 'Count'), '1');
    return { lost: 0, shown: { Count: '1' } };
  },
};

for (const language of ['python', 'typescript'])
  describe(`faults, in ${language}`, () => {
    let stage;

    before(async () => {
      const html = pageText(`${language === 'python' ? inPython : inTypeScript}<section></section>`);
      stage = await openStage({ 'app.html': html });
    });

    after(() => stage?.close());

    const open = async () => {
      const page = await stage.open('app.html');
      await ready(page);
      return page;
    };

    for (const [phase, reach] of Object.entries(phases))
      it(`the worker killed while an event is ${phase}`, { timeout: 60_000 }, async () => {
        const page = await open();
        await type(page, 'hold');
        const { lost: calls, shown } = await reach(page);
        const said = page.evaluate(
          () =>
            new Promise((resolve) =>
              document
                .querySelector('gradio-lite')
                .addEventListener('error', ({ detail }) => resolve(detail), { once: true }),
            ),
        );
        await page
          .workers()[0]
          .evaluate(() => self.close())
          .catch(() => {});
        assert.deepEqual(await said, {
          stage: 'worker',
          message: 'The runtime stopped and is being restarted. Your inputs are kept.',
        });
        await ready(page);
        assert.equal(await lost(page), calls, 'a word on each call that is lost');
        assert.equal(await field(page, 'Text').inputValue(), 'hold');
        for (const [label, value] of Object.entries(shown))
          assert.equal(await field(page, label).inputValue(), value);
        await type(page, 'Ada');
        await press(page, 'Answer');
        await hasValue(field(page, 'Answered'), 'Hello Ada');
        await press(page, 'Stream');
        await hasValue(field(page, 'Streamed'), 'last of Ada');
        // What the session remembers is as it was after the last event.
        await press(page, 'Add');
        await hasValue(field(page, 'Count'), phase === 'completed' ? '2' : '1');
        assert.equal(page.workers().length, 1);
        await page.close();
      });

    it('the tab frozen and shown again while streaming', { timeout: 60_000 }, async () => {
      const page = await open();
      const session = await page.context().newCDPSession(page);
      await page.evaluate(() => {
        globalThis.seen = [];
        const { nodes } = document.querySelector('gradio-lite').appHost.app;
        for (const node of nodes.values())
          if (node.props.label === 'Ticked') node.subscribe(() => globalThis.seen.push(node.props.value));
      });
      await press(page, 'Tick');
      await page.waitForFunction(() => globalThis.seen.includes('tick 10'));
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await hasValue(field(page, 'Ticked'), 'tick 99');
      await tracker(page, 'Ticked').waitFor({ state: 'detached' });
      const ticks = (await page.evaluate(() => globalThis.seen)).filter(
        (value, i, all) => value?.startsWith('tick') && value !== all[i - 1],
      );
      assert.deepEqual(
        ticks,
        Array.from({ length: 100 }, (_, i) => `tick ${i}`),
      );
      await page.close();
    });

    it(
      'the tab hidden: nothing is drawn, and what is shown later is the last',
      { timeout: 60_000 },
      async () => {
        const page = await open();
        await press(page, 'Tick');
        await page.waitForFunction(() =>
          [...document.querySelectorAll('textarea')].some(({ value }) => value === 'tick 5'),
        );
        // As browsers do for a tab in the background: no frame comes.
        await page.evaluate(() => {
          const { requestAnimationFrame: real } = globalThis;
          const asked = [];
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
          globalThis.requestAnimationFrame = (work) => asked.push(work);
          document.dispatchEvent(new Event('visibilitychange'));
          globalThis.comeBack = () => {
            delete document.visibilityState;
            globalThis.requestAnimationFrame = real;
            document.dispatchEvent(new Event('visibilitychange'));
            for (const work of asked) real(work);
            return asked.length;
          };
        });
        await page.waitForTimeout(800);
        const asked = await page.evaluate(() => globalThis.comeBack());
        assert.ok(asked < 10, `${asked} frames have piled up`);
        await hasValue(field(page, 'Ticked'), 'tick 99');
        await page.close();
      },
    );

    for (const [way, move] of Object.entries({
      append: () => document.querySelector('section').append(document.querySelector('gradio-lite')),
      moveBefore: () =>
        document.querySelector('section').moveBefore(document.querySelector('gradio-lite'), null),
    }))
      it(`the element moved by ${way} while streaming`, { timeout: 60_000 }, async (t) => {
        const page = await open();
        if (way === 'moveBefore' && !(await page.evaluate(() => 'moveBefore' in Element.prototype))) {
          t.skip('this browser has no moveBefore');
          return;
        }
        await press(page, 'Tick');
        await page.waitForFunction(() =>
          [...document.querySelectorAll('textarea')].some(({ value }) => value === 'tick 5'),
        );
        await type(page, 'half typed');
        assert.equal(await page.evaluate(move).then(() => page.locator('section gradio-lite').count()), 1);
        assert.equal(await field(page, 'Text').inputValue(), 'half typed');
        if (way === 'moveBefore')
          assert.equal(await field(page, 'Text').evaluate((one) => one === document.activeElement), true);
        await page.waitForFunction(() =>
          [...document.querySelectorAll('textarea')].some(({ value }) => /^tick [1-8]\d$/.test(value)),
        );
        await hasValue(field(page, 'Ticked'), 'tick 99');
        await tracker(page, 'Ticked').waitFor({ state: 'detached' });
        assert.equal(page.workers().length, 1);
        await press(page, 'Answer');
        await hasValue(field(page, 'Answered'), 'Hello half typed');
        await page.close();
      });
  });
