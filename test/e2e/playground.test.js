/** The playground, as `gradio-lite dev` serves it: gallery, editor and app; by mouse, by keyboard and on a phone. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { axeFindsNothing } from '../helpers/axe.js';
import { hasValue, launch } from '../helpers/browser.js';
import { Keyboard } from '../helpers/keyboard.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Starts the command as a developer does, on a free port; answers with its address and how to stop it. */
async function startPlayground() {
  const server = spawn(process.execPath, ['bin/gradio-lite.js', 'dev', '--port', '0'], { cwd: root });
  let output = '';
  const url = await new Promise((found, failed) => {
    server.stdout.on('data', (text) => {
      output += text;
      const [, address] = /^Local: (\S+)$/m.exec(output) ?? [];
      if (address) found(address);
    });
    server.stderr.on('data', (text) => (output += text));
    server.on('close', () => failed(new Error(output)));
  });
  return { url, stop: () => server.kill() };
}

const isRunning = (page) => page.locator('#pg-status[data-state=ready]').waitFor({ timeout: 60_000 });

/** Puts a text in place of the whole source. */
async function write(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

const failing = `import gradio as gr


def fail(text):
    return 1 / 0


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    gr.Button("Fail").click(fail, name, name)

demo.launch()
`;

describe('the playground', () => {
  let server;
  let browser;
  let context;

  before(async () => {
    server = await startPlayground();
    browser = await launch();
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
  });

  after(async () => {
    await browser?.close();
    server?.stop();
  });

  const open = async (hash = '') => {
    const page = await context.newPage();
    await page.goto(server.url + hash);
    await page.locator('.cm-content').waitFor();
    return page;
  };

  it('opens with an app that runs beside its source, and lists the others', { timeout: 90_000 }, async () => {
    const page = await open();
    assert.ok((await page.locator('#pg-examples a').count()) >= 13);
    await isRunning(page);
    const heights = await page.evaluate(() =>
      ['.pg-stage', '.gradio-container'].map((part) => document.querySelector(part).offsetHeight),
    );
    assert.equal(heights[1], heights[0], "the app's ground fills the pane");
    await page.getByLabel('name').fill('Ada');
    await page.getByRole('button', { name: 'Submit' }).click();
    await hasValue(page.locator('#pg-stage').getByLabel('output'), 'Hello, Ada!');
    const box = async (selector) => page.locator(selector).boundingBox();
    const [code, app] = [await box('#pg-code'), await box('#pg-app')];
    assert.ok(code.x + code.width <= app.x && Math.abs(code.y - app.y) < 1, 'side by side');
    await page.getByRole('searchbox').fill('hangman');
    await page.getByRole('link', { name: /Hangman/ }).click();
    await isRunning(page);
    await page.locator('#pg-stage').getByLabel('Wrong letters').waitFor();
    await page.close();
  });

  it(
    'runs what was edited, by button and by Ctrl+Enter, in both languages',
    { timeout: 90_000 },
    async () => {
      const page = await open('#example=hello_world&lang=py');
      await isRunning(page);
      await write(page, 'import gradio as gr\n\ngr.Interface(lambda x: x[::-1], "text", "text").launch()\n');
      await page.getByText('Edited').waitFor();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.locator('#pg-stage').getByLabel('x', { exact: true }).fill('abc');
      await isRunning(page);
      await page.getByRole('button', { name: 'Submit' }).click();
      await hasValue(page.locator('#pg-stage').getByLabel('output'), 'cba');
      await page.getByText('TypeScript', { exact: true }).click();
      await page.locator('.cm-content').getByText("from 'gradio-lite'").waitFor();
      await isRunning(page);
      await write(
        page,
        "import * as gr from 'gradio-lite';\n\ngr.Interface({ fn: (y) => y + '!', inputs: 'text', outputs: 'text' }).launch();\n",
      );
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.locator('#pg-stage').getByLabel('y', { exact: true }).fill('abc');
      await isRunning(page);
      await page.getByRole('button', { name: 'Submit' }).click();
      await hasValue(page.locator('#pg-stage').getByLabel('output'), 'abc!');
      await page.close();
    },
  );

  it(
    'shows an error at its line: of the start and of a call, in both languages',
    { timeout: 90_000 },
    async () => {
      const page = await open('#example=hello_world&lang=py');
      await isRunning(page);
      const problem = page.locator('#pg-problem');
      const markedLine = page.locator('.cm-line.pg-problem-line');

      await write(page, 'import gradio as gr\n\ndef broken(:\n    pass\n');
      await page.keyboard.press('ControlOrMeta+Enter');
      await problem.getByRole('button', { name: 'Go to line 3' }).waitFor();
      assert.match(await problem.innerText(), /SyntaxError/);
      assert.equal(await markedLine.innerText(), 'def broken(:');

      await write(page, failing);
      await page.keyboard.press('ControlOrMeta+Enter');
      await isRunning(page);
      await page.getByRole('button', { name: 'Fail' }).click();
      await problem.getByRole('button', { name: 'Go to line 5' }).click();
      assert.match(await problem.innerText(), /ZeroDivisionError/);
      assert.equal((await markedLine.innerText()).trim(), 'return 1 / 0');
      assert.ok(await page.evaluate(() => document.activeElement.closest('.cm-editor') !== null));

      await page.goto(`${server.url}#example=errors_and_toasts&lang=ts`);
      await isRunning(page);
      await page.getByRole('button', { name: 'Crash' }).click();
      await problem.getByRole('button', { name: /Go to line \d+/ }).waitFor();
      assert.match(await markedLine.innerText(), /throw new RangeError/);
      await page.close();
    },
  );

  it('is done by keyboard alone', { timeout: 90_000 }, async () => {
    const page = await open();
    await isRunning(page);
    const keys = new Keyboard(page);
    await keys.reach(page.getByRole('link', { name: /Hangman/ }));
    await keys.press('Enter');
    await page.locator('#pg-stage').getByLabel('Wrong letters').waitFor();
    await keys.reach(page.locator('.cm-content'));
    await keys.press('ControlOrMeta+End');
    await keys.type('# note');
    await page.getByText('Edited').waitFor();
    // Tab indents in an editor of code; Escape gives it back, for two seconds: a busy machine may need longer.
    const run = page.getByRole('button', { name: 'Run', exact: true });
    for (let tries = 0; tries < 5 && !(await keys.isOn(run)); tries++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Tab');
    }
    await keys.reach(run, 'Shift+Tab');
    await keys.press('Enter');
    await isRunning(page);
    await keys.fill(page.locator('#pg-stage').getByLabel('Your letter'), 'q');
    await keys.press('Enter');
    await hasValue(page.getByLabel('Wrong letters'), 'q');
    await page.close();
  });

  it('has nothing for axe to find, light and dark, running and failed', { timeout: 90_000 }, async () => {
    const page = await open();
    await isRunning(page);
    for (const theme of ['Light', 'Dark']) {
      await page.getByRole('radio', { name: theme }).check({ force: true });
      await axeFindsNothing(page, `running, ${theme}`);
    }
    await write(page, 'import gradio as gr\n\nprint("made")\ngr.Textbox(lable="x")\n');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByRole('button', { name: 'Go to line 4' }).waitFor();
    for (const theme of ['Light', 'Dark']) {
      await page.getByRole('radio', { name: theme }).check({ force: true });
      await axeFindsNothing(page, `failed, ${theme}`);
    }
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').waitFor();
    await axeFindsNothing(page, 'sharing');
    await page.close();
  });

  it('has its parts behind tabs on a phone, and nothing wider than that', { timeout: 90_000 }, async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(server.url);
    await isRunning(page);
    await page.getByRole('tab', { name: 'Examples' }).click();
    await page.getByRole('link', { name: /Calculator/ }).click();
    await page.getByLabel('First number').fill('5');
    await isRunning(page);
    await page.getByRole('button', { name: 'Submit' }).click();
    await hasValue(page.getByLabel('Result'), '35');
    for (const tab of ['Examples', 'Code', 'App']) {
      await page.getByRole('tab', { name: tab }).click();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, tab);
      await axeFindsNothing(page, tab);
    }
    await page.close();
  });
});
