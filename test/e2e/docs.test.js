/** The documentation is true: its code runs, its links lead somewhere, its pages show what they describe. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStage, page as pageText, python, ready, typescript } from '../helpers/browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const texts = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`),
];

/** The fenced blocks of a text, with the lines they start at. */
const blocks = (file) =>
  [...read(file).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: language, 2: code, index }) => ({
    name: `${file}:${read(file).slice(0, index).split('\n').length}`,
    language,
    code,
  }));

const all = texts.flatMap(blocks).filter(({ name }) => !/architecture/.test(name));

const pages = {
  html: (code) => pageText(code.replace(/<script type="module".*?<\/script>/s, '')),
  ts: (code) => pageText(typescript(code)),
  python: (code) => pageText(python(code)),
  js: (code) => pageText(`<script type="module">${code}\nglobalThis.done = true;</script>`),
};

describe('the documentation', () => {
  const shown = all.filter(({ language }) => language in pages);
  const fileOf = ({ name }) => `${name.replace(/\W/g, '-')}.html`;
  let stage;

  before(async () => {
    stage = await openStage(
      Object.fromEntries(shown.map((block) => [fileOf(block), pages[block.language](block.code)])),
    );
  });

  after(() => stage?.close());

  it('shows code in languages that are checked', () => {
    assert.ok(shown.length >= 4);
    assert.deepEqual(
      all.filter(({ language }) => !(language in pages) && language !== 'sh').map(({ name }) => name),
      [],
    );
  });

  for (const block of shown)
    it(`runs ${block.name} (${block.language})`, { timeout: 90_000 }, async () => {
      const page = await stage.open(fileOf(block));
      const problems = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      if (block.language === 'js')
        await page.waitForFunction(() => globalThis.done, null, { timeout: 60_000 });
      else await ready(page);
      assert.deepEqual(problems, []);
      await page.close();
    });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const file of texts)
      for (const [, name] of read(file).matchAll(/npm run (\w+)/g))
        assert.ok(name in scripts, `${file}: npm run ${name}`);
  });

  it('links to what there is, in its sources and as pages', () => {
    const links = (file, pattern) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, href]) => href);
    const built = readdirSync(path.join(stage.published.product, 'docs'), { recursive: true })
      .filter((name) => name.endsWith('.html'))
      .map((name) => path.join(stage.published.product, 'docs', name));
    const found = [
      ...texts
        .map((file) => path.join(root, file))
        .flatMap((file) => links(file, /\]\(([^)#:]+)[^):]*\)/g).map((href) => [file, href])),
      ...built.flatMap((file) => links(file, /(?:href|src)="([^"#:]+)[^":]*"/g).map((href) => [file, href])),
    ];
    assert.ok(found.length > 100);
    const lost = found.filter(([file, href]) => !existsSync(path.resolve(path.dirname(file), href)));
    assert.deepEqual(lost, []);
  });

  it('has a page for each component, with its parameters, defaults and events', () => {
    const folders = readdirSync(path.join(root, 'elements')).filter((name) =>
      existsSync(path.join(root, 'elements', name, `${name}.md`)),
    );
    const pageOf = (name) =>
      readFileSync(path.join(stage.published.product, `docs/components/${name}.html`), 'utf8');
    for (const name of folders) {
      const schema = read(`elements/${name}/${name}.schema.ts`);
      const [, params] = /params: \{\n(.*?)\n {2}\},/s.exec(schema);
      for (const [, param] of params.matchAll(/^ {4}(\w+):/gm))
        assert.match(
          pageOf(name),
          new RegExp(`<th scope="row"><code>(\\*\\*)?${param}</code></th>`),
          `${name}: ${param}`,
        );
    }
    const slider = pageOf('slider');
    assert.match(
      slider,
      /<code>maximum<\/code><\/th><td><code>float<\/code><\/td><td><code>100<\/code><\/td>/,
    );
    assert.match(slider, /<code>release<\/code><\/th><td>The visitor lets go of it\.<\/td>/);
    assert.doesNotMatch(
      folders.map(pageOf).join('\n'),
      /<code>\w+<\/code><\/th><td><\/td><\/tr>/,
      'every event is described',
    );
  });

  it('runs the example on a component’s page, in both languages', { timeout: 120_000 }, async () => {
    const page = await stage.open('docs/components/state.html');
    for (const at of [1, 2]) {
      const app = `gradio-lite:nth-of-type(${at})`;
      await page.locator(app).scrollIntoViewIfNeeded();
      await ready(page, app);
      assert.match(await page.locator(`${app} .cm-content`).innerText(), /State\(0\)/);
      await page.locator(app).getByRole('button', { name: /click/i }).click();
      await page.waitForFunction(
        (scope) => /1/.test(document.querySelector(`${scope} textarea`)?.value),
        app,
      );
    }
    await page.close();
  });
});
