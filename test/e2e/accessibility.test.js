/** axe finds nothing: on any demo, light and dark, before and after its use, and on what an app shows meanwhile. */
import { after, before, describe, it } from 'node:test';
import { axeFindsNothing } from '../helpers/axe.js';
import { page as pageText, python, ready } from '../helpers/browser.js';
import { demoApps } from '../helpers/demos.js';
import { openWarmPage } from '../helpers/warm-page.js';
import { interactions } from './demos/interactions.js';

/** An app that shows, on request, everything that an app may show for a while. */
const moments = `import time
import gradio as gr

def work(progress=gr.Progress()):
    progress((3, 10), desc="Working", unit="steps")
    time.sleep(30)

def stream():
    for part in range(30):
        yield str(part)
        time.sleep(1)

def say():
    gr.Info("Something to know", duration=None)
    gr.Success("Something went well", duration=None)
    gr.Warning("Something to look after", duration=None)
    raise gr.Error("Something failed", duration=None)

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name", info="Yours")
    choice = gr.Dropdown(["one", "two"], label="Choice", multiselect=True)
    output = gr.Textbox(label="Output")
    gr.Button("Work").click(work, None, output)
    gr.Button("Stream").click(stream, None, output)
    gr.Button("Say").click(say, None, output)

demo.launch()
`;

const heading = '<header><h1>A page</h1></header>';

const setTheme = (page, theme) =>
  page.evaluate((scheme) => {
    for (const app of document.querySelectorAll('gradio-lite')) app.setAttribute('theme', scheme);
  }, theme);

/** What axe finds in the demos' own content: red on grey by `css=`, and a page that begins with a third-level heading. */
const chosenByAuthor = {
  blocks_simple_squares: ['#btn'],
  custom_css: ['.darktest'],
  // Soft's indigo, a documented variable of the theme, stands at 3.6:1 on its labels and 4.5:1 below white.
  theme_soft: ['[data-testid=block-info]', 'button.primary', 'footer'],
};

/** Looks at the page in both colour schemes. */
async function lookAt(page, moment, except) {
  for (const theme of ['light', 'dark']) {
    await setTheme(page, theme);
    await axeFindsNothing(page, `${moment}, ${theme}`, except);
  }
}

describe('axe finds nothing', () => {
  let stage;

  before(async () => {
    stage = await openWarmPage({
      files: {
        'starting.html': pageText(`${heading}${python(`${moments}# not seen before\n`)}`),
        'several.html': pageText(`${heading}${python(moments)}${python(moments)}`),
      },
      // Colours are looked at, so none may be on its way from one to another.
      context: { reducedMotion: 'reduce' },
    });
  });

  after(() => stage?.close());

  for (const { name, title, element } of demoApps)
    it(`on ${title}`, { timeout: 60_000 }, async () => {
      const page = await stage.show(element());
      await lookAt(page, 'before', chosenByAuthor[name]);
      await interactions[name](page);
      await lookAt(page, 'after', chosenByAuthor[name]);
    });

  it('while a function runs, with and without progress, and while it streams', async () => {
    const page = await stage.show(python(moments));
    await page.getByRole('button', { name: 'Work' }).click();
    await page.getByText('Working').waitFor();
    await lookAt(page, 'progress');
    await stage.show(python(moments));
    await page.getByRole('button', { name: 'Stream' }).click();
    await page.locator('[data-testid=status-tracker].generating').waitFor({ state: 'attached' });
    await lookAt(page, 'streaming');
  });

  it('with every kind of toast and an output in error', async () => {
    const page = await stage.show(python(moments));
    await page.getByRole('button', { name: 'Say' }).click();
    await page.getByTestId('toast-body').nth(3).waitFor();
    await lookAt(page, 'toasts');
  });

  it('with a dialog or a list of options open', async () => {
    const page = await stage.show(python(moments));
    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: 'two' }).waitFor();
    await lookAt(page, 'options');
    for (const name of ['Use via API', 'Settings']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await lookAt(page, name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('with an app that could not start', async () => {
    const page = await stage.show(python('import gradio as gr\n\ngr.Textbox(lable="x")\n'), {
      state: 'failed',
    });
    await lookAt(page, 'failed');
  });

  it(
    'while the app starts, as a skeleton and as painted from what is known',
    { timeout: 60_000 },
    async () => {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      const hold = (page) => page.route('**/*.wasm', async (route) => held.then(() => route.continue()));
      const page = await stage.open('starting.html', hold);
      await page.locator('.skeleton').waitFor();
      await lookAt(page, 'skeleton');
      release();
      await ready(page);
      const again = await stage.open('starting.html', (opening) =>
        opening.route('**/*.wasm', () => new Promise(() => {})),
      );
      await again.getByLabel('Name').waitFor();
      await lookAt(again, 'painted');
      await again.close();
      await page.close();
    },
  );

  it('with two apps on a page', { timeout: 60_000 }, async () => {
    const page = await stage.open('several.html');
    await page.waitForFunction(() => document.querySelectorAll('gradio-lite[state=ready]').length === 2);
    await lookAt(page, 'two apps');
    await page.close();
  });
});
