import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { runnerImport } from 'vite';
import { folderWith } from './harness.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = 'node_modules/.cache/gradio-lite';

/** @type {(root: string) => Promise<{ name: string, pyodideVersion: string, files: Record<string, Uint8Array> }>} */
let runtimeFolder;

// Compiling the standard library takes seconds: all tests start from one that was compiled once.
const compiledOnce = await mkdtemp(path.join(tmpdir(), 'gradio-lite-test-'));
after(() => rm(compiledOnce, { recursive: true }));

before(async () => {
  await copyStandardLibrary(PROJECT, compiledOnce);
  const { standardLibrary } = await imported('standard-library.ts');
  await standardLibrary(compiledOnce);
  ({ runtimeFolder } = await imported('runtime-folder.ts'));
});

/** @param {string} name @returns {Promise<any>} */
const imported = async (name) =>
  (await runnerImport(path.join(PROJECT, 'bin/build', name), { configFile: false, logLevel: 'error' }))
    .module;

/** @param {string} from @param {string} to */
async function copyStandardLibrary(from, to) {
  await mkdir(path.join(to, CACHE), { recursive: true });
  for (const name of await readdir(path.join(from, CACHE)).catch(() => []))
    if (name.startsWith('standard-library-'))
      await cp(path.join(from, CACHE, name), path.join(to, CACHE, name));
}

/**
 * A project of its own.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} [files]
 */
async function project(t, files = {}) {
  const root = await folderWith(t, {
    'worker/python/gradio/__init__.py': '"""About."""\n\ndef fail():\n    raise ValueError\n',
    'worker/python/gradio/data.json': '[1]',
    'worker/python/ruff.toml': '',
    'src/schema/json.ts': 'export const toJson = (definitions: object[]): unknown => definitions.length;',
    'elements/schemas.ts':
      "import { slider } from './slider/slider.schema.ts';\nexport const definitions = [slider];",
    'elements/slider/slider.schema.ts': 'export const slider: object = {};',
    ...files,
  });
  await copyStandardLibrary(compiledOnce, root);
  return root;
}

// The snapshot that a published folder has besides takes a browser; the tests of the product look at it.
const unpublished = { publish: false };

/** @param {{ files: Record<string, Uint8Array> }} folder */
const libraryOf = ({ files }) => unzipSync(gunzipSync(files['python-library.zip.gz'] ?? new Uint8Array()));

/** When the compiled standard library was made. @param {string} root */
async function standardLibraryTime(root) {
  const names = (await readdir(path.join(root, CACHE))).filter((name) =>
    name.startsWith('standard-library-'),
  );
  assert.equal(names.length, 1, String(names));
  return (await stat(path.join(root, CACHE, String(names[0])))).mtimeMs;
}

test('the folder holds Pyodide and one library of bytecode, data and generated files', async (t) => {
  const root = await project(t);
  const folder = await runtimeFolder(root, unpublished);
  assert.match(folder.name, /^runtime-[0-9a-f]{12}$/);
  assert.match(folder.pyodideVersion, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(Object.keys(folder.files).sort(), [
    'pyodide-lock.json',
    'pyodide.asm.mjs',
    'pyodide.asm.wasm',
    'python-library.zip.gz',
  ]);
  const library = libraryOf(folder);
  const names = Object.keys(library);
  assert.deepEqual(
    names.filter((name) => name.endsWith('.py')),
    [],
  );
  assert.deepEqual(
    names.filter((name) => name.startsWith('gradio/')),
    ['gradio/__init__.pyc', 'gradio/_schemas.json', 'gradio/data.json'],
  );
  for (const name of [
    'json/__init__.pyc',
    'sqlite3/dbapi2.pyc',
    'unittest/mock.pyc',
    'encodings/shift_jis.pyc',
    '_pyodide/_base.pyc',
  ])
    assert.ok(names.includes(name), name);
  assert.ok(!names.includes('ruff.toml'));
  assert.equal(Buffer.from(library['gradio/_schemas.json'] ?? []).toString(), '1');
  const bytecode = Buffer.from(library['gradio/__init__.pyc'] ?? []);
  // Flags of a bytecode file: 1 is "made from a hash, never checked".
  assert.equal(bytecode.readUInt32LE(4), 1);
  assert.ok(bytecode.includes('gradio/__init__.py'), 'tracebacks name the file by its path in the package');
  assert.ok(bytecode.includes('About.'), 'docstrings stay');
});

test('unchanged sources cost milliseconds; changed ones give another name and leave the standard library', async (t) => {
  const root = await project(t);
  const first = await runtimeFolder(root, unpublished);
  const compiled = await standardLibraryTime(root);
  const started = performance.now();
  assert.equal((await runtimeFolder(root, unpublished)).name, first.name);
  assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
  await writeFile(path.join(root, 'elements/slider/slider.schema.ts'), 'export const slider = {}; // other');
  assert.equal((await runtimeFolder(root, unpublished)).name, first.name, 'the same schemas');
  await writeFile(path.join(root, 'worker/python/gradio/__init__.py'), 'X = 1\n');
  const second = await runtimeFolder(root, unpublished);
  assert.notEqual(second.name, first.name);
  assert.equal(await standardLibraryTime(root), compiled);
  const made = (await readdir(path.join(root, CACHE))).filter((name) => name.startsWith('python-library-'));
  assert.equal(made.length, 1, 'the older one went');
  await rm(path.join(root, CACHE, String(made[0])));
  assert.equal((await runtimeFolder(root, unpublished)).name, second.name, 'made anew, bit for bit');
});

test('what cannot be built says why', async (t) => {
  const broken = await project(t, { 'worker/python/gradio/bad.py': 'def f(:\n' });
  await assert.rejects(
    runtimeFolder(broken, unpublished),
    /do not compile\.[^]*gradio\/bad\.py[^]*SyntaxError/,
  );
  const absent = await project(t);
  await rm(path.join(absent, 'elements/schemas.ts'));
  await assert.rejects(runtimeFolder(absent, unpublished), /elements\/schemas\.ts is missing/);
  const nameless = await project(t, { 'src/schema/json.ts': 'export const other = 1;' });
  await assert.rejects(
    runtimeFolder(nameless, unpublished),
    /src\/schema\/json\.ts must export "toJson"; got other/,
  );
});
