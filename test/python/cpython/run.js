/**
 * Runs CPython's own tests of threads in the built product, in a real browser, and counts them:
 *
 *     node test/python/cpython/run.js FOLDER [MODULE…]
 *
 * FOLDER is a `test` package of CPython, such as Debian's `libpython3-testsuite` installs. It is not ours to copy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, site } from '../../helpers/browser.js';

const [folder, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error('Say where the tests are: node test/python/cpython/run.js FOLDER [MODULE…]');

const modules =
  chosen.length > 0
    ? chosen
    : [
        'test_thread',
        'test_threading',
        'test_threading_local',
        'test_queue',
        'test_concurrent_futures',
        'test_threadsignals',
      ];

/** Tests of processes, which a page has not. */
const unfit = /ProcessPool|Fork|Spawn|Subinterpreter|InterpreterPool/;

const SECONDS = 60;

const suiteFiles = () => {
  const supports = ['support'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.py'))
      .map((file) => `${name}/${file}`),
  );
  const names = ['__init__.py', 'lock_tests.py', ...modules.map((name) => `${name}.py`), ...supports];
  return Object.fromEntries(
    names.map((name) => [`suite/test/${name}`, readFileSync(join(folder, name), 'latin1')]),
  );
};

const data = {
  'app.py': readFileSync(fileURLToPath(new URL('app.py', import.meta.url)), 'utf8'),
  ...suiteFiles(),
};
const files = Object.fromEntries(Object.entries(data).map(([name, text]) => [name, { data: text }]));

const published = await site({
  'suite.html': '<!doctype html><script type="module" src="gradio-lite.js"></script><body></body>',
});
const browser = await launch();
let page;

/** Opens the app anew: what an earlier test left behind is gone. */
async function begin() {
  await page?.close();
  page = await browser.newPage();
  await page.goto(published.url('suite.html'));
  await page.waitForFunction(() => 'createGradioApp' in globalThis);
  await page.evaluate((given) => {
    globalThis.app = globalThis.createGradioApp({
      target: document.body,
      files: given,
      entrypoint: 'app.py',
    });
  }, files);
  await page.locator('gradio-lite[state=ready]').waitFor({ timeout: 120_000 });
}

const predict = (endpoint, input) =>
  Promise.race([
    page.evaluate(
      async ([name, value]) => (await globalThis.app.client.predict(name, [value])).data[0],
      [endpoint, input],
    ),
    new Promise((_, reject) => setTimeout(reject, SECONDS * 1000, new Error('no end'))),
  ]);

const totals = {};
for (const module of modules) {
  await begin();
  const names = JSON.parse(await predict('/names', `test.${module}`));
  const counts = { left_out: 0 };
  for (const name of names) {
    if (unfit.test(name)) {
      counts.left_out += 1;
      continue;
    }
    let [outcome, why] = ['no end', ''];
    try {
      [outcome, why] = JSON.parse(await predict('/run', name));
    } catch (error) {
      why = error.message;
      await begin();
    }
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (outcome !== 'passed') console.log(`${outcome}: ${name}\n${why.trim().replace(/^/gm, '    ')}`);
  }
  console.log(module, JSON.stringify(counts));
  totals[module] = counts;
}
console.table(totals);
await browser.close();
await published.close();
