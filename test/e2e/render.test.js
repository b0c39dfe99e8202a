/** `gr.render` as a visitor meets it: what stays, what goes, what is said meanwhile, and nothing left behind. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFindsNothing } from '../helpers/axe.js';
import { hasValue, python, ready } from '../helpers/browser.js';
import { watchHeaps } from '../helpers/heaps.js';
import { openWarmPage } from '../helpers/warm-page.js';

/** A list whose rows are keyed by their names; the order is what the first field says. */
const list = `import gradio as gr

with gr.Blocks() as demo:
    order = gr.Textbox("a b c", label="Order")
    joined = gr.Textbox(label="Joined")

    @gr.render(inputs=order)
    def rows(names):
        fields = []
        for name in names.split():
            with gr.Row():
                fields.append(gr.Textbox(label=f"Field {name}", lines=2, max_lines=2, key=name))
                gr.Button(f"Button {name}")
        gr.Textbox(label=f"New {names}", elem_id="new")
        gr.Button("Join").click(lambda *values: "|".join(values), fields, joined)

demo.launch()
`;

/** What a render may do beside making fields. */
const many = `import time
import gradio as gr

with gr.Blocks() as demo:
    number = gr.Number(1, label="Number")
    out = gr.Textbox(label="Out")
    outer = gr.Button("Outer")

    @gr.render(inputs=number)
    def show(n):
        if n == 13:
            raise gr.Error("No thirteen")
        if n == 9:
            time.sleep(1.5)
        gr.Markdown(f"Rendered {n}")
        outer.click(lambda old: f"{old}{n:g}", out, out)
        count = gr.State(10)
        gr.Button("Add").click(lambda c: (c + 1, str(c + 1)), count, [count, out])
        loaded = gr.Textbox(label="Loaded")
        demo.load(lambda: f"loaded {n:g}", None, loaded)
        gr.Textbox(lambda: f"bound {n:g}", label="Bound")

        def slow():
            time.sleep(1)
            return f"slow {n:g}"

        gr.Button("Slow").click(slow, None, out)

        @gr.render(inputs=loaded)
        def inner(text):
            gr.Button(f"Inner {text}").click(lambda: text, None, out)

demo.launch()
`;

/** Renders often, and says what is kept. */
const often = `import gc
import gradio as gr
from gradio.context import current_app
from gradio.runtime import functions, renders, states

with gr.Blocks() as demo:
    number = gr.Number(0, label="Number")
    out = gr.Textbox(label="Out")
    outer = gr.Button("Outer")

    def kept():
        gc.collect()
        app = current_app.get()
        return f"{len(app.blocks)} {len(app.functions)} {len(functions._by_handle)} {len(renders._renders)} {len(states._objects)}"

    gr.Button("Kept").click(kept, None, out)

    @gr.render(inputs=number)
    def show(n):
        gr.Markdown(f"Rendered {n:g}")
        state = gr.State([n])
        for i in range(5):
            with gr.Row():
                text = gr.Textbox(label=f"Text {i}", key=i)
                other = gr.Textbox(f"{n:g}")
                gr.Button(f"Set {i}").click(lambda: (f"set {n:g}", [n]), None, [text, state])
        outer.click(lambda: str(n), None, out)

        @gr.render()
        def inner():
            gr.Button("Inner").click(lambda: str(n), None, out)

demo.launch()
`;

describe('gr.render on a page', () => {
  let stage;

  before(async () => {
    stage = await openWarmPage({ context: { reducedMotion: 'reduce' } });
  });

  after(() => stage?.close());

  const field = (page, name) => page.getByLabel(`Field ${name}`);
  const rendered = (page, text) => page.getByText(`Rendered ${text}`, { exact: true }).waitFor();
  const click = (page, name) => page.getByRole('button', { name, exact: true }).click();

  /** Shows the list in another order, without touching the focus. */
  const reorder = async (page, names) => {
    await page.evaluate((order) => {
      const first = document.querySelector('textarea');
      first.value = order;
      first.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, names);
    await page.getByLabel(`New ${names}`).waitFor();
  };

  it('keeps text, focus, selection and scroll of what has a key, wherever it moves', async () => {
    const page = await stage.show(python(list));
    await field(page, 'b').fill('one\ntwo\nthree\nfour\nfive');
    await field(page, 'c').fill('see');
    await page.locator('#new textarea').fill('mine');
    await field(page, 'b').focus();
    const place = () =>
      page.evaluate(() => {
        const { value, selectionStart, selectionEnd, scrollTop, mine } = document.activeElement;
        return { value, selectionStart, selectionEnd, scrolled: scrollTop > 0, mine };
      });
    await page.evaluate(() => {
      document.activeElement.setSelectionRange(4, 7);
      document.activeElement.scrollTop = 1000;
      document.activeElement.mine = true;
    });
    const before = await place();
    assert.equal(before.scrolled, true);
    for (const names of ['a b c d', 'b c', 'c b', 'c d a b']) {
      await reorder(page, names);
      assert.deepEqual(await place(), before, `after ${names}`);
      const labels = await page
        .getByLabel(/^Field/)
        .evaluateAll((all) => all.map((one) => one.value.slice(0, 3)));
      assert.deepEqual(
        labels,
        names.split(' ').map((name) => ({ b: 'one', c: 'see' })[name] ?? ''),
      );
    }
    // What has no key is another field each time.
    assert.equal(await page.locator('#new textarea').inputValue(), '');
    await click(page, 'Join');
    await hasValue(page.getByLabel('Joined'), 'see|||one\ntwo\nthree\nfour\nfive');
    // A key that was gone begins anew.
    await reorder(page, 'a');
    await reorder(page, 'a b');
    assert.equal(await field(page, 'b').inputValue(), '');
  });

  it('has its listeners once, its State afresh, its loads and inner renders after each', async () => {
    const page = await stage.show(python(many));
    const out = page.getByLabel('Out');
    await rendered(page, '1');
    await page.getByRole('button', { name: 'Inner loaded 1' }).waitFor();
    await hasValue(page.getByLabel('Bound'), 'bound 1');
    await click(page, 'Add');
    await hasValue(out, '11');
    await click(page, 'Add');
    await hasValue(out, '12');
    await page.getByLabel('Number').fill('2');
    await rendered(page, '2');
    await page.getByRole('button', { name: 'Inner loaded 2' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Inner/ }).count(), 1);
    await click(page, 'Add');
    await hasValue(out, '11');
    await click(page, 'Outer');
    await hasValue(out, '112');
    await click(page, 'Inner loaded 2');
    await hasValue(out, 'loaded 2');
  });

  it('shows a border while it renders and an error when it fails, and what was there stays', async () => {
    const page = await stage.show(python(many));
    const status = page.locator('gr-column > gr-status-tracker');
    await page.getByRole('button', { name: 'Inner loaded 1' }).waitFor();
    await page.getByLabel('Number').fill('9');
    await status.and(page.locator('.generating')).waitFor();
    await axeFindsNothing(page, 'while it renders');
    await rendered(page, '1');
    await click(page, 'Add');
    await hasValue(page.getByLabel('Out'), '11');
    // The last of what came meanwhile counts.
    await page.getByLabel('Number').fill('3');
    await page.getByLabel('Number').fill('4');
    await rendered(page, '4');
    await page.getByLabel('Number').fill('13');
    await page.getByTestId('toast-body').getByText('No thirteen').waitFor();
    await status.and(page.locator('.failed')).waitFor();
    await rendered(page, '4');
    await click(page, 'Outer');
    await hasValue(page.getByLabel('Out'), '114');
    await axeFindsNothing(page, 'after an error');
    await page.getByLabel('Number').fill('5');
    await rendered(page, '5');
    await status.waitFor({ state: 'detached' });
  });

  it('lets a call end whose listener is rendered anew', async () => {
    const page = await stage.show(python(many));
    await rendered(page, '1');
    await click(page, 'Slow');
    await page.getByLabel('Number').fill('2');
    await rendered(page, '2');
    await hasValue(page.getByLabel('Out'), 'slow 1');
    assert.equal(await page.getByTestId('toast-body').count(), 0);
  });

  it('leaves nothing behind in two hundred renders', { timeout: 120_000 }, async () => {
    const page = await stage.show(python(often));
    const heaps = await watchHeaps(page);
    const renderUntil = async (last) => {
      await page.evaluate(async (end) => {
        const input = document.querySelector('#place input[type=number]');
        for (let n = Number(input.value) + 1; n <= end; n++) {
          input.value = String(n);
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          while (
            ![...document.querySelectorAll('#place .prose')].some(
              (e) => e.textContent.trim() === `Rendered ${n}`,
            )
          )
            await new Promise((resolve) => setTimeout(resolve));
        }
      }, last);
      await page.getByRole('button', { name: 'Inner', exact: true }).waitFor();
      await click(page, 'Set 0');
      await hasValue(page.getByLabel('Text 0'), `set ${last}`);
      // Told apart from the answer before, which is the same.
      await click(page, 'Outer');
      await hasValue(page.getByLabel('Out'), String(last));
      await click(page, 'Kept');
      await page.waitForFunction(
        (shown) => document.querySelectorAll('#place textarea')[0].value !== shown,
        String(last),
      );
      const nodes = await page.evaluate(() => {
        const { app } = document.querySelector('#place gradio-lite').appHost;
        return [app.nodes.size, [...app.listeners.all()].length];
      });
      return { python: await page.getByLabel('Out').inputValue(), nodes, heap: await heaps.measure() };
    };
    const few = await renderUntil(20);
    const lots = await renderUntil(220);
    assert.equal(lots.python, few.python, 'blocks, functions, renders and State values in Python');
    assert.deepEqual(lots.nodes, few.nodes, 'blocks and listeners on the page');
    const grown = (what) => lots.heap[what] - few.heap[what];
    assert.ok(grown('nodes') < 500, `${grown('nodes')} more nodes`);
    assert.ok(grown('page') < 1e6, `${grown('page')} more bytes in the page`);
    assert.ok(grown('worker') < 1e6, `${grown('worker')} more bytes in the worker`);
  });
});

describe('gr.render and a runtime that dies', () => {
  let stage;

  const dying = list.replace(
    'demo.launch()',
    `    def die():
        import js
        js.self.close()

    gr.Button("Die").click(die)

demo.launch()`,
  );

  before(async () => {
    stage = await openWarmPage();
  });

  after(() => stage?.close());

  it('is rendered again, with what was typed', { timeout: 120_000 }, async () => {
    const page = await stage.show(python(dying, 'isolate'));
    await page.getByLabel('Field b').fill('typed');
    await page.getByRole('button', { name: 'Die' }).click();
    await page.locator('#place gradio-lite[state=loading]').waitFor();
    assert.equal(await page.getByLabel('Field b').inputValue(), 'typed');
    await ready(page, '#place gradio-lite');
    await page.locator('gr-column > gr-status-tracker').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Join' }).click();
    await hasValue(page.getByLabel('Joined'), '|typed|');
  });
});
