/** A real Chromium and a plain file server over the built product, for end-to-end tests and benches. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../../bin/server/serve.js';
import { findChromium } from './find-chromium.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the built product is; GRADIO_LITE_DIST names another build. */
export const dist = resolve(process.env.GRADIO_LITE_DIST ?? join(root, 'dist'));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium. */
export const launch = (options = {}) =>
  chromium.launch({ executablePath: findChromium(), ...options, args: [...flags, ...(options.args ?? [])] });

/**
 * Starts a Chromium with a profile on disk, as visitors have one: contexts of `launch` keep no compiled code.
 * Closing the context ends the browser and removes the profile.
 */
export async function launchProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'gradio-lite-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: flags,
    viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The text of a page that holds `body`; the script's address is relative, as a page author writes it. */
export const page = (body, { head = '', script = 'gradio-lite.js', attributes = '' } = {}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Test</title>
    ${head}
    <script type="module" src="${script}" ${attributes}></script>
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Text that may hold \`<\` → text that may stand in an element. */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A `<gradio-lite>` with one Python file. */
export const python = (code, attributes = '') =>
  `<gradio-lite ${attributes}>${escapeHtml(code)}</gradio-lite>`;

/** A `<gradio-lite>` with TypeScript. */
export const typescript = (code, attributes = '') =>
  `<gradio-lite ${attributes}><script type="text/typescript">${code}</script></gradio-lite>`;

/** Path under which tests publish the product: not the root, as on GitHub Pages. */
export const SUB_PATH = '/some/sub/path/';

/**
 * Publishes the built product with the given pages beside it; `url` names one of them.
 * @param {Record<string, string>} files text by path
 * @param {Record<string, string>} [mounts] further folders by URL path
 * @param {Record<string, string>} [headers] headers of every response
 */
export async function site(files, mounts = {}, headers = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gradio-lite-site-'));
  const product = join(folder, SUB_PATH);
  await cp(dist, product, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(product, name)), { recursive: true });
    await writeFile(join(product, name), text);
  }
  const server = await serve({ folder, mounts, headers });
  return {
    product,
    url: (name = 'index.html') => `${server.url.replace(/\/$/, '')}${SUB_PATH}${name}`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until an element's app has a state; a failed app rejects with what it shows. */
export async function ready(page, selector = 'gradio-lite', { state = 'ready', timeout = 90_000 } = {}) {
  await page.waitForFunction(
    ([s, wanted]) => ['failed', wanted].includes(document.querySelector(s)?.getAttribute('state') ?? ''),
    [selector, state],
    { timeout },
  );
  const shown = await page.locator(selector).first().getAttribute('state');
  if (shown !== state)
    throw new Error(`The app ${shown}: ${await page.locator(`${selector} .app-error`).innerText()}`);
}

/** Reads until what is read is the expected, deeply equal; fails with the last thing read. */
export async function becomes(read, expected, timeout = 15_000) {
  let value = await read();
  for (const end = Date.now() + timeout; !isDeepStrictEqual(value, expected) && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    value = await read();
  }
  assert.deepEqual(value, expected);
}

/** Waits until a field holds a value. */
export const hasValue = (field, expected, timeout = 15_000) =>
  becomes(() => field.inputValue({ timeout }).catch((error) => error.message), expected, timeout);

/**
 * Publishes pages and starts a browser for the tests of a file. Its pages share one profile, so that all but the
 * first find the runtime in the cache, as on a second visit.
 * @param {Record<string, string>} files text by path
 */
export async function openStage(files, { context: options = {}, launch: launching, mounts, headers } = {}) {
  const published = await site(files, mounts, headers);
  const browser = await launch(launching);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return {
    published,
    browser,
    context,
    /** Opens a page; `prepare` sees it before it loads. */
    async open(name, prepare) {
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(published.url(name));
      return page;
    },
    async close() {
      await browser.close();
      await published.close();
    },
  };
}

/**
 * Waits until a function in the page, which may be asynchronous, answers with something true; answers with that.
 * Polled from here: for `waitForFunction` a promise counts as true.
 */
export async function eventually(page, look, { arg, what = String(look), timeout = 30_000 } = {}) {
  for (const end = Date.now() + timeout; Date.now() < end;) {
    const seen = await page.evaluate(look, arg);
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not within ${timeout / 1000} s: ${what}`);
}

/**
 * Notes the lines that apps print in a page, through its reloads.
 * @returns the lines so far; a later line is added when it has reached this process, so wait with becomes
 */
export async function notesPrinted(page) {
  const printed = [];
  await page.exposeFunction('printed', (text) => printed.push(...text.trim().split('\n')));
  await page.addInitScript(() =>
    document.addEventListener('console', ({ detail }) => globalThis.printed(detail.text)),
  );
  return printed;
}

/** Waits until the page's browser keeps a whole snapshot of Python. */
export const snapshotKept = (page, timeout = 120_000) =>
  eventually(
    page,
    async () => {
      for (const name of await caches.keys())
        if (/snapshot/.test(name) && (await (await caches.open(name)).keys()).length > 0) return true;
      return false;
    },
    { what: 'a kept snapshot', timeout },
  );

/** Waits until the page's browser keeps the configs of so many apps; one of them must have been opened. */
export const configsKept = (page, least) =>
  eventually(
    page,
    async (wanted) => {
      const opening = indexedDB.open('gradio-lite');
      const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const counting = database.transaction('configs').objectStore('configs').count();
      const count = await new Promise((resolve) => (counting.onsuccess = () => resolve(counting.result)));
      database.close();
      return count >= wanted;
    },
    { arg: least, what: `${least} kept configs` },
  );
