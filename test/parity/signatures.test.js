/** Every public name that is built has the real Gradio's parameters, defaults and events; the list of others shrinks. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../python/load.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const json = async (name) => JSON.parse(await readFile(path.join(here, name), 'utf8'));
const recorded = await json('signatures.json');
// Some public names are missing from Gradio's own list.
const names = [...recorded['gradio.__all__'], 'Draggable', 'Navbar', 'api'].sort();

const { startPython } = await load(path.join(here, '../python/python-in-node.ts'));
const { pyodide } = await startPython();
pyodide.FS.writeFile('/surface.py', await readFile(path.join(here, '../python/surface.py')));
pyodide.runPython('import sys; sys.path.insert(0, "/")');
const surface = pyodide.pyimport('surface');
const built = JSON.parse(surface.surface());

const isOpaque = (value) =>
  typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('$'));

/** A signature as the recording has it: a default that is no JSON there is only known to exist. */
const comparable = (params, recording) =>
  params.map(({ name, kind, ...rest }, i) => ({
    name,
    kind,
    required: !('default' in rest),
    default: isOpaque(recording[i]?.default) ? 'opaque' : rest.default,
  }));

// Constants have no signature; a theme's defaults are objects of its own; nobody makes a bare Component.
const without = ['constant', 'theme'];

for (const name of names) {
  const { kind, params, events, bases, alias_of: alias } = recorded.gradio[name] ?? { kind: 'constant' };
  const got = built[name];
  if (!got || without.includes(kind) || name === 'Component') continue;
  test(`${name} (${kind})`, () => {
    if (params) assert.deepEqual(comparable(got.params, params), comparable(params, params));
    if (events?.length)
      assert.deepEqual(
        got.events,
        events.map(({ event }) => event),
      );
    // Of the classes behind it, those that authors can name.
    for (const base of bases ?? [])
      if (built[base]) assert.ok(got.bases.includes(base), `${name} is a ${base}`);
    if (alias && built[alias]) assert.equal(got.name, alias);
  });
}

test('event methods take the parameters of a listener', () => {
  const { params } = recorded.listener;
  assert.deepEqual(comparable(JSON.parse(surface.listener()), params), comparable(params, params));
});

for (const [name, { kind, attributes }] of Object.entries(recorded.gradio))
  if (kind === 'event-data' && name in built)
    test(`${name} has its attributes`, () => {
      const made = JSON.parse(surface.event_data(name, JSON.stringify(attributes._data)));
      assert.deepEqual(made, attributes);
    });

test('nothing public is beyond Gradio, save the frame that forms get', () => {
  const beyond = Object.keys(built).filter((name) => !names.includes(name));
  assert.deepEqual(beyond, ['Form']);
});

test('not-built.json lists what is missing, and nothing else', async () => {
  const missing = names.filter((name) => !(name in built));
  assert.deepEqual(await json('not-built.json'), missing);
});
