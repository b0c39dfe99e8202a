import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { folderWith, installedCommand, runToEnd } from './harness.js';

const CASES = [
  { words: [], says: ['command', 'allowed: dev'] },
  { words: ['serve'], says: ['"serve"', 'allowed: dev'] },
  { words: ['toString'], says: ['"toString"', 'allowed: dev'] },
  { words: ['export', 'app.py', '-o', 'out'], says: ['"export"', 'allowed: dev'] },
  { words: ['lock', 'app.py'], says: ['"lock"', 'allowed: dev'] },
  {
    words: ['dev', '--prot', '80'],
    says: ['--prot', '--root DIR', '--port N', '--host H', '--open', '--no-reload'],
  },
  { words: ['dev', '--port'], says: ['--port N'] },
  { words: ['dev', '--port', '--open'], says: ['--port N'] },
  { words: ['dev', '--port', '80a'], says: ['--port', '0 to 65535', '"80a"'] },
  { words: ['dev', '--port=65536'], says: ['--port', '0 to 65535', '"65536"'] },
  { words: ['dev', '--open=yes'], says: ['--open', '"yes"'] },
  { words: ['dev', '--root', '.'], says: ['--root', 'APP'] },
  { words: ['dev', 'app.py', 'other.py'], says: ['one APP', '"app.py"', '"other.py"'] },
  { words: ['dev', '--host', 'no.such.host.invalid'], says: ['--host', '"no.such.host.invalid"'] },
];

for (const { words, says } of CASES)
  test(`bad arguments end with one line and 2: ${words.join(' ') || 'none'}`, async (t) => {
    const { code, stdout, stderr } = await runToEnd(await installedCommand(t), words);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /^gradio-lite: [^\n]+\n$/);
    for (const part of says) assert.ok(stderr.includes(part), `${stderr} names ${part}`);
  });

test('a file of another kind, and one outside --root, are bad arguments', async (t) => {
  const command = await installedCommand(t);
  const folder = await folderWith(t, { 'notes.txt': '', 'app.py': '', 'data/x.csv': '' });
  const kind = await runToEnd(command, ['dev', path.join(folder, 'notes.txt')]);
  assert.equal(kind.code, 2);
  assert.match(kind.stderr, /^.*\.py, \.ts or \.html.*notes\.txt.*\n$/);
  const outside = await runToEnd(command, [
    'dev',
    path.join(folder, 'app.py'),
    '--root',
    path.join(folder, 'data'),
  ]);
  assert.equal(outside.code, 2);
  assert.match(outside.stderr, /^.*--root.*app\.py.*\n$/);
});

test('a missing file ends with its path and 1', async (t) => {
  const command = await installedCommand(t);
  const folder = await folderWith(t, { 'empty/readme.md': '', 'app.py': '' });
  const missing = [
    { words: [path.join(folder, 'none.py')], path: path.join(folder, 'none.py') },
    { words: [path.join(folder, 'empty')], path: path.join(folder, 'empty', 'app.py') },
    {
      words: [path.join(folder, 'app.py'), '--root', path.join(folder, 'none')],
      path: path.join(folder, 'none'),
    },
  ];
  for (const { words, path: named } of missing) {
    const { code, stderr } = await runToEnd(command, ['dev', ...words]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^[^\n]+\n$/);
    assert.ok(stderr.includes(named), stderr);
  }
});

test('wheels without a lock file end with the path of the lock and 1', async (t) => {
  const folder = await folderWith(t, { 'app.py': '', 'wheels/a.whl': '' });
  const { code, stderr } = await runToEnd(await installedCommand(t), ['dev', path.join(folder, 'app.py')], {
    GRADIO_LITE_WHEELS: path.join(folder, 'wheels'),
  });
  assert.equal(code, 1);
  assert.ok(stderr.includes(path.join(folder, 'wheels', 'pyodide-lock.json')), stderr);
});

test('a taken port given by --port ends with one line and 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  const { code, stderr } = await runToEnd(await installedCommand(t), ['dev', '--port', String(port)]);
  assert.equal(code, 1);
  assert.match(stderr, new RegExp(`^gradio-lite: Port ${port} is taken[^\\n]*\\n$`));
});

test('--help prints the commands and ends with 0', async (t) => {
  const { code, stdout, stderr } = await runToEnd(await installedCommand(t), ['--help']);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(
    stdout,
    /gradio-lite dev APP \[--root DIR\] \[--port N\] \[--host H\] \[--open\] \[--no-reload\]/,
  );
});
