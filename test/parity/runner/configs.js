/** Configs: recorded apps, run unmodified in the built product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWanted } from './options.js';

const here = dirname(fileURLToPath(import.meta.url));

/** The text of a recorded app: beside the recordings, or ours. */
function sourceText(folder, source) {
  const found = [folder, dirname(folder), join(here, '../apps')]
    .map((place) => join(place, source))
    .find((path) => existsSync(path));
  return found === undefined ? null : readFileSync(found, 'utf8');
}

/** An app as it was run: a snippet without an app of its own stands in one, and what its text lacks is there. */
function entryOf(text, { stubbed_names: stubbed = [], wrapped = false }) {
  // As when the recordings were made, chance gives the same numbers every time.
  const lines = ['import random; import gradio as gr; random.seed(0)'];
  lines.push(...stubbed.map((name) => `def ${name}(*args, **kwargs): pass`));
  lines.push(...(wrapped ? ['with gr.Blocks() as demo:', text.replaceAll(/^/gm, '    ')] : [text]));
  return lines.join('\n');
}

/** Prints the API of the app in a variable. */
const asksForApi = (variable) =>
  [
    'import json',
    `_said = {'apiInfo': ${variable}.get_api_info(), 'allEndpoints': ${variable}.get_api_info(all_endpoints=True)}`,
    "print('@parity ' + json.dumps(_said), flush=True)",
  ].join('\n');

/**
 * Compares configs.
 * @returns {AsyncGenerator<import('./report.js').Result>}
 */
export async function* compareConfigs({ options, product, existing, deviations, compareConfig }) {
  const names = readdirSync(options.configs)
    .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
    .map((file) => basename(file, '.json'));
  for (const id of names) {
    if (!isWanted(options, 'configs', id)) continue;
    const recorded = JSON.parse(readFileSync(join(options.configs, `${id}.json`), 'utf8'));
    yield { id, ...(await compared(id, recorded)) };
  }

  async function compared(id, recorded) {
    const text = sourceText(options.configs, recorded.source) ?? '';
    const [missing] = [...existing.missingTypes(recorded.components), ...existing.missingIn(text)];
    if (missing) return { outcome: 'skipped', reason: `${missing} does not exist yet` };
    if (!text) return { outcome: 'failed', expected: recorded.source, got: 'no such file' };
    const kept = Object.keys({ ...deviations['*'], ...deviations[id] });
    const differences = (await differencesOf(text, recorded)).filter(
      (one) => !kept.some((at) => one.startsWith(`${at}:`)),
    );
    if (differences.length === 0) return { outcome: 'passed' };
    return { outcome: 'failed', expected: 'no differences', got: differences.join('\n           ') };
  }

  async function differencesOf(text, recorded) {
    const app = product.newApp();
    const styles = recorded.launch.css_paths ?? [];
    const files = [
      { name: 'app.py', content: entryOf(text, recorded) },
      ...styles.map((name) => ({ name, content: '' })),
    ];
    const { config, error, silent } = await product.open(app, files);
    if (!config)
      return [`app: expected one, got ${silent ? 'none in time' : `${error.name}: ${error.message}`}`];
    const got = { config, ...(await apiOf(app, recorded)) };
    await product.close(app);
    return compareConfig(got, recorded);
  }

  /** What the app's API is; nothing where no variable holds the app. */
  async function apiOf(app, { variable, wrapped }) {
    const name = wrapped ? 'demo' : variable;
    if (!name) return {};
    const { records, error } = await product.run(app, asksForApi(name));
    return records[0] ?? { apiInfo: { error } };
  }
}
