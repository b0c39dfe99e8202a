/** Ten thousand events, sent faster than they can be answered: each has its answer, in order, and nothing stays behind. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';
import { watchHeaps } from '../helpers/heaps.js';

/** Answers with what it is given, and remembers what it has heard; what is answered is heard by the page's `heard`. */
const inPython = python(`import gc
import gradio as gr
import pyodide_js

heard = []

def answer(n):
    heard.append(n)
    return n

def report():
    text = f"{len(heard)} {heard == sorted(heard)}"
    heard.clear()
    gc.collect()
    return text, len(gc.get_objects()), pyodide_js._module.HEAPU8.length

with gr.Blocks() as demo:
    number = gr.Number(label="Number")
    answered = gr.Number(label="Answered")
    number.input(answer, number, answered, trigger_mode="multiple")
    answered.change(None, answered, None, js="(n) => { answers.push(n); }")
    shown = [gr.Textbox(label="Heard"), gr.Number(label="Objects"), gr.Number(label="Memory")]
    gr.Button("Report").click(report, None, shown)

demo.launch()
`);

const inTypeScript = typescript(`
  import * as gr from 'gradio-lite';

  const heard: number[] = [];

  const demo = new gr.Blocks(() => {
    const number = gr.Number({ label: 'Number' });
    const answered = gr.Number({ label: 'Answered' });
    number.input({
      inputs: number,
      outputs: answered,
      trigger_mode: 'multiple',
      fn: (n) => {
        heard.push(n ?? NaN);
        return n;
      },
    });
    answered.change({ fn: null, inputs: answered, js: '(n) => { answers.push(n); }' });
    gr.Button('Report').click({
      outputs: [gr.Textbox({ label: 'Heard' }), gr.Number({ label: 'Objects' }), gr.Number({ label: 'Memory' })],
      fn: () => {
        const inOrder = heard.every((n, i) => i === 0 || n > heard[i - 1]!);
        const text = heard.length + ' ' + (inOrder ? 'True' : 'False');
        heard.length = 0;
        return [text, 1, 1] as const;
      },
    });
  });
  demo.launch();
`);

const MB = 1024 * 1024;

describe('ten thousand events', () => {
  let stage;

  before(async () => {
    stage = await openStage({ 'python.html': pageText(inPython), 'typescript.html': pageText(inTypeScript) });
  });

  after(() => stage?.close());

  for (const language of ['python', 'typescript'])
    it(`${language}: all are answered, in order, and nothing stays`, { timeout: 90_000 }, async (t) => {
      const page = await stage.open(`${language}.html`);
      await ready(page);
      const heaps = await watchHeaps(page);

      /** Types numbers as fast as the page takes them; answers with the milliseconds until the last answer. */
      const flood = async (from, count) => {
        const milliseconds = await page.evaluate(
          async ([first, length]) => {
            globalThis.answers = [];
            const field = document.querySelector('input[type="number"]');
            const start = performance.now();
            for (let i = 0; i < length; i++) {
              field.value = String(first + i);
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            const { answers } = globalThis;
            while (answers.at(-1) !== first + length - 1 && performance.now() - start < 60_000)
              await new Promise((resolve) => setTimeout(resolve, 20));
            return performance.now() - start;
          },
          [from, count],
        );
        const answers = await page.evaluate(() => globalThis.answers.splice(0));
        assert.deepEqual(
          answers,
          Array.from({ length: count }, (_, i) => from + i),
        );
        return Math.round(milliseconds);
      };

      const measure = async (expected) => {
        await page.getByLabel('Heard').evaluate((field) => (field.value = ''));
        await page.getByRole('button', { name: 'Report' }).click();
        await eventually(
          page,
          (text) =>
            [...document.querySelectorAll('textarea')].some(({ value }) => value === text) &&
            [...document.querySelectorAll('gr-status-tracker')].length === 0,
          { arg: expected, what: `"${expected}"` },
        );
        const number = async (label) => Number(await page.getByLabel(label).inputValue());
        return {
          ...(await heaps.measure()),
          objects: await number('Objects'),
          memory: await number('Memory'),
        };
      };

      await flood(1, 1000);
      const before = await measure('1000 True');
      const milliseconds = await flood(2000, 10_000);
      const now = await measure('10000 True');
      t.diagnostic(`${milliseconds} ms; ${JSON.stringify({ before, now })}`);
      const grown = (part) => now[part] - before[part];
      assert.ok(grown('page') < MB, `the page's heap: ${grown('page')} bytes more`);
      assert.ok(grown('worker') < MB, `the worker's heap: ${grown('worker')} bytes more`);
      assert.ok(grown('nodes') < 50, `nodes: ${grown('nodes')} more`);
      assert.ok(grown('objects') < 1000, `Python: ${grown('objects')} objects more`);
      assert.ok(grown('memory') < MB, `Python's memory: ${grown('memory')} bytes more`);
      await page.close();
    });
});
