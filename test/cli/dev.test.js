import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ask, folderWith, installedCommand, start } from './harness.js';

const navigation = { headers: { accept: 'text/html', 'sec-fetch-dest': 'document' } };

test('an app is the page at / and at every address that may be one of its pages', async (t) => {
  const folder = await folderWith(t, {
    'my app.py': 'import gradio',
    'requirements.txt': 'numpy>=2 # <fast>\n',
  });
  const server = await start(t, await installedCommand(t), [
    'dev',
    path.join(folder, 'my app.py'),
    '--port',
    '0',
  ]);
  const page = await ask(server, '/', navigation);
  assert.equal(page.status, 200);
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  const html = page.body.toString();
  assert.match(html, /<title>my app<\/title>/);
  assert.match(html, /<script type="module" src="\/_gradio-lite\/gradio-lite\.js"><\/script>/);
  assert.match(html, /<gradio-lite [^>]*app-mode[^>]* files="\/_app-files\.json"/);
  assert.match(html, /<gradio-file name="my app\.py" url="\/_app\/my%20app\.py" entrypoint>/);
  assert.match(html, /<gradio-requirements>numpy&gt;=2 # &lt;fast&gt;\n<\/gradio-requirements>/);
  for (const address of ['/settings', '/a/b/', '/settings?x=1.5', '/notes.2024'])
    assert.equal((await ask(server, address, navigation)).body.toString(), html, address);
  for (const address of ['/_app/none', '/_none', '/gradio_api/info'])
    assert.equal((await ask(server, address, navigation)).status, 404, address);
  const image = { headers: { 'sec-fetch-dest': 'image' } };
  assert.equal((await ask(server, '/none.png', image)).status, 404);
  assert.equal((await ask(server, '/', { method: 'POST' })).status, 405);
});

test('the product is served with names that never change kept for good', async (t) => {
  const folder = await folderWith(t, { 'app.py': '' });
  const server = await start(t, await installedCommand(t), ['dev', folder, '--port', '0']);
  const entry = await ask(server, '/_gradio-lite/gradio-lite.js');
  assert.equal(entry.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(entry.headers['cache-control'], 'no-cache');
  const wasm = await ask(server, '/_gradio-lite/runtime-0123456789ab/pyodide.asm.wasm');
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.match(wasm.headers['cache-control'] ?? '', /immutable/);
  assert.match(
    (await ask(server, '/_gradio-lite/assets/boot-0a1B2c3_.js')).headers['cache-control'] ?? '',
    /immutable/,
  );
});

test('a folder shows its app.ts when it has no app.py, and --root widens what is served', async (t) => {
  const folder = await folderWith(t, { 'demo/app.ts': 'export {}', 'data/big.csv': 'a,b\n' });
  const words = ['dev', path.join(folder, 'demo'), '--root', folder, '--port', '0'];
  const server = await start(t, await installedCommand(t), words);
  const html = (await ask(server, '/')).body.toString();
  assert.match(html, /<gradio-file name="demo\/app\.ts" url="\/_app\/demo\/app\.ts" entrypoint>/);
  assert.equal((await ask(server, '/_app/data/big.csv')).body.toString(), 'a,b\n');
});

test('the list of files leaves out what is no part of the app', async (t) => {
  const folder = await folderWith(t, {
    'app.py': 'x',
    'data/a b.csv': '1,2',
    '.env': 'SECRET=1',
    '.git/config': '',
    'node_modules/lit/index.js': '',
    '__pycache__/app.pyc': '',
    'venv/pyvenv.cfg': '',
    'venv/lib/site.py': '',
  });
  const elsewhere = await folderWith(t, { 'secret.txt': 's' });
  await symlink(elsewhere, path.join(folder, 'outside'));
  await symlink(folder, path.join(folder, 'data', 'loop'));
  const server = await start(t, await installedCommand(t), ['dev', folder, '--port', '0']);
  const list = await ask(server, '/_app-files.json');
  assert.equal(list.headers['content-type'], 'application/json; charset=utf-8');
  assert.deepEqual(JSON.parse(list.body.toString()), {
    base: '/_app/',
    files: [
      { path: 'app.py', size: 1 },
      { path: 'data/a b.csv', size: 3 },
    ],
  });
  assert.equal((await ask(server, '/_app/data/a%20b.csv')).body.toString(), '1,2');
});

test('files outside the folder and dot files are refused', async (t) => {
  const folder = await folderWith(t, { 'app.py': 'x', '.env': 'SECRET=1', '.git/config': 'SECRET=2' });
  const elsewhere = await folderWith(t, { 'secret.txt': 'SECRET=3' });
  await symlink(path.join(elsewhere, 'secret.txt'), path.join(folder, 'link.txt'));
  await symlink(path.join(folder, '.env'), path.join(folder, 'shown.txt'));
  const server = await start(t, await installedCommand(t), ['dev', folder, '--port', '0']);
  const secret = path.relative(folder, path.join(elsewhere, 'secret.txt'));
  const refusals = {
    [`/_app/${secret}`]: 403,
    [`/_app/${secret.replaceAll('/', '%2f')}`]: 403,
    [`/_app/%2e%2e/${path.basename(elsewhere)}/secret.txt`]: 403,
    [`/_app/..%5c${path.basename(elsewhere)}%5csecret.txt`]: 403,
    '/_app/link.txt': 403,
    '/_app/.env': 404,
    '/_app/%2eenv': 404,
    '/_app/.git/config': 404,
    '/_app/shown.txt': 404,
    '/_app/app.py%00.txt': 404,
    '/_app/%': 400,
  };
  for (const [target, status] of Object.entries(refusals)) {
    const answer = await ask(server, target);
    assert.equal(answer.status, status, target);
    assert.doesNotMatch(answer.body.toString(), /SECRET/);
  }
});

test("another site's name that leads to this machine gets nothing", async (t) => {
  const folder = await folderWith(t, { 'app.py': 'x' });
  const server = await start(t, await installedCommand(t), ['dev', folder, '--port', '0']);
  assert.equal(
    (await ask(server, '/_app/app.py', { headers: { host: `evil.example:${server.port}` } })).status,
    403,
  );
  assert.equal(
    (await ask(server, '/_app/app.py', { headers: { host: `127.0.0.1:${server.port}` } })).status,
    200,
  );
});

test("a page of one's own is served as it is, with the files beside it and gradio-lite.js", async (t) => {
  const html = '<!doctype html><body><gradio-lite src="app.py"></gradio-lite></body>';
  const folder = await folderWith(t, { 'page.html': html, 'app.py': 'x', '.env': 'SECRET' });
  const words = ['dev', path.join(folder, 'page.html'), '--port', '0'];
  const server = await start(t, await installedCommand(t), [...words, '--no-reload']);
  assert.equal((await ask(server, '/')).body.toString(), html);
  assert.equal((await ask(server, '/another/page')).body.toString(), html);
  assert.equal((await ask(server, '/app.py')).body.toString(), 'x');
  assert.equal((await ask(server, '/gradio-lite.js')).body.toString(), 'export const product = true;');
  assert.equal((await ask(server, '/.env')).status, 404);
  const reloading = await start(t, await installedCommand(t), words);
  assert.match((await ask(reloading, '/')).body.toString(), /_reload\.js"><\/script>\n<\/body>$/);
});

test('without APP the playground is served, and told of the wheels', async (t) => {
  const wheels = await folderWith(t, { 'pyodide-lock.json': '{}', 'a.whl': 'wheel' });
  const server = await start(t, await installedCommand(t), ['dev', '--port', '0'], {
    GRADIO_LITE_WHEELS: wheels,
  });
  const page = await ask(server, '/');
  assert.match(page.body.toString(), /<title>Playground<\/title>/);
  assert.match(page.body.toString(), /<meta name="gradio-lite-wheels" content="\/_wheels\/">/);
  assert.equal((await ask(server, '/_wheels/a.whl')).body.toString(), 'wheel');
});

test('wheels are named on the element: a folder by its path, an address as it is', async (t) => {
  const folder = await folderWith(t, {
    'app.py': '',
    'wheels/pyodide-lock.json': '{}',
    'wheels/a.whl': 'wheel',
  });
  const command = await installedCommand(t);
  const words = ['dev', path.join(folder, 'app.py'), '--port', '0'];
  const local = await start(t, command, words, { GRADIO_LITE_WHEELS: path.join(folder, 'wheels') });
  assert.match((await ask(local, '/')).body.toString(), /<gradio-lite [^>]* wheels="\/_wheels\/"/);
  assert.equal((await ask(local, '/_wheels/a.whl')).body.toString(), 'wheel');
  const remote = await start(t, command, words, { GRADIO_LITE_WHEELS: 'https://wheels.example/w' });
  assert.match((await ask(remote, '/')).body.toString(), /wheels="https:\/\/wheels\.example\/w\/"/);
});

test('without --port the first free port from 7860 on is taken', async (t) => {
  const first = createServer();
  t.after(() => first.close());
  // Where another program holds the port already, it is as taken as the test needs it.
  await new Promise((resolve) =>
    first.once('listening', resolve).once('error', resolve).listen(7860, '127.0.0.1'),
  );
  const folder = await folderWith(t, { 'app.py': '' });
  const server = await start(t, await installedCommand(t), ['dev', folder]);
  assert.ok(server.port > 7860 && server.port < 7960, `${server.port}`);
  assert.equal((await ask(server, '/')).status, 200);
});

test('a changed file is served anew, and an edited requirements.txt is read again', async (t) => {
  const folder = await folderWith(t, { 'app.py': 'one' });
  const server = await start(t, await installedCommand(t), ['dev', folder, '--port', '0']);
  const first = await ask(server, '/_app/app.py');
  await writeFile(path.join(folder, 'app.py'), 'other');
  await writeFile(path.join(folder, 'requirements.txt'), 'pandas');
  const again = await ask(server, '/_app/app.py', {
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  assert.equal(again.body.toString(), 'other');
  assert.match((await ask(server, '/')).body.toString(), /<gradio-requirements>pandas</);
});
