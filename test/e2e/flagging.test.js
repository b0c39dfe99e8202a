/** Flagging: rows are written as a Gradio server writes them, stay on the device, and can be taken along. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { axeFindsNothing } from '../helpers/axe.js';
import {
  becomes,
  hasValue,
  notesPrinted,
  openStage,
  page as pageText,
  python,
  ready,
  typescript,
} from '../helpers/browser.js';

const manual = `import gradio as gr

gr.Interface(
    lambda name, n: f"{name} {n}",
    [gr.Textbox(label="Name"), gr.Number(label="=N")],
    gr.Textbox(label="Result"),
    flagging_options=["good", "bad"],
).launch()
`;

const automatic = `import gradio as gr

gr.Interface(
    lambda name: name.upper(), "text", "text", flagging_mode="auto", flagging_dir="kept/rows"
).launch()
`;

const never = `import gradio as gr

gr.Interface(lambda name: name, "text", "text", flagging_mode="never").launch()
`;

const callback = `import json
import gradio as gr

class Lines(gr.FlaggingCallback):
    def setup(self, components, flagging_dir):
        self.labels = [component.label for component in components]
        self.path = f"{flagging_dir}/lines.txt"
        self.count = 0

    def flag(self, flag_data, flag_option=None, username=None):
        self.count += 1
        import os
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, "a") as file:
            print(json.dumps([self.labels, flag_data, flag_option, username]), file=file)
        return self.count

with gr.Blocks() as demo:
    gr.Interface(
        lambda name: name.upper(), gr.Textbox(label="in"), gr.Textbox(label="out"),
        flagging_options=[("Useful", "u")], flagging_callback=Lines(), flagging_dir="own",
    )
    shown = gr.Textbox(label="Lines")
    gr.Button("Show").click(lambda: open("own/lines.txt").read(), None, shown)

demo.launch()
`;

/** As in Gradio's guide to flagging in Blocks. */
const standalone = `import gradio as gr

callback = gr.CSVLogger()

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    count = gr.State({"n": 1})
    upper = gr.Textbox(label="Upper")
    rows = gr.Number(label="Rows")
    file = gr.Textbox(label="File")
    gr.Button("Run").click(lambda t: t.upper(), text, upper)
    callback.setup([text, count, upper], "flagged_data_points")
    gr.Button("Flag").click(
        lambda *args: callback.flag(list(args)), [text, count, upper], rows, preprocess=False
    )
    gr.Button("Read").click(lambda: open("flagged_data_points/dataset1.csv").read(), None, file)

demo.launch()
`;

const inTypeScript = `
  import * as gr from 'gradio-lite';

  class Noisy extends gr.FlaggingCallback {
    private labels = 0;
    setup(components: readonly gr.AnyComponent[], folder: string) {
      this.labels = components.length;
      console.log('set up', this.labels, folder);
    }
    flag(data: readonly unknown[], option: string | null = null) {
      console.log('flagged', JSON.stringify(data), option);
      return 1;
    }
  }

  const logger = new gr.SimpleCSVLogger();
  const demo = new gr.Blocks(() => {
    gr.Interface({
      fn: (name: string) => name.toUpperCase(),
      inputs: gr.Textbox({ label: 'in' }),
      outputs: gr.Textbox({ label: 'out' }),
      flagging_callback: new Noisy(),
      flagging_options: ['odd'],
    });
    const text = gr.Textbox({ label: 'Text' });
    const state = gr.State({ a: [1] });
    const rows = gr.Number({ label: 'Rows' });
    logger.setup([text, state], 'notes');
    gr.Button('Note').click({
      inputs: [text, state],
      outputs: rows,
      preprocess: false,
      fn: (t, s) => logger.flag([t, s]),
    });
  });
  demo.launch();
`;

const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}/g;

describe('flagging', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'manual.html': pageText(python(manual)),
      'automatic.html': pageText(python(automatic)),
      'never.html': pageText(python(never)),
      'callback.html': pageText(python(callback)),
      'standalone.html': pageText(python(standalone)),
      'typescript.html': pageText(typescript(inTypeScript)),
    });
  });

  after(() => stage?.close());

  const open = async (name) => {
    const page = await stage.open(`${name}.html`);
    await ready(page);
    return page;
  };

  const settings = (page) => page.getByRole('dialog', { name: 'Settings' });

  const openSettings = async (page) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await settings(page).waitFor();
  };

  /** What the settings hand over: texts by path, with the times left out. */
  const download = async (page) => {
    await openSettings(page);
    const coming = page.waitForEvent('download');
    await settings(page).getByRole('button', { name: 'Download' }).click();
    const downloaded = await coming;
    assert.equal(downloaded.suggestedFilename(), 'flagged.zip');
    const files = unzipSync(new Uint8Array(await readFile(await downloaded.path())));
    await settings(page).getByRole('button', { name: 'Close' }).click();
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        new TextDecoder().decode(bytes).replace(time, '<time>'),
      ]),
    );
  };

  const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

  /** Flags, and waits until that is done; the button says so for a moment only, so it is watched from before. */
  const flag = async (page, name) => {
    const saving = page.getByRole('button', { name: 'Saving...' }).waitFor();
    await press(page, name);
    await saving;
    await page.getByRole('button', { name, exact: true }).waitFor();
  };

  it(
    'rows stay on the device, go on after a reload, and leave it as a zip',
    { timeout: 90_000 },
    async () => {
      const page = await open('manual');
      await openSettings(page);
      assert.equal(await settings(page).getByText('Flagged data').count(), 0, 'nothing is flagged yet');
      await settings(page).getByRole('button', { name: 'Close' }).click();
      await page.getByLabel('Name').fill('=Ada, "A"');
      await page.getByLabel('=N').fill('-2');
      await press(page, 'Submit');
      await hasValue(page.getByLabel('Result'), '=Ada, "A" -2');
      await flag(page, 'Flag as good');
      const header = "Name,'=N,Result,flag,timestamp\r\n";
      const first = `"'=Ada, ""A""",'-2,"'=Ada, ""A"" -2",good,<time>\r\n`;
      assert.deepEqual(await download(page), { 'dataset1.csv': header + first });
      await page.reload();
      await ready(page);
      await page.getByLabel('Name').fill('Bo');
      await flag(page, 'Flag as bad');
      assert.deepEqual(await download(page), { 'dataset1.csv': `${header}${first}Bo,0,,bad,<time>\r\n` });
      await page.close();
    },
  );

  it(
    'the settings say what is kept, pass axe, and delete it when asked twice',
    { timeout: 60_000 },
    async () => {
      const page = await open('manual');
      await openSettings(page);
      await settings(page).getByRole('heading', { name: 'Flagged data' }).waitFor();
      await axeFindsNothing(page, 'settings with flagged data');
      await settings(page).getByRole('button', { name: 'Delete' }).click();
      await settings(page).getByRole('button', { name: 'Delete for good' }).click();
      await settings(page).getByRole('status').getByText('deleted').waitFor();
      await page.reload();
      await ready(page);
      await openSettings(page);
      await page.waitForTimeout(300);
      assert.equal(await settings(page).getByText('Flagged data').count(), 0);
      await page.close();
    },
  );

  it('flagging_mode="auto" keeps every result, "never" has no button', { timeout: 60_000 }, async () => {
    const page = await open('automatic');
    assert.equal(await page.getByRole('button', { name: 'Flag' }).count(), 0);
    for (const name of ['a', 'b']) {
      await page.getByLabel('name').fill(name);
      await press(page, 'Submit');
      await hasValue(page.getByLabel('output'), name.toUpperCase());
    }
    const rows = { 'dataset1.csv': 'name,output,timestamp\r\na,A,<time>\r\nb,B,<time>\r\n' };
    await becomes(() => download(page), rows);
    // A row too many would come late.
    await page.waitForTimeout(300);
    assert.deepEqual(await download(page), rows);
    await page.goto(stage.published.url('never.html'));
    await ready(page);
    assert.equal(await page.getByRole('button', { name: 'Flag' }).count(), 0);
    await page.close();
  });

  it(
    "an author's callback takes the rows, and what it leaves in the folder is kept",
    { timeout: 60_000 },
    async () => {
      const page = await open('callback');
      await page.getByLabel('in', { exact: true }).fill('x');
      await press(page, 'Submit');
      await hasValue(page.getByLabel('out', { exact: true }), 'X');
      await flag(page, 'Useful');
      await press(page, 'Show');
      const line = '[["in", "out"], ["x", "X"], "u", null]\n';
      await hasValue(page.getByLabel('Lines'), line);
      assert.deepEqual(await download(page), { 'lines.txt': line });
      await page.reload();
      await ready(page);
      await press(page, 'Show');
      await hasValue(page.getByLabel('Lines'), line);
      await page.close();
    },
  );

  it('a logger works by itself in Blocks, with sessions’ own objects', { timeout: 60_000 }, async () => {
    const page = await open('standalone');
    await page.getByLabel('Text').fill('hi');
    await press(page, 'Run');
    await hasValue(page.getByLabel('Upper'), 'HI');
    for (const count of ['1', '2']) {
      await press(page, 'Flag');
      await hasValue(page.getByLabel('Rows'), count);
    }
    await press(page, 'Read');
    await page.waitForFunction(() => document.querySelectorAll('textarea')[2].value.includes('Text'));
    const text = (await page.getByLabel('File').inputValue()).replace(time, '<time>');
    const row = 'hi,"{""n"": 1}",HI,<time>\n';
    assert.equal(text, `Text,component 1,Upper,timestamp\n${row}${row}`);
    await page.close();
  });

  it('works the same in TypeScript', { timeout: 60_000 }, async () => {
    let printed;
    const page = await stage.open('typescript.html', async (opening) => {
      printed = await notesPrinted(opening);
    });
    await ready(page);
    await page.getByLabel('in', { exact: true }).fill('x');
    await press(page, 'Submit');
    await hasValue(page.getByLabel('out', { exact: true }), 'X');
    await press(page, 'Flag as odd');
    await becomes(() => printed, ['set up 2 .gradio/flagged', 'flagged ["x","X"] odd']);
    await page.getByLabel('Text').fill('=1');
    await press(page, 'Note');
    await hasValue(page.getByLabel('Rows'), '0');
    assert.deepEqual(await download(page), { 'log.csv': `'=1,"{""a"": [1]}"\r\n` });
    await page.close();
  });
});
