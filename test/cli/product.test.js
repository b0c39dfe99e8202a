import assert from 'node:assert/strict';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { installedCommand, runToEnd, start } from './harness.js';

// Stands for the bundler: what matters here is whether and where it is run.
const BUNDLER = `
import { mkdirSync, writeFileSync } from 'node:fs';
if (process.argv[2] !== 'build') throw new Error('Only build is expected.');
mkdirSync('dist', { recursive: true });
writeFileSync('dist/gradio-lite.js', 'built at ' + Date.now());
`;

/**
 * A checkout: the command with its sources, a bundler and a build.
 * @param {import('node:test').TestContext} t
 */
async function checkout(t) {
  const command = await installedCommand(t);
  const root = path.resolve(command, '../..');
  const files = {
    'vite.config.ts': '',
    'src/app/blocks.ts': 'export {};',
    'src/app/blocks.test.ts': '',
    'node_modules/vite/bin/vite.js': BUNDLER,
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  const touch = (/** @type {string} */ name, /** @type {number} */ secondsFromNow) => {
    const time = Date.now() / 1000 + secondsFromNow;
    return utimes(path.join(root, name), time, time);
  };
  await touch('dist/gradio-lite.js', 60);
  return {
    command,
    touch,
    write: (/** @type {string} */ name, /** @type {string} */ text) => writeFile(path.join(root, name), text),
    entry: () => readFile(path.join(root, 'dist/gradio-lite.js'), 'utf8'),
  };
}

test('a build that is younger than all sources is served as it is', async (t) => {
  const { command, touch, entry } = await checkout(t);
  await touch('src/app/blocks.test.ts', 120);
  const server = await start(t, command, ['dev', '--port', '0']);
  assert.doesNotMatch(server.stdout(), /Building/);
  assert.equal(await entry(), 'export const product = true;');
});

test('a younger source builds first, which one line says', async (t) => {
  const { command, touch, entry } = await checkout(t);
  await touch('src/app/blocks.ts', 120);
  const server = await start(t, command, ['dev', '--port', '0']);
  assert.match(server.stdout(), /^Building [^\n]*older[^\n]*\nLocal: [^\n]+\n$/);
  assert.match(await entry(), /^built at/);
});

test('a build that fails ends with what the bundler said and 1', async (t) => {
  const { command, touch, write } = await checkout(t);
  await write(
    'node_modules/vite/bin/vite.js',
    'process.stderr.write("src/app/blocks.ts: no\\n"); process.exit(3);',
  );
  await touch('src/app/blocks.ts', 120);
  const { code, stderr } = await runToEnd(command, ['dev', '--port', '0']);
  assert.equal(code, 1);
  assert.match(stderr, /The build failed\.\nsrc\/app\/blocks\.ts: no\n/);
});
