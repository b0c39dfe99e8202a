/** Every form of a listener on a page, in both languages: the same clicks have the same effects. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

const inPython = `import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    n = gr.Number(label="N")
    out = gr.Textbox(label="Out")
    more = gr.Textbox(label="More")
    loads = gr.Textbox(label="Loads")
    every = gr.Textbox(label="Every")
    follows = gr.Textbox(lambda a: f"follows {a}", inputs=name, label="Follows")
    kept = gr.BrowserState({"k": 1}, storage_key="listeners", secret="hush")
    kept_log = gr.Textbox(label="Kept")
    kept.change(lambda value: f"kept {value['k']}", kept, kept_log)

    @gr.on(inputs=[name, n], outputs=every)
    def _(a, b):
        return f"every {a!r} {b!r}"

    @gr.on([demo.load, name.submit], inputs=[name], outputs=[loads])
    def _(a):
        return f"load {a!r}"

    gr.Button("set").click(lambda given: f"{given[name]} {given[n]}", {name, n}, out)
    gr.Button("some").click(lambda: {more: "only more"}, None, [out, more])
    gr.Button("js alone").click(None, [name, n], [out, more], js="(a, b) => [a + '!', String(b * 2)]")
    gr.Button("js first").click(lambda a, b: (a, str(b)), [name, n], [out, more], js="(a, b) => [a.toUpperCase(), b + 1]")
    gr.Button("skip").click(lambda: (gr.skip(), "two"), None, [out, more])
    gr.Button("skip all").click(lambda: gr.skip(), None, [out, more])
    gr.Button("component").click(lambda: gr.Textbox("as component", placeholder="new"), None, out)
    gr.Button("raw").click(lambda value: type(value).__name__, n, out, preprocess=False)
    gr.Button("keep").click(lambda value: {"k": value["k"] + 1}, kept, kept)

    with gr.Column(visible=False) as column:
        gr.Textbox(label="In column")
    gr.Button("show column").click(lambda: gr.Column(visible=True), None, column)
    with gr.Accordion("Closed", open=False) as accordion:
        gr.Textbox(label="In accordion")
    gr.Button("open").click(lambda: gr.Accordion("Opened", open=True), None, accordion)
    picked = gr.Textbox(label="Picked")
    blank = gr.Textbox(label="Blank")
    with gr.Tabs() as tabs:
        with gr.Tab("One", id="one") as one:
            gr.Textbox(label="In one")
        with gr.Tab("Two", id="two") as two:
            gr.Textbox(label="In two")

    def pick(text, event: gr.SelectData):
        return f"{text!r} {event.index} {event.value}"

    one.select(pick, blank, picked)
    two.select(pick, blank, picked)
    gr.Button("to two").click(lambda: gr.Tabs(selected="two"), None, tabs)

    count = gr.Number(0, label="Count")
    timer = gr.Timer(0.1, active=False)
    timer.tick(lambda value: value + 1, count, count)
    gr.Button("start").click(lambda: gr.Timer(active=True), None, timer)
    gr.Button("stop").click(lambda: gr.Timer(active=False), None, timer)

demo.launch()
`;

const inTypeScript = `import * as gr from 'gradio-lite';

const quoted = (value) => (typeof value === 'string' ? "'" + value + "'" : value);

const demo = new gr.Blocks((app) => {
  const name = gr.Textbox({ label: 'Name' });
  const n = gr.Number({ label: 'N' });
  const out = gr.Textbox({ label: 'Out' });
  const more = gr.Textbox({ label: 'More' });
  const loads = gr.Textbox({ label: 'Loads' });
  const every = gr.Textbox({ label: 'Every' });
  gr.Textbox({ value: (a) => 'follows ' + a, inputs: name, label: 'Follows' });
  const kept = gr.BrowserState({ k: 1 }, { storage_key: 'listeners', secret: 'hush' });
  const keptLog = gr.Textbox({ label: 'Kept' });
  kept.change({ inputs: kept, outputs: keptLog, fn: (value) => 'kept ' + value.k });

  gr.on({ inputs: [name, n], outputs: every, fn: (a, b) => 'every ' + quoted(a) + ' ' + b });
  gr.on({ triggers: [app.load, name.submit], inputs: [name], outputs: [loads], fn: (a) => 'load ' + quoted(a) });

  const click = (label, options) => gr.Button(label).click(options);
  const both = [out, more];
  click('set', { inputs: new Set([name, n]), outputs: out, fn: (given) => given.get(name.id) + ' ' + given.get(n.id) });
  click('some', { outputs: both, fn: () => new Map([[more, 'only more']]) });
  click('js alone', { inputs: [name, n], outputs: both, js: "(a, b) => [a + '!', String(b * 2)]" });
  click('js first', { inputs: [name, n], outputs: both, js: '(a, b) => [a.toUpperCase(), b + 1]', fn: (a, b) => [a, String(b)] });
  click('skip', { outputs: both, fn: () => [gr.skip(), 'two'] });
  click('skip all', { outputs: both, fn: () => gr.skip() });
  click('component', { outputs: out, fn: () => gr.Textbox({ value: 'as component', placeholder: 'new' }) });
  click('raw', { inputs: n, outputs: out, preprocess: false, fn: (value) => (Number.isInteger(value) ? 'int' : 'float') });
  click('keep', { inputs: kept, outputs: kept, fn: (value) => ({ k: value.k + 1 }) });

  const column = gr.Column({ visible: false }, () => gr.Textbox({ label: 'In column' }));
  click('show column', { outputs: column, fn: () => gr.Column({ visible: true }) });
  const accordion = gr.Accordion('Closed', { open: false }, () => gr.Textbox({ label: 'In accordion' }));
  click('open', { outputs: accordion, fn: () => gr.Accordion('Opened', { open: true }) });
  const picked = gr.Textbox({ label: 'Picked' });
  const blank = gr.Textbox({ label: 'Blank' });
  const tabs = gr.Tabs(() => {
    const pick = { inputs: blank, outputs: picked, fn: (text, { event: { data } }) => quoted(text) + ' ' + data.index + ' ' + data.value };
    gr.Tab('One', { id: 'one' }, () => gr.Textbox({ label: 'In one' })).select(pick);
    gr.Tab('Two', { id: 'two' }, () => gr.Textbox({ label: 'In two' })).select(pick);
  });
  click('to two', { outputs: tabs, fn: () => gr.Tabs({ selected: 'two' }) });

  const count = gr.Number(0, { label: 'Count' });
  const timer = gr.Timer(0.1, { active: false });
  timer.tick({ inputs: count, outputs: count, fn: (value) => value + 1 });
  click('start', { outputs: timer, fn: () => gr.Timer({ active: true }) });
  click('stop', { outputs: timer, fn: () => gr.Timer({ active: false }) });
});
demo.launch();
`;

/** What each click changes, in this order. */
const clicks = [
  ['set', { Out: 'ada 2' }],
  ['some', { More: 'only more' }],
  ['js alone', { Out: 'ada!', More: '4' }],
  ['js first', { Out: 'ADA', More: '3' }],
  ['skip', { More: 'two' }],
  ['skip all', {}],
  ['component', { Out: 'as component' }],
  ['raw', { Out: 'int' }],
  ['keep', { Kept: 'kept 2' }],
  ['to two', { Picked: "'' 1 Two" }],
];

for (const [language, text] of Object.entries({
  Python: python(inPython),
  TypeScript: typescript(inTypeScript),
}))
  describe(`listeners in ${language}`, () => {
    let stage;
    let page;

    const field = (label) => page.getByLabel(label, { exact: true });
    const click = (name) => page.getByRole('button', { name, exact: true }).click();
    const isShown = (label) => field(label).isVisible();
    const fields = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('gr-textbox, gr-number')]
            .filter((block) => !block.closest('gr-tabs'))
            .map((block) => [
              block.querySelector('[data-testid="block-info"]')?.textContent.trim(),
              block.querySelector('textarea, input')?.value,
            ]),
        ),
      );

    /** Waits until the fields hold what they should, and looks again a little later. */
    async function holds(expected) {
      let got = await fields();
      const want = { ...got, ...expected };
      for (let i = 0; i < 100 && JSON.stringify(got) !== JSON.stringify(want); i++) {
        await page.waitForTimeout(50);
        got = await fields();
      }
      await page.waitForTimeout(200);
      assert.deepEqual(await fields(), want);
    }

    before(async () => {
      stage = await openStage({ 'index.html': pageText(text) });
      page = await stage.open('index.html');
      await ready(page);
    });
    after(() => stage?.close());

    it('read what untouched fields show when the page loads', { timeout: 60_000 }, async () => {
      await holds({
        Loads: "load ''",
        Every: "every '' 0",
        Follows: 'follows ',
        Kept: 'kept 1',
        Picked: "'' 0 One",
      });
    });

    it('start with any of several events, or when an input changes', { timeout: 60_000 }, async () => {
      await field('Name').fill('ada');
      await field('N').fill('2');
      await holds({ Loads: "load ''", Every: "every 'ada' 2", Follows: 'follows ada' });
      await field('Name').press('Enter');
      await holds({ Loads: "load 'ada'" });
    });

    it('take and give values in every form', { timeout: 60_000 }, async () => {
      for (const [name, changes] of clicks) {
        const expected = { ...(await fields()), ...changes };
        await click(name);
        await holds(expected).catch((error) => assert.fail(`${name}: ${error.message}`));
      }
      assert.equal(await field('Out').getAttribute('placeholder'), 'new');
    });

    it('show, open and select layouts', { timeout: 60_000 }, async () => {
      assert.equal(await isShown('In column'), false);
      await click('show column');
      await field('In column').waitFor();
      assert.equal(await isShown('In accordion'), false);
      await click('open');
      await field('In accordion').waitFor();
      await page.getByRole('button', { name: 'Opened' }).waitFor();
      assert.deepEqual([await isShown('In one'), await isShown('In two')], [false, true]);
    });

    it('start and stop a timer', { timeout: 60_000 }, async () => {
      const counted = async () => Number(await field('Count').inputValue());
      assert.equal(await counted(), 0);
      await click('start');
      while ((await counted()) < 3) await page.waitForTimeout(50);
      await click('stop');
      await page.waitForTimeout(400);
      const end = await counted();
      await page.waitForTimeout(500);
      assert.equal(await counted(), end);
    });
  });
