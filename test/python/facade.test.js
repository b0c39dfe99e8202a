/** Runs the Python cases: each file of `cases/` is an app, each `test_…` in it one test. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './load.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const { startPython } = await load(path.join(here, 'python-in-node.ts'));
const { open, runner, printed } = await startPython();
const text = (name) => readFile(path.join(here, 'cases', name), 'utf8');
const raising = await text('raising.py');

for (const file of await readdir(path.join(here, 'cases'))) {
  if (file === 'raising.py') continue;
  const source = await text(file);
  const app = await open(file, { [file]: source, 'raising.py': raising }, { entrypoint: file });
  suite(path.basename(file, '.py'), () => {
    for (const [, name] of source.matchAll(/^def (test_\w+)/gm))
      test(name.slice('test_'.length).replaceAll('_', ' '), async () => {
        try {
          await runner.run(app, `${name}()`);
        } catch (error) {
          throw new Error(`${error.traceback ?? error.stack}\n${printed(file)}`);
        }
      });
  });
}
