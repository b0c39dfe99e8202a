import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { serveApp } from '../../bin/server/serve-app.js';
import { ask, folderWith } from './harness.js';

// Many times what a change takes to be told, so that a busy machine does not fail the test.
const PATIENCE_MS = 1500;

/**
 * An app that is served, and a page that listens for its changes.
 * @param {import('node:test').TestContext} t
 */
async function listeningPage(t) {
  const folder = await folderWith(t, { 'app.py': 'one', 'sub/part.py': '', 'node_modules/x/index.js': '' });
  const product = await folderWith(t, { 'gradio-lite.js': '' });
  const server = await serveApp({ entry: path.join(folder, 'app.py'), root: folder, product });
  t.after(() => server.close());
  const response = await fetch(`${server.url}_reload`);
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  /** @type {ReturnType<typeof reader.read> | undefined} */
  let pending;
  let received = '';
  /** Whether the stream says this, now or within the next moments. @param {RegExp} expected */
  const hears = async (expected) => {
    const tooLate = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
    while (!expected.test(received)) {
      pending ??= reader.read();
      const chunk = await Promise.race([pending, tooLate]);
      if (chunk === undefined) return false;
      pending = undefined;
      received += decoder.decode(chunk.value);
    }
    received = '';
    return true;
  };
  assert.ok(await hears(/event: server\ndata: \S+\n\n/));
  return { folder, server, hears };
}

test('a page hears of changed, added, replaced and removed files', async (t) => {
  const { folder, hears } = await listeningPage(t);
  const change = /event: change\ndata: "([^"]+)"\n\n/;
  await writeFile(path.join(folder, 'app.py'), 'two');
  assert.ok(await hears(change), 'changed');
  await writeFile(path.join(folder, 'sub/part.py'), 'deeper');
  assert.ok(await hears(change), 'changed below');
  await mkdir(path.join(folder, 'new/deep'), { recursive: true });
  assert.ok(await hears(change), 'new folder');
  await writeFile(path.join(folder, 'new/deep/data.csv'), '1');
  assert.ok(await hears(change), 'file in a new folder');
  await writeFile(path.join(folder, '.app.py.swp'), 'three');
  await rename(path.join(folder, '.app.py.swp'), path.join(folder, 'app.py'));
  assert.ok(await hears(change), 'replaced, as editors save');
  await rm(path.join(folder, 'new'), { recursive: true });
  assert.ok(await hears(change), 'removed');
});

test('several files written at once are one change; what is no part of the app is none', async (t) => {
  const { folder, hears } = await listeningPage(t);
  await Promise.all(['a.py', 'b.py', 'c.py'].map((name) => writeFile(path.join(folder, name), name)));
  assert.ok(await hears(/event: change/));
  await writeFile(path.join(folder, '.git-lock'), '');
  await writeFile(path.join(folder, 'node_modules/x/index.js'), 'changed');
  await writeFile(path.join(folder, 'app.py~'), 'backup');
  assert.equal(await hears(/event: change/), false);
});

test('the page carries the script that reloads it, unless reloading is off', async (t) => {
  const { server, folder } = await listeningPage(t);
  assert.match(
    (await ask(server, '/')).body.toString(),
    /<script type="module" src="\/_reload\.js"><\/script>/,
  );
  assert.match((await ask(server, '/_reload.js')).body.toString(), /new EventSource\('\/_reload'\)/);
  const still = await serveApp({
    entry: path.join(folder, 'app.py'),
    root: folder,
    product: folder,
    reload: false,
  });
  t.after(() => still.close());
  assert.doesNotMatch((await ask(still, '/')).body.toString(), /_reload/);
  assert.equal((await ask(still, '/_reload')).status, 404);
});
