/** The stubs state every public name with the signature, events and documentation that it has at run time. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './load.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { pythonStubs } = await load(path.join(root, 'bin/build/python-stubs.ts'));
const { startPython } = await load(path.join(here, 'python-in-node.ts'));
const { pyodide } = await startPython();
const { FS } = pyodide;

for (const [name, content] of Object.entries(await pythonStubs(root))) {
  FS.mkdirTree(path.posix.dirname(`/stubs/${name}`));
  FS.writeFile(`/stubs/${name}`, content);
}
for (const name of ['surface.py', 'stub_surface.py'])
  FS.writeFile(`/${name}`, await readFile(path.join(here, name)));
pyodide.runPython('import sys; sys.path.insert(0, "/")');
const [surface, stubs] = ['surface', 'stub_surface'].map((name) => pyodide.pyimport(name));
const built = JSON.parse(surface.surface());

/** Without what literals cannot say: such a default is only known to exist. */
const comparable = (params) =>
  params.map(({ name, kind, ...rest }) => {
    const isOpaque = rest.default === 'Ellipsis' || rest.default?.$repr !== undefined;
    return { name, kind, ...('default' in rest ? { default: isOpaque ? 'opaque' : rest.default } : {}) };
  });

// Two functions in one, what nobody makes directly, and defaults that are objects of a module.
const apart = ['on', 'Component', 'Theme'];

/** Every name, those of a module with the module's before them. */
const all = Object.entries(built).flatMap(([name, described]) =>
  described.names
    ? Object.entries(described.names).map(([own, inner]) => [`${name}.${own}`, inner])
    : [[name, described]],
);

for (const [name, { params, events = [], doc }] of all)
  test(name, () => {
    const stated = JSON.parse(stubs.described(name));
    if (name === 'NO_RELOAD' || name === '__version__') {
      const text = FS.readFile('/stubs/gradio/__init__.pyi', { encoding: 'utf8' });
      assert.match(text, new RegExp(`^${name}: \\w+$`, 'm'));
      return;
    }
    assert.ok(stated, `the stubs have ${name}`);
    if (params && stated.params && !apart.includes(name))
      assert.deepEqual(comparable(stated.params), comparable(params));
    // `load` is an event of the page.
    const own = name === 'Blocks' ? ['load'] : events;
    assert.deepEqual((stated.events ?? []).toSorted(), own.toSorted());
    assert.equal(stated.doc, doc);
  });

test('events take the parameters of a listener, the function first', () => {
  const [fn, ...rest] = JSON.parse(stubs.listener());
  const [, ...own] = JSON.parse(surface.listener());
  assert.deepEqual(fn, { name: 'fn', kind: 'positional' });
  const named = (params) =>
    comparable(params).map((param) =>
      param.name === 'show_progress' ? { ...param, default: 'its own' } : param,
    );
  assert.deepEqual(named(rest), named(own));
});
