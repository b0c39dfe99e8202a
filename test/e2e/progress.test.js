/** What visitors see of `gr.Progress`: an author's own counts, and the bars of tqdm. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

const WHEELS = process.env.GRADIO_LITE_WHEELS;

const inPython = `import asyncio
import time
import gradio as gr

def nested(progress=gr.Progress()):
    for _ in progress.tqdm(["a", "b"], desc="outer", unit="epochs"):
        for _ in progress.tqdm((n for n in range(2)), total=2, desc="inner"):
            time.sleep(0.3)
    return "nested"

async def told(progress=gr.Progress()):
    for given in [{"progress": 0.5, "desc": "half"}, {"progress": (1, 4), "unit": "items"}, {"progress": 3, "total": 4}]:
        progress(**given)
        await asyncio.sleep(0.3)
    return "told"

def yields(*, progress=gr.Progress()):
    for n in progress.tqdm(range(3), desc="yields"):
        time.sleep(0.3)
        yield str(n)

def untracked(progress=gr.Progress(track_tqdm=True)):
    progress(0.25, desc="no tqdm")
    time.sleep(0.3)
    return "untracked"

with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    for fn in (nested, told, yields, untracked):
        gr.Button(fn.__name__).click(fn, None, out)
demo.launch()
`;

const inTypeScript = `import * as gr from 'gradio-lite';

const sleep = () => new Promise((done) => setTimeout(done, 300));
function* two() { yield* [0, 1]; }

const nested = async ({ progress }) => {
  for (const _ of progress.tqdm(['a', 'b'], { desc: 'outer', unit: 'epochs' }))
    for (const __ of progress.tqdm(two(), { total: 2, desc: 'inner' })) await sleep();
  return 'nested';
};
const told = async ({ progress }) => {
  progress(0.5, { desc: 'half' });
  await sleep();
  progress([1, 4], { unit: 'items' });
  await sleep();
  progress(3, { total: 4 });
  await sleep();
  return 'told';
};
async function* yields({ progress }) {
  for (const n of progress.tqdm([0, 1, 2], { desc: 'yields' })) {
    await sleep();
    yield String(n);
  }
}

const demo = new gr.Blocks(() => {
  const outputs = gr.Textbox({ label: 'Out' });
  for (const fn of [nested, told, yields]) gr.Button(fn.name).click({ fn, outputs });
});
demo.launch();
`;

const tracked = `import time
import gradio as gr
from tqdm import tqdm, trange

def nested(progress=gr.Progress(track_tqdm=True)):
    for _ in tqdm(["a", "b"], desc="outer", unit="epochs"):
        for _ in trange(2, desc="inner"):
            time.sleep(0.3)
    return "nested"

def by_hand(progress=gr.Progress(track_tqdm=True)):
    with tqdm(total=100, unit="B", desc="file") as bar:
        bar.update(40)
        time.sleep(0.3)
        bar.total = 200
        bar.set_description("more")
        bar.update(60)
        time.sleep(0.3)
    return "by_hand"

def described(progress=gr.Progress(track_tqdm=True)):
    bar = tqdm(range(2), disable=True)
    for n in bar:
        progress(0.5, desc="mine")
        time.sleep(0.3)
    for n in (bar := tqdm(range(2))):
        bar.set_description(f"at {n}")
        time.sleep(0.3)
    return "described"

def yields(progress=gr.Progress(track_tqdm=True)):
    for n in tqdm(range(2), desc="yields"):
        time.sleep(0.3)
        yield str(n)

def unasked():
    for _ in tqdm(range(2), desc="unasked"):
        time.sleep(0.3)
    return "unasked"

with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    for fn in (nested, by_hand, described, yields, unasked):
        gr.Button(fn.__name__).click(fn, None, out)
demo.launch()
`;

/** Clicks a button; answers with the bars that stayed a while, outermost first, until the output had the value. */
async function seen(page, button, value = button) {
  return page.evaluate(
    async ([name, wanted]) => {
      const out = document.querySelector('gr-textbox');
      const field = out.querySelector('textarea, input');
      const views = [];
      const look = () => {
        const view = [...out.querySelectorAll('.progress-text')].map(({ textContent }) => textContent.trim());
        if (JSON.stringify(view) === JSON.stringify(views.at(-1)?.view)) return;
        const now = performance.now();
        // Between two steps there may be a view that nobody has time to see.
        if (views.length > 0 && now - views.at(-1).since < 150) views.pop();
        views.push({ view, since: now });
      };
      const observer = new MutationObserver(look);
      observer.observe(out, { subtree: true, childList: true, characterData: true });
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name).click();
      const end = performance.now() + 15_000;
      while (field.value !== wanted && performance.now() < end)
        await new Promise((next) => requestAnimationFrame(next));
      observer.disconnect();
      if (field.value !== wanted) throw new Error(`${name} ended with ${field.value}`);
      return views.map(({ view }) => view).filter((view) => view.length > 0);
    },
    [button, value],
  );
}

const nestedBars = [
  ['outer - 1/2 epochs', 'inner - 0/2 steps'],
  ['outer - 1/2 epochs', 'inner - 1/2 steps'],
  ['outer - 2/2 epochs', 'inner - 0/2 steps'],
  ['outer - 2/2 epochs', 'inner - 1/2 steps'],
];

describe('progress', () => {
  let stage;

  before(async () => {
    stage = await openStage(
      {
        'python.html': pageText(python(inPython)),
        'typescript.html': pageText(typescript(inTypeScript)),
        'tqdm.html': pageText(python(tracked, 'wheels="../../../_wheels/"')),
      },
      WHEELS ? { mounts: { '/_wheels/': WHEELS } } : {},
    );
  });

  after(() => stage?.close());

  for (const language of ['python', 'typescript'])
    it(`is nested, counted and streamed: ${language}`, { timeout: 60_000 }, async () => {
      const page = await stage.open(`${language}.html`);
      await ready(page);
      assert.deepEqual(await seen(page, 'nested'), nestedBars);
      assert.deepEqual(await seen(page, 'told'), [['half - 50.0%'], ['1/4 items'], ['3/4 steps']]);
      // What has been yielded is shown in place of the bar.
      assert.deepEqual(await seen(page, 'yields', '2'), [['yields - 0/3 steps']]);
      if (language === 'python') assert.deepEqual(await seen(page, 'untracked'), [['no tqdm - 25.0%']]);
      await page.close();
    });

  it(
    'shows the bars of tqdm where a function asks for them',
    {
      timeout: 120_000,
      skip: WHEELS ? false : 'tqdm is not there: set GRADIO_LITE_WHEELS to a folder with its wheel.',
    },
    async () => {
      const page = await stage.open('tqdm.html');
      await ready(page);
      assert.deepEqual(await seen(page, 'nested'), nestedBars);
      assert.deepEqual(await seen(page, 'by_hand'), [['file - 40/100 B'], ['more - 100/200 B']]);
      assert.deepEqual(await seen(page, 'described'), [
        ['1/2 steps', 'mine - 50.0%'],
        ['2/2 steps', 'mine - 50.0%'],
        ['at 0 - 1/2 steps'],
        ['at 1 - 2/2 steps'],
      ]);
      assert.deepEqual(await seen(page, 'yields', '1'), [['yields - 0/2 steps']]);
      assert.deepEqual(await seen(page, 'unasked'), []);
      await page.close();
    },
  );
});
