/** Examples: clicked by mouse and by keyboard, turned over, run, and kept from visit to visit. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { axeFindsNothing } from '../helpers/axe.js';
import {
  becomes,
  escapeHtml,
  hasValue,
  notesPrinted,
  openStage,
  page as pageText,
  python,
  ready,
  typescript,
} from '../helpers/browser.js';

const snippet = (number) =>
  readFileSync(new URL(`../parity/apps/guide-snippets/${number}.py`, import.meta.url), 'utf8');

/** Every way to show examples, and what they do when clicked. */
const shown = `import gradio as gr

def join(text, count, choices):
    return f"{text} {count} {', '.join(choices)}"

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    count = gr.Number(label="Count")
    choices = gr.CheckboxGroup(["a", "b"], label="Choices")
    joined = gr.Textbox(label="Joined")
    after = gr.Textbox(label="After")
    table = gr.Examples(
        [["one", 1, ["a"]], ["two", 2, ["a", "b"]], ["three", 3, []]],
        [text, count, choices], joined, join, run_on_click=True, label="Table", examples_per_page=2,
    )
    table.load_input_event.then(lambda value: f"filled with {value}", text, after)
    gr.Examples([f"word {i}" for i in range(12)], text, label="Gallery", elem_id="gallery")
    gr.Examples(
        [["x", None], ["y", None]], [text, count], label="Named", example_labels=["First", "Second"],
        elem_id="named",
    )
    gr.Examples([["hidden", 5, ["b"]]], [text, count, choices], label="Part", visible_columns=[0, 1])
    gr.Examples("samples", text, label="Folder", elem_id="folder")
    gr.Examples(["unseen"], text, label="Unseen", visible=False)
    picked = gr.Textbox(label="Picked")
    dataset = gr.Dataset(components=[gr.Textbox(visible=False)], samples=[["p"], ["q"]], label="Dataset")
    dataset.click(lambda row: f"clicked {row}", dataset, picked)

    @dataset.select(outputs=after)
    def selected(event: gr.SelectData):
        return f"selected {event.index} {event.value}"

demo.launch()
`;

/** Results that nothing but the cache can give twice. */
const kept = (mode, more = '') => `import gradio as gr
import random

def draw(name, n):
    print("drawn", name)
    return f"{name} {random.random()}"

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    n = gr.Number(label="N")
    result = gr.Textbox(label="Result")
    gr.Examples(
        [["a", 1], ["b", 2]], [name, n], result, draw, cache_examples=True, cache_mode="${mode}"${more}
    )

demo.launch()
`;

const growing = `import gradio as gr

def grow(text):
    print("grown", text)
    for end in range(1, len(text) + 1):
        yield text[:end]

gr.Interface(
    grow, gr.Textbox(label="In"), gr.Textbox(label="Out"),
    examples=["abc"], cache_examples=True, cache_mode="lazy",
).launch()
`;

const inTypeScript = `
  import * as gr from 'gradio-lite';

  const demo = new gr.Blocks(() => {
    const name = gr.Textbox({ label: 'Name' });
    const result = gr.Textbox({ label: 'Result' });
    const after = gr.Textbox({ label: 'After' });
    const examples = gr.Examples({
      examples: ['a', 'b'],
      inputs: name,
      outputs: result,
      fn: (text) => (console.log('drawn', text), text + ' ' + Math.random()),
      cache_examples: true,
      cache_mode: 'lazy',
    });
    examples.load_input_event?.then({ inputs: result, outputs: after, fn: (text) => 'then ' + text });
  });
  demo.launch();
`;

const inFolder = `<gradio-lite>
  <gradio-file name="app.py" entrypoint>${escapeHtml(shown)}</gradio-file>
  <gradio-file name="samples/log.csv">text\nfrom a log\n"with, comma"</gradio-file>
</gradio-lite>`;

describe('examples', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'shown.html': pageText(`<header><h1>Examples</h1></header>${inFolder}`),
      'eager.html': pageText(python(kept('eager'))),
      'lazy.html': pageText(python(kept('lazy'))),
      'preload.html': pageText(python(kept('eager', ', preload=1'))),
      'growing.html': pageText(python(growing)),
      'typescript.html': pageText(typescript(inTypeScript)),
      '114.html': pageText(python(`import gradio as gr\n${snippet(114)}`)),
      '116.html': pageText(python(snippet(116))),
    });
  });

  after(() => stage?.close());

  /** Opens a page and notes what its app prints. */
  async function open(name, { query = '' } = {}) {
    const page = await stage.context.newPage();
    const printed = await notesPrinted(page);
    await page.goto(stage.published.url(`${name}.html${query}`));
    await ready(page);
    return { page, printed };
  }

  const field = (page, label) => page.getByLabel(label, { exact: true });
  const example = (page, label) => page.locator('gr-dataset', { hasText: label });
  const row = (page, number) => page.locator('tr.tr-body').nth(number);

  it('fill their inputs, in a table or a gallery, page by page', { timeout: 90_000 }, async () => {
    const { page } = await open('shown');
    await axeFindsNothing(page, 'examples of every kind');
    await row(page, 1).click();
    await hasValue(field(page, 'Text'), 'two');
    await hasValue(field(page, 'Count'), '2');
    await hasValue(field(page, 'Joined'), 'two 2 a, b');
    await hasValue(field(page, 'After'), 'filled with two');
    await example(page, 'Table').getByRole('button', { name: '2' }).click();
    await row(page, 0).click();
    await hasValue(field(page, 'Joined'), 'three 3 ');

    const gallery = page.locator('#gallery');
    assert.equal(await gallery.locator('.gallery-item').count(), 10);
    await gallery.getByRole('button', { name: '2', exact: true }).click();
    await gallery.getByRole('button', { name: 'word 11' }).click();
    await hasValue(field(page, 'Text'), 'word 11');

    await page.locator('#named').getByRole('button', { name: 'Second' }).click();
    await hasValue(field(page, 'Text'), 'y');
    await page.locator('#folder').getByRole('button', { name: 'with, comma' }).click();
    await hasValue(field(page, 'Text'), 'with, comma');

    const part = example(page, 'Part');
    assert.deepEqual(await part.locator('th').allInnerTexts(), ['Text', 'Count']);
    await part.locator('tr.tr-body').click();
    await hasValue(field(page, 'Text'), 'hidden');
    assert.equal(await page.getByLabel('b', { exact: true }).isChecked(), true);
    assert.equal(await example(page, 'Unseen').count(), 0);
    await page.close();
  });

  it('can be reached and picked by keyboard', { timeout: 60_000 }, async () => {
    const { page } = await open('shown');
    const first = page.getByTestId('dataset-cell-0-0').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hasValue(field(page, 'Text'), 'two');
    await page.locator('#named').getByRole('button', { name: 'First' }).focus();
    await page.keyboard.press('Enter');
    await hasValue(field(page, 'Text'), 'x');
    await page.close();
  });

  it('a Dataset tells what was clicked and selected', { timeout: 60_000 }, async () => {
    const { page } = await open('shown');
    await example(page, 'Dataset').getByRole('button', { name: 'q' }).click();
    await hasValue(field(page, 'Picked'), "clicked ['q']");
    await hasValue(field(page, 'After'), "selected 1 ['q']");
    await page.close();
  });

  it(
    'lazy: results are made at the first click, and are there on the next visit',
    { timeout: 90_000 },
    async () => {
      const { page, printed } = await open('lazy');
      await hasValue(field(page, 'Result'), '');
      await row(page, 1).click();
      await page.waitForFunction(() => document.querySelectorAll('textarea')[1].value.startsWith('b '));
      const result = await field(page, 'Result').inputValue();
      await row(page, 0).click();
      await page.waitForFunction(() => document.querySelectorAll('textarea')[1].value.startsWith('a '));
      await row(page, 1).click();
      await hasValue(field(page, 'Result'), result);
      await becomes(() => printed, ['drawn b', 'drawn a']);
      await page.reload();
      await ready(page);
      await row(page, 1).click();
      await hasValue(field(page, 'Name'), 'b');
      await hasValue(field(page, 'Result'), result);
      await becomes(() => printed, ['drawn b', 'drawn a']);
      await page.close();
    },
  );

  it('eager: the first shows with the page, the others are made ahead', { timeout: 90_000 }, async () => {
    // The function is another one's, whose results an earlier test has kept.
    const { page, printed } = await open('eager');
    await hasValue(field(page, 'Name'), 'a');
    await page.waitForFunction(() => document.querySelectorAll('textarea')[1].value.startsWith('a '));
    await page.evaluate(() => indexedDB.deleteDatabase('gradio-lite-results'));
    assert.deepEqual(printed, [], 'kept for the same function and inputs, whatever the app');
    await page.close();
  });

  it(
    'eager: made ahead where nothing is kept; preload says which one shows',
    { timeout: 90_000 },
    async () => {
      const context = await stage.browser.newContext();
      const page = await context.newPage();
      const printed = await notesPrinted(page);
      await page.goto(stage.published.url('preload.html'));
      await ready(page);
      await hasValue(field(page, 'Name'), 'b');
      await page.waitForFunction(() => document.querySelectorAll('textarea')[1].value.startsWith('b '));
      await becomes(() => printed.toSorted(), ['drawn a', 'drawn b']);
      await row(page, 0).click();
      await page.waitForFunction(() => document.querySelectorAll('textarea')[1].value.startsWith('a '));
      assert.equal(printed.length, 2);
      await context.close();
    },
  );

  it('a generator is kept as its last value', { timeout: 60_000 }, async () => {
    const { page, printed } = await open('growing');
    for (let i = 0; i < 2; i++) {
      await page.getByRole('button', { name: 'abc' }).click();
      await hasValue(field(page, 'Out'), 'abc');
      await page.getByRole('button', { name: 'Clear' }).click();
      await hasValue(field(page, 'Out'), '');
    }
    await becomes(() => printed, ['grown abc']);
    await page.close();
  });

  it('the same in TypeScript', { timeout: 60_000 }, async () => {
    const { page, printed } = await open('typescript');
    await page.getByRole('button', { name: 'b', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('textarea')[2].value.startsWith('then b '));
    const result = await field(page, 'Result').inputValue();
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'b', exact: true }).click();
    await hasValue(field(page, 'Result'), result);
    await hasValue(field(page, 'After'), `then ${result}`);
    await becomes(() => printed, ['drawn b']);
    await page.close();
  });

  it("Gradio's guide to examples in Blocks, unmodified", { timeout: 60_000 }, async () => {
    const { page } = await open('114');
    await page.getByRole('button', { name: 'bonjour' }).click();
    await hasValue(page.getByLabel('Textbox'), 'bonjour');
    await page.goto(stage.published.url('116.html'));
    await ready(page);
    await row(page, 2).click();
    await hasValue(page.getByLabel('Number').nth(0), '-4');
    assert.equal(await page.getByLabel('multiply').isChecked(), true);
    await page.getByRole('button', { name: 'Calculate' }).click();
    await hasValue(page.getByLabel('Number').nth(2), '-10');
    await page.close();
  });
});
