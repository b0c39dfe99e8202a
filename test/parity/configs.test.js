/** Runs the recorded apps in Python and compares what they say of themselves with the recordings of the real Gradio. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../python/load.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const read = (...names) => readFile(path.join(here, ...names), 'utf8');
const { configs: deviations } = JSON.parse(await read('deviations.json'));

// As when the recordings were made: nothing is launched, and chance gives the same numbers every time.
const PRELUDE = 'import random; import gradio as gr; random.seed(0)\n';
const WITHOUT_LAUNCH = "import gradio; gradio.Blocks.launch = lambda self, **given: (self, '', None)";

/** The app that was recorded; snippets of a guide get what the text around them takes for granted. */
async function sourceOf({ source, stubbed_names: stubbed = [], wrapped = false }) {
  const text = await read('apps', source);
  const stubs = stubbed.map((name) => `def ${name}(*args, **kwargs): pass\n`).join('');
  const body = wrapped ? `with gr.Blocks() as demo:\n${text.replaceAll(/^/gm, '    ')}` : text;
  return PRELUDE + stubs + body;
}

const { startPython, compareConfig } = await load(path.join(here, '../python/python-in-node.ts'));
const { pyodide, open, builder, runner } = await startPython();
pyodide.runPython(WITHOUT_LAUNCH);

for (const file of await readdir(path.join(here, 'configs'))) {
  const name = path.basename(file, '.json');
  test(name, async () => {
    const recorded = JSON.parse(await read('configs', file));
    const app = await open(name, await sourceOf(recorded));
    const { config, apiInfo } = builder(app);
    const { id } = app.shown;
    const got = { config: config(id), apiInfo: apiInfo(id), allEndpoints: apiInfo(id, true) };
    const kept = Object.keys({ ...deviations['*'], ...deviations[name] });
    const differences = compareConfig(got, recorded).filter(
      (difference) => !kept.some((at) => difference.startsWith(`${at}:`)),
    );
    runner.unload(app);
    assert.deepEqual(differences, []);
  });
}
