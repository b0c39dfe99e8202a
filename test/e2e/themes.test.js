/** Themes that authors make, in both languages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

const variables = ['--primary-500', '--block-label-margin', '--button-large-radius', '--font', '--text-md'];

const inPython = python(`import gradio as gr

theme = gr.themes.Soft(
    primary_hue="emerald", text_size=gr.themes.sizes.text_lg, font=[gr.themes.GoogleFont("Inter"), "sans-serif"]
).set(button_large_radius="7px")

with gr.Blocks() as demo:
    gr.Button("Go", variant="primary")

demo.launch(theme=theme)
`);

const inTypeScript = typescript(`
  import * as gr from 'gradio-lite';

  const { GoogleFont, Soft, sizes } = gr.themes;
  const theme = new Soft({
    primary_hue: 'emerald',
    text_size: sizes.text_lg,
    font: [new GoogleFont('Inter'), 'sans-serif'],
  }).set({ button_large_radius: '7px' });

  new gr.Blocks(() => {
    gr.Button('Go', { variant: 'primary' });
  }).launch({ theme });
`);

describe('themes of authors', () => {
  let stage;

  before(async () => {
    stage = await openStage({
      'python.html': pageText(inPython),
      'typescript.html': pageText(inTypeScript),
      'wrong.html': pageText(
        typescript(`
        import { Blocks, themes } from 'gradio-lite';
        new Blocks().launch({ theme: new themes.Glass({ primary_hue: 'emerlad' }) });
      `),
      ),
    });
  });

  after(() => stage?.close());

  const look = async (name) => {
    const page = await stage.open(name);
    await ready(page);
    const seen = await page.locator('.gradio-container').evaluate((container, names) => {
      const style = getComputedStyle(container);
      return names.map((variable) => style.getPropertyValue(variable));
    }, variables);
    await page.close();
    return seen;
  };

  it('look alike in Python and in TypeScript', { timeout: 60_000 }, async () => {
    const seen = await look('typescript.html');
    assert.deepEqual(seen, ['#10b981', '6px', '7px', "'Inter', sans-serif", '16px']);
    assert.deepEqual(await look('python.html'), seen);
  });

  it('say what is wrong with them', { timeout: 60_000 }, async () => {
    const page = await stage.open('wrong.html');
    await page.locator('gradio-lite[state=failed]').waitFor();
    assert.match(
      await page.getByTestId('app-error').innerText(),
      /ValueError: Color shortcut emerlad not found\..*at app\.ts:\d/s,
    );
    await page.close();
  });
});
