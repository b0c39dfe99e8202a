/** What an author or a visitor gets wrong: the message that helps, where it belongs, and the page lives on. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { dist, escapeHtml, hasValue, page as pageText, python, typescript } from '../helpers/browser.js';
import { openWarmPage } from '../helpers/warm-page.js';

const inBlocks = (lines) => `import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    button = gr.Button("Greet")
${lines.replace(/^/gm, '    ')}

demo.launch()
`;

const inTypeScript = (lines) => `import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Name' });
  const greeting = gr.Textbox({ label: 'Greeting' });
  const button = gr.Button('Greet');
${lines.replace(/^/gm, '  ')}
});
demo.launch();
`;

/** Mistakes that keep an app from starting; each says what is wrong and names the author's own line. */
const starts = {
  'an unknown parameter of a constructor': [
    python(inBlocks('gr.Textbox(lable="x")')),
    /TypeError.*'lable'.*[Dd]id you mean '?label/s,
    /app\.py", line 7/,
  ],
  'a value that a constructor cannot take': [
    python(inBlocks('gr.Radio(choices=5)')),
    /TypeError: 'int' object is not iterable/,
    /app\.py", line 7/,
  ],
  'an unknown component': [
    python(inBlocks('gr.Textbx()')),
    /AttributeError.*Textbx.*[Dd]id you mean:? '?Textbox/s,
    /app\.py", line 7/,
  ],
  'an unknown event': [
    python(inBlocks('button.clik(lambda: None)')),
    /AttributeError.*clik.*[Dd]id you mean:? '?click/s,
    /app\.py", line 7/,
  ],
  'an unknown parameter of a listener': [
    python(inBlocks('button.click(lambda x: x, input=name)')),
    /TypeError.*'input'.*[Dd]id you mean '?inputs/s,
    /app\.py", line 7/,
  ],
  'an input that is no component': [
    python(inBlocks('button.click(lambda x: x, "name", greeting)')),
    /Error.*name/s,
    /app\.py", line 7/,
  ],
  'a function that is none': [
    python(inBlocks('button.click("greet", name, greeting)')),
    /Error.*(callable|function)/s,
    /app\.py", line 7/,
  ],
  'a syntax error': [
    python('import gradio as gr\n\ndef broken(:\n    pass\n'),
    /SyntaxError/,
    /app\.py", line 3/,
  ],
  'no app in the code': [python('import gradio as gr\n\nx = 1\n'), /app\.py builds no app/, null],
  'a module that is not there': [
    python('import gradio as gr\nimport helper\n'),
    /helper/,
    /app\.py", line 2/,
  ],
  'an unknown option, in TypeScript': [
    typescript(inTypeScript("gr.Textbox({ lable: 'x' });")),
    /lable.*[Dd]id you mean '?label/s,
    /app\.ts:7/,
  ],
  'an input that is no component, in TypeScript': [
    typescript(inTypeScript("button.click({ inputs: 'name', outputs: greeting, fn: (x) => x });")),
    /Error.*name/s,
    /app\.ts:7/,
  ],
  'a syntax error, in TypeScript': [
    typescript("import * as gr from 'gradio-lite';\n\nconst = 5;\n"),
    /SyntaxError|Unexpected/,
    /app\.ts:3/,
  ],
  'no code': ['<gradio-lite></gradio-lite>', /holds no code/, null],
  'a missing file': ['<gradio-lite src="none.py"></gradio-lite>', /none\.py: 404/, null],
  'a missing file beside the app': [
    `<gradio-lite><gradio-file name="app.py" entrypoint>${escapeHtml(inBlocks('pass'))}</gradio-file>
    <gradio-file name="data.csv" url="none.csv"></gradio-file></gradio-lite>`,
    /none\.csv.*404/s,
    null,
  ],
  'a file without a name': [
    '<gradio-lite><gradio-file>import gradio</gradio-file></gradio-lite>',
    /gradio-file.*name/s,
    null,
  ],
  'a missing requirements file': [
    python(inBlocks('pass'), 'requirements="none.txt"'),
    /requirements.*none\.txt: 404/s,
    null,
  ],
};

/** Mistakes that only a call brings to light: what the output and a toast show, and what is printed for the author. */
const calls = {
  'a function that raises': [
    python(inBlocks('button.click(lambda text: 1 / 0, name, greeting)')),
    { printed: /Traceback.*app\.py", line 7.*ZeroDivisionError: division by zero/s },
  ],
  'a function that raises, with show_error': [
    python(
      inBlocks('button.click(lambda text: 1 / 0, name, greeting)').replace(
        'launch()',
        'launch(show_error=True)',
      ),
    ),
    { toast: /division by zero/, printed: /ZeroDivisionError/ },
  ],
  'an error for the visitor': [
    python(
      inBlocks(
        'def fail(text):\n    raise gr.Error("Type a name first")\nbutton.click(fail, name, greeting)',
      ),
    ),
    { toast: /Type a name first/ },
  ],
  'too few outputs': [
    python(inBlocks('button.click(lambda text: ["one"], name, [name, greeting])')),
    { printed: /ValueError.*returned: 1|ValueError.*Received outputs:\s+\["one"\]/s },
  ],
  'a function that throws, in TypeScript': [
    typescript(
      inTypeScript(
        "button.click({ inputs: name, outputs: greeting, fn: () => { throw new RangeError('no'); } });",
      ),
    ),
    { printed: /RangeError: no\s+at .*app\.ts:7/s },
  ],
};

describe('bad input', () => {
  let stage;

  before(async () => {
    stage = await openWarmPage();
    await stage.page.evaluate(() => {
      globalThis.printed = '';
      addEventListener('console', ({ detail }) => (globalThis.printed += detail.text));
      document.body.insertAdjacentHTML('beforeend', '<p id="rest">The rest of the page</p>');
    });
  });

  after(() => stage?.close());

  for (const [title, [html, message, line]] of Object.entries(starts))
    it(`${title} is said in the app's place`, { timeout: 60_000 }, async () => {
      const page = await stage.show(html, { state: 'failed' });
      const shown = await page.getByTestId('app-error').innerText();
      assert.match(shown, message);
      if (line) assert.match(shown, line);
      assert.doesNotMatch(shown, /site-packages|_pyodide|assets\/|worker-/, "only the author's own frames");
      assert.equal(await page.locator('#rest').innerText(), 'The rest of the page');
    });

  const press = async (html) => {
    const page = await stage.show(html);
    await page.evaluate(() => (globalThis.printed = ''));
    await page.getByLabel('Name').fill('kept');
    await page.getByRole('button', { name: 'Greet' }).click();
    return page;
  };

  const isPrinted = (page, expected) =>
    page.waitForFunction(
      ([source, flags]) => new RegExp(source, flags).test(globalThis.printed),
      [expected.source, expected.flags],
      { timeout: 10_000 },
    );

  for (const [title, [html, { toast, printed }]] of Object.entries(calls))
    it(`${title} is said at the output, and the app goes on`, { timeout: 60_000 }, async () => {
      const page = await press(html);
      await page.getByTestId('status-tracker').getByText('Error').first().waitFor({ timeout: 10_000 });
      if (toast) await page.getByTestId('toast-body').filter({ hasText: toast }).waitFor({ timeout: 10_000 });
      if (printed) await isPrinted(page, printed);
      assert.equal(await page.getByLabel('Name').inputValue(), 'kept');
      assert.equal(await page.locator('#place gradio-lite').getAttribute('state'), 'ready');
    });

  it('too many outputs: a warning for the author, the right ones shown', { timeout: 60_000 }, async () => {
    const page = await press(
      python(inBlocks('button.click(lambda text: ("one", "two", "three"), name, [name, greeting])')),
    );
    await hasValue(page.getByLabel('Greeting'), 'two');
    await isPrinted(page, /returned too many output values \(needed: 2, returned: 3\)/);
  });

  it('a page opened from a file explains itself', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gradio-lite-file-'));
    try {
      await cp(join(dist, 'gradio-lite.classic.js'), join(folder, 'gradio-lite.classic.js'));
      const text = pageText(`<p id="rest">The rest</p>${python(inBlocks('pass'))}`).replace(
        /<script type="module"[^>]*>/,
        '<script src="gradio-lite.classic.js">',
      );
      await writeFile(join(folder, 'index.html'), text);
      const page = await stage.context.newPage();
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      const notice = page.locator('gradio-lite').getByRole('alert');
      assert.match(await notice.innerText(), /opened as a file.*web server/s);
      assert.equal(await page.locator('#rest').innerText(), 'The rest');
      assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /import gradio/);
      await page.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
