/** The page before Python: painted, typed in and clicked on, and nothing moves when Python comes. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  configsKept,
  escapeHtml,
  hasValue,
  openStage,
  page as pageText,
  python,
  ready,
} from '../helpers/browser.js';
import { demo } from '../helpers/demos.js';
import { holdPython } from '../helpers/held.js';

/** Asks for the time when it is made, so that no two starts give one config. */
const changing = `import time
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda text: "Hello " + text, name, greeting)
    gr.Textbox(str(time.time()), label="Made at")

demo.launch()
`;

const rest = '<p id="rest">The rest of the page</p>';

/** A page whose first frame waits for the script, so that it is not painted without its app. */
const calm = (body) => pageText(body, { attributes: 'blocking="render"' });

/** How much of what is seen may move, by the measure that browsers report. */
const MOST_SHIFT = 0.01;

/** Layout shifts since navigation, whatever the visitor did meanwhile. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        globalThis.shifts.push({ value, of: sources.map(({ node }) => node?.nodeName).join() });
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifted = async (page) => {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const shifts = await page.evaluate(() => globalThis.shifts);
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
};

const state = (page) => page.locator('gradio-lite').getAttribute('state');

describe('the page before Python', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'seen.html': calm(python(demo('hello_world')) + rest),
      'changing.html': calm(python(changing) + rest),
      'first.html': calm(rest + python(`${demo('hello_blocks')}# first\n`)),
    });
    for (const [i, name] of ['seen.html', 'changing.html'].entries()) {
      const page = await stage.open(name);
      await ready(page);
      if (name === 'seen.html') {
        const [config, height] = await page.evaluate(() => {
          const { app, container } = document.querySelector('gradio-lite').appHost;
          return [app.config, container.offsetHeight];
        });
        const code = `${demo('hello_world')}# not seen before\n`;
        const script = (given) =>
          `<script type="application/gradio-config+json">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>`;
        const element = `<gradio-lite initial-height="${height}px">${script(config)}${escapeHtml(code)}</gradio-lite>`;
        await writeFile(join(stage.published.product, 'prerendered.html'), calm(element + rest));
      }
      await configsKept(page, i + 1);
      await page.close();
    }
  });

  after(() => stage?.close());

  const openHeld = async (name) => {
    let start;
    const page = await stage.open(name, async (opening) => {
      start = await holdPython(opening);
      await watchShifts(opening);
    });
    return { page, start };
  };

  for (const [name, what] of [
    ['seen.html', 'an app seen before'],
    ['prerendered.html', 'an app whose config is in the page'],
  ])
    it(
      `${what} is painted, keeps what is typed, and answers an early click`,
      { timeout: 60_000 },
      async () => {
        const { page, start } = await openHeld(name);
        await page.getByLabel('name').fill('early');
        await page.getByRole('button', { name: 'Submit' }).click();
        await page.getByLabel('name').pressSequentially(' bird');
        assert.equal(await state(page), 'loading');
        start();
        await hasValue(page.getByLabel('output'), 'Hello early!', 60_000);
        assert.equal(await state(page), 'ready');
        await hasValue(page.getByLabel('name'), 'early bird');
        const { sum, shifts } = await shifted(page);
        assert.ok(sum <= MOST_SHIFT, `shifted by ${sum}: ${JSON.stringify(shifts)}`);
        await page.close();
      },
    );

  it(
    'an app that comes out differently keeps the field, its focus, its text and the caret',
    { timeout: 60_000 },
    async () => {
      const { page, start } = await openHeld('changing.html');
      const before = await page.getByLabel('Made at').inputValue();
      const field = await page.getByLabel('Name').elementHandle();
      await field.fill('early');
      await field.evaluate((input) => input.setSelectionRange(1, 3));
      await page.evaluate(() => (document.activeElement.marked = true));
      start();
      await ready(page);
      assert.notEqual(await page.getByLabel('Made at').inputValue(), before);
      assert.deepEqual(
        await page.evaluate(() => {
          const { marked, value, selectionStart, selectionEnd } = document.activeElement;
          return { marked, value, selectionStart, selectionEnd };
        }),
        { marked: true, value: 'early', selectionStart: 1, selectionEnd: 3 },
      );
      await page.getByRole('button', { name: 'Greet' }).click();
      await hasValue(page.getByLabel('Greeting'), 'Hello early');
      await page.close();
    },
  );

  it(
    'a first visit shows a skeleton, then the app, and what the page had does not move',
    { timeout: 60_000 },
    async () => {
      const { page, start } = await openHeld('first.html');
      await page.locator('.skeleton').waitFor();
      assert.ok((await page.locator('gradio-lite').boundingBox()).height >= 300, 'room is kept for the app');
      await page.getByTestId('boot-status').getByText('MB').waitFor();
      start();
      await ready(page);
      const { sum, shifts } = await shifted(page);
      assert.ok(sum <= MOST_SHIFT, `shifted by ${sum}: ${JSON.stringify(shifts)}`);
      await page.close();
    },
  );
});
