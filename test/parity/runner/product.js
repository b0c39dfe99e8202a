/** The built product on a page of a real Chromium, with the runtime in its worker at hand. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, page as pageText, python, ready, site } from '../../helpers/browser.js';

const here = dirname(fileURLToPath(import.meta.url));
const client = readFileSync(join(here, 'in-page.js'), 'utf8');
const MARK = '@parity ';

/** The smallest app: it boots Python. */
const first = 'import gradio as gr\nwith gr.Blocks() as demo:\n    gr.Markdown("Parity")\ndemo.launch()\n';

/** How long an app may take to answer, in milliseconds. */
const PATIENCE = 60_000;

/**
 * @typedef {object} Answer
 * @property {import('../../../src/protocol/config.ts').AppConfig} [config]
 * @property {{ name: string, message: string, traceback?: string }} [error]
 * @property {unknown[]} records what the app's code reported
 * @property {boolean} [silent] it did not answer in time; the page has been loaded anew
 */

/** Files and requirements → an app source; a folder of wheels stands for Pyodide's own distribution. */
const sourceOf = (files, entrypoint, requirements, wheels) => ({
  language: 'python',
  entrypoint,
  files,
  requirements,
  imports: {},
  wheels,
  lock: null,
  folder: null,
});

/** What an app printed → what its code reported. */
const recordsIn = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)));

/** A page with the built product. */
export class Product {
  /** @type {Map<string, (event: object) => void>} */
  #listeners = new Map();
  #apps = 0;

  constructor(browser, published, page, wheels) {
    this.browser = browser;
    this.published = published;
    this.page = page;
    this.wheels = wheels;
  }

  /** Starts the browser, and Python in it. */
  static async start() {
    const wheels = process.env.GRADIO_LITE_WHEELS || null;
    const local = wheels !== null && !/^https?:/.test(wheels);
    const published = await site(
      { 'parity.html': pageText(python(first)), 'in-page.js': client },
      local ? { '/_wheels/': wheels } : {},
    );
    const browser = await launch();
    const context = await browser.newContext({ timezoneId: 'UTC' });
    const page = await context.newPage();
    const address = local ? new URL('/_wheels/', published.url()).href : wheels;
    const product = new Product(browser, published, page, address);
    await page.exposeFunction('heardMessage', (app, session, message) =>
      product.#listeners.get(app)?.({ type: 'message', app, session, message }),
    );
    await product.#load();
    return product;
  }

  async #load() {
    await this.page.goto(this.published.url('parity.html'));
    await ready(this.page);
    await this.page.addScriptTag({ url: this.published.url('in-page.js'), type: 'module' });
    await this.page.waitForFunction(() => 'parity' in globalThis);
  }

  /** A name for an app that no other has had. */
  newApp() {
    return `parity-${++this.#apps}`;
  }

  /**
   * Opens an app under a name.
   * @param {string} app
   * @param {{ name: string, content: string | number[] }[]} files bytes as numbers
   * @returns {Promise<Answer>}
   */
  async open(app, files, { entrypoint = 'app.py', requirements = [] } = {}) {
    const source = sourceOf(files, entrypoint, requirements, this.wheels);
    const opened = this.page.evaluate(
      ([app, source]) => {
        for (const file of source.files)
          if (typeof file.content !== 'string') file.content = new Uint8Array(file.content);
        return globalThis.parity.open(app, source);
      },
      [app, source],
    );
    return this.#answered(opened);
  }

  /** Runs code among an app's names. @returns {Promise<Answer>} */
  run(app, code) {
    return this.#answered(this.page.evaluate(([app, code]) => globalThis.parity.run(app, code), [app, code]));
  }

  close(app) {
    this.#listeners.delete(app);
    return this.page.evaluate((app) => globalThis.parity.close(app), app);
  }

  async #answered(answering) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE, null)));
    const answer = await Promise.race([answering, late]);
    clearTimeout(timer);
    if (answer) return { ...answer, records: recordsIn(answer.console) };
    // What hangs is ended with its page.
    answering.catch(() => {});
    await this.#load();
    return { records: [], silent: true };
  }

  /** The page's connection to its worker for one app, as tests of the protocol use one. */
  connection(app) {
    const calls = new Proxy(
      {},
      {
        get: (_target, name) =>
          name === 'then'
            ? undefined
            : (...args) =>
                this.page.evaluate(
                  ([name, args]) => globalThis.parity.call(name, args),
                  [String(name), args],
                ),
      },
    );
    return {
      calls,
      subscribe: (listener) => void this.#listeners.set(app, listener),
    };
  }

  async end() {
    await this.browser.close();
    await this.published.close();
  }
}
