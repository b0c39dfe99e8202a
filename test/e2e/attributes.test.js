/** Every attribute of the element, changed while the app runs; and the steering by script. TypeScript, for speed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, page as pageText, ready, typescript } from '../helpers/browser.js';

const greet = (word) => `
  import * as gr from 'gradio-lite';
  const demo = new gr.Blocks({ title: 'Greeter' }, () => {
    const name = gr.Textbox({ label: 'Name' });
    const greeting = gr.Textbox({ label: 'Greeting' });
    gr.Button('Greet').click({ inputs: name, outputs: greeting, fn: (n) => '${word} ' + n, api_name: 'greet' });
  });
  demo.launch();
`;

const files = {
  'app.html': pageText(typescript(greet('Hey'))),
  'far.html': pageText(`<div style="height: 5000px"></div>${typescript(greet('Hey'))}`),
  'src.html': pageText('<gradio-lite src="one.ts"></gradio-lite>'),
  'file.html': pageText(
    '<gradio-lite><gradio-file name="app.ts" url="one.ts" entrypoint></gradio-file></gradio-lite>',
  ),
  'tag.html': pageText('<gradio-lite>import gradio as gr\ngr.HTML("<b>bold</b>")</gradio-lite>'),
  'empty.html': pageText(''),
  'early.html': pageText(
    `<script type="module">
      import { createGradioApp } from './gradio-lite.js';
      const app = createGradioApp({ target: document.body, code: ${JSON.stringify(greet('Early'))}, language: 'typescript' });
      globalThis.answer = app.client.predict('/greet', ['Bo']);
    </script>`,
    { head: '<style>gradio-lite { display: block }</style>' },
  ),
  'classic.html': `<!doctype html><html lang="en"><title>Test</title><body>
    <script src="gradio-lite.classic.js"></script>
    <script>
      var app = createGradioApp({ target: document.body, code: ${JSON.stringify(greet('Classic'))}, language: 'typescript' });
      var answer = app.client.predict('/greet', ['Bo']);
    </script></body></html>`,
  // The element's script is there before its content: an app in TypeScript must not be taken for one in Python.
  'early-script.html': `<!doctype html><html lang="en"><title>Test</title>
    <script type="module" async src="gradio-lite.js"></script><body>
    <script>addEventListener('error', () => (globalThis.failed = true))</script>
    ${typescript(greet('Hey'))}</body></html>`,
  'one.ts': greet('One'),
  'two.ts': greet('Two'),
};

describe('the attributes of gradio-lite', () => {
  let stage;

  before(async () => {
    stage = await openStage(files);
  });

  after(() => stage?.close());

  const open = async (name) => {
    const page = await stage.open(name);
    if (await page.locator('gradio-lite').count()) await ready(page);
    return page;
  };

  const set = (page, attributes) =>
    page.evaluate((given) => {
      const element = document.querySelector('gradio-lite');
      for (const [name, value] of Object.entries(given))
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
    }, attributes);

  const answers = async (page, expected) => {
    await page.getByLabel('Name').fill('Ada');
    await page.getByRole('button', { name: 'Greet' }).click();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('gradio-lite textarea')[1]?.value === wanted,
      expected,
      { timeout: 15_000 },
    );
  };

  /** Does something, and waits for the app to be loaded anew. */
  const reloaded = async (page, act) => {
    await page.evaluate(() => {
      globalThis.again = false;
      document.querySelector('gradio-lite').addEventListener('ready', () => (globalThis.again = true));
    });
    await act();
    await page.waitForFunction(() => globalThis.again, null, { timeout: 30_000 });
  };

  it('change the look at once, and do not start the app anew', { timeout: 60_000 }, async () => {
    const page = await open('app.html');
    await page.getByLabel('Name').fill('kept');
    const container = page.locator('.gradio-container');
    const has = (name) => container.evaluate((element, given) => element.classList.contains(given), name);
    for (const name of ['theme', 'theme_mode']) {
      await set(page, { [name]: 'dark' });
      assert.equal(await has('dark'), true, name);
      await set(page, { [name]: 'light' });
      assert.equal(await has('dark'), false, name);
      await set(page, { [name]: null });
    }
    assert.equal(await page.locator('footer').count(), 1);
    await set(page, { info: 'false' });
    assert.equal(await page.locator('footer').count(), 0);
    assert.equal(await has('embed'), true);
    await set(page, { container: 'false' });
    assert.equal(await has('embed'), false);
    await set(page, { container: null, 'app-mode': '' });
    assert.deepEqual([await has('app'), await has('embed')], [true, false]);
    assert.equal(await page.title(), 'Greeter');
    await set(page, { app_mode: null, 'app-mode': null });
    assert.deepEqual([await has('app'), await page.title()], [false, 'Test']);
    await set(page, { control_page_title: 'true' });
    assert.equal(await page.title(), 'Greeter');
    await set(page, { control_page_title: 'false' });
    assert.equal(await page.title(), 'Test');
    assert.equal(await page.getByLabel('Name').inputValue(), 'kept');
    await page.close();
  });

  it('keep the scheme that the visitor chose until the attribute changes', { timeout: 60_000 }, async () => {
    const page = await open('app.html');
    const isDark = () => page.locator('.gradio-container').evaluate((e) => e.classList.contains('dark'));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('dark');
    await set(page, { info: 'false' });
    assert.equal(await isDark(), true);
    await set(page, { theme: 'light' });
    assert.equal(await isDark(), false);
    await page.close();
  });

  it('keep a height free until the app is painted', { timeout: 60_000 }, async () => {
    const page = await stage.open('empty.html');
    const height = await page.evaluate(async () => {
      const element = document.createElement('gradio-lite');
      element.setAttribute('initial_height', '123px');
      element.textContent = 'import gradio';
      document.body.append(element);
      const before = element.querySelector('.gradio-container').style.minHeight;
      element.remove();
      await Promise.resolve();
      return [before, element.getAttribute('state')];
    });
    assert.deepEqual(height, ['123px', null]);
    await page.close();
  });

  it('take another source', { timeout: 90_000 }, async () => {
    const page = await open('src.html');
    await answers(page, 'One Ada');
    await reloaded(page, () => set(page, { src: 'two.ts' }));
    await answers(page, 'Two Ada');
    await page.goto(stage.published.url('file.html'));
    await ready(page);
    await answers(page, 'One Ada');
    await reloaded(page, () =>
      page.evaluate(() => document.querySelector('gradio-file').setAttribute('url', 'two.ts')),
    );
    await answers(page, 'Two Ada');
    await page.close();
  });

  it('give a running app a runtime of its own, and back', { timeout: 90_000 }, async () => {
    const page = await open('app.html');
    await page.evaluate((code) => {
      const other = document.createElement('gradio-lite');
      other.id = 'other';
      other.innerHTML = `<script type="text/typescript">${code}</script>`;
      document.body.append(other);
    }, greet('Other'));
    await ready(page, '#other');
    assert.equal(page.workers().length, 1);
    await reloaded(page, () => set(page, { isolate: '' }));
    assert.equal(page.workers().length, 2);
    await reloaded(page, () => set(page, { isolate: 'false' }));
    await page.waitForTimeout(300);
    assert.equal(page.workers().length, 1);
    await page.close();
  });

  it('show an editor beside the app, whose text runs', { timeout: 90_000 }, async () => {
    const page = await open('src.html');
    await set(page, { playground: '', layout: 'vertical' });
    const editor = page.locator('gradio-lite .cm-content');
    await editor.waitFor();
    assert.match(await editor.innerText(), /'One ' \+ n/);
    assert.match(await page.locator('.gradio-container').getAttribute('class'), /editor-above/);
    await set(page, { layout: 'horizontal' });
    assert.doesNotMatch(await page.locator('.gradio-container').getAttribute('class'), /editor-above/);
    await editor.fill(greet('Edited'));
    await reloaded(page, () => page.getByRole('button', { name: 'Run' }).click());
    await answers(page, 'Edited Ada');
    assert.match(await editor.innerText(), /Edited/);
    await reloaded(page, () => set(page, { src: 'two.ts' }));
    await page.waitForFunction(() =>
      /'Two '/.test(document.querySelector('gradio-lite .cm-content')?.innerText),
    );
    await set(page, { playground: null });
    assert.equal(await page.locator('gradio-lite .cm-content').count(), 0);
    await page.close();
  });

  it('start an app far down the page once, when eager says so', { timeout: 60_000 }, async () => {
    const page = await stage.open('far.html', (page) =>
      page.addInitScript(() => {
        globalThis.times = 0;
        addEventListener('ready', () => globalThis.times++);
        // Nothing is seen, and patience does not end.
        globalThis.IntersectionObserver = class {
          observe() {}
          disconnect() {}
        };
        const { setTimeout } = globalThis;
        globalThis.setTimeout = (run, delay, ...rest) =>
          delay === 1500 ? 0 : setTimeout(run, delay, ...rest);
      }),
    );
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('gradio-lite').getAttribute('state'), 'loading');
    await set(page, { requirements: 'numpy' });
    await set(page, { requirements: null });
    await set(page, { eager: '' });
    await ready(page);
    await set(page, { eager: 'false' });
    await set(page, { eager: 'true' });
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => globalThis.times), 1);
    await page.close();
  });

  it('stay in force when the element leaves the page and comes back', { timeout: 60_000 }, async () => {
    const page = await open('app.html');
    await page.evaluate(async () => {
      globalThis.element = document.querySelector('gradio-lite');
      globalThis.element.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    assert.equal(await page.evaluate(() => globalThis.element.getAttribute('state')), null);
    assert.equal(page.workers().length, 0);
    await page.evaluate(() => document.body.append(globalThis.element));
    await ready(page);
    await answers(page, 'Hey Ada');
    await page.close();
  });

  it('wait for content that is still being parsed', { timeout: 60_000 }, async () => {
    const page = await stage.context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(stage.published.url('early-script.html'));
    await ready(page);
    assert.equal(await page.evaluate(() => globalThis.failed ?? false), false);
    assert.deepEqual(
      requests.filter((url) => /pyodide|python-library/.test(url)),
      [],
    );
    await page.close();
  });

  it('say that a tag in bare text was lost', { timeout: 60_000 }, async () => {
    const page = await stage.open('tag.html');
    await page.locator('gradio-lite[state=failed]').waitFor();
    const shown = page.locator('.app-error');
    assert.match(await shown.innerText(), /holds <b>.*<script type="text\/python">/s);
    assert.equal(await shown.getAttribute('data-stage'), 'app');
    await page.close();
  });

  it('are options of createGradioApp, whose calls wait for the app', { timeout: 90_000 }, async () => {
    const page = await stage.open('empty.html');
    const result = await page.evaluate(async (code) => {
      const app = globalThis.createGradioApp({
        target: document.body,
        files: { 'app.ts': { data: `import './part.ts';\n${code}` }, 'part.ts': { data: 'export {}' } },
        entrypoint: 'app.ts',
        themeMode: 'dark',
        container: false,
        info: false,
        eager: true,
        initialHeight: '10px',
        controlPageTitle: true,
        autoScroll: true,
        playground: true,
        layout: 'vertical',
        isolate: true,
        wheels: 'w',
        lock: 'l.json',
      });
      const element = document.querySelector('gradio-lite');
      const early = await app.client.predict('/greet', ['Bo']);
      await app.write('more.ts', "console.log('from more')");
      await app.rename('more.ts', 'moved.ts');
      const lines = [];
      element.addEventListener('console', ({ detail }) => lines.push(detail.text));
      await app.run_file('moved.ts');
      await app.run_code("console.log('from code')");
      await app.unlink('moved.ts');
      const missing = await app.runFile('moved.ts').catch(({ message }) => message);
      const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
      const title = document.title;
      app.unmount();
      const late = await app.client.predict('/greet', ['Bo']).catch(({ message }) => message);
      return { early, lines: lines.join(''), missing, attributes, title, late };
    }, greet('Made'));
    assert.deepEqual(result.early.data, ['Made Bo']);
    assert.match(result.lines, /from more\s+from code/);
    assert.match(result.missing, /moved\.ts/);
    assert.match(result.late, /not on the page/);
    assert.equal(result.title, 'Greeter');
    assert.deepEqual(result.attributes, {
      wheels: 'w',
      lock: 'l.json',
      theme: 'dark',
      container: 'false',
      info: 'false',
      eager: 'true',
      'initial-height': '10px',
      'control-page-title': 'true',
      autoscroll: 'true',
      isolate: 'true',
      playground: 'true',
      layout: 'vertical',
      state: 'ready',
    });
    await page.close();
  });

  it(
    'refuses options without code, and files without an entrypoint or content',
    { timeout: 60_000 },
    async () => {
      const page = await stage.open('empty.html');
      const messages = await page.evaluate(() =>
        [
          {},
          { files: { 'a.py': { data: '' } } },
          { files: { 'a.py': { data: '' } }, entrypoint: 'b.py' },
          { files: { 'a.py': {} }, entrypoint: 'a.py' },
        ].map((options) => {
          try {
            globalThis.createGradioApp({ target: document.body, ...options });
            return 'made';
          } catch (error) {
            return `${error.name}: ${error.message}`;
          }
        }),
      );
      assert.match(messages[0], /^TypeError: .*needs code, files with an entrypoint, or src/);
      assert.match(messages[1], /^TypeError: .*entrypoint that is one of its files; got undefined/);
      assert.match(messages[2], /got "b\.py"/);
      assert.match(messages[3], /needs data or a url for each file; "a\.py" has neither/);
      assert.equal(await page.locator('gradio-lite').count(), 0);
      await page.close();
    },
  );

  for (const [name, expected] of [
    ['early.html', 'Early Bo'],
    ['classic.html', 'Classic Bo'],
  ])
    it(`answers calls made at once on ${name}`, { timeout: 60_000 }, async () => {
      const page = await stage.open(name);
      await page.waitForFunction(() => globalThis.answer);
      assert.deepEqual((await page.evaluate(() => globalThis.answer)).data, [expected]);
      await page.close();
    });
});
