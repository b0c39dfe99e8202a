import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { runToEnd } from './harness.js';

const script = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const bench = script('test/bench/bench.js');
const suites = script('test/run/suites.js');
const parity = script('test/parity/parity.js');

const CASES = [
  { command: bench, words: ['--onyl', 'boot'], says: ['--onyl', '--only NAME', '--json FILE'] },
  { command: bench, words: ['boot/paint'], says: ['boot/paint', '--only NAME'] },
  { command: bench, words: ['--only', 'boat'], says: ['boat', 'boot/paint'] },
  { command: bench, words: ['--only'], says: ['--only NAME'] },
  { command: bench, words: ['--runs', '1.5'], says: ['--runs', '1.5'] },
  { command: bench, words: ['--json', '/no/such/folder/out.json'], says: ['/no/such/folder'], code: 1 },
  { command: suites, words: ['lnit'], says: ['lnit', 'lint', 'parity'] },
  { command: parity, words: ['--vlaues', 'x'], says: ['--vlaues', '--values'] },
  { command: parity, words: ['--values', '/no/such/file'], says: ['/no/such/file'], code: 1 },
];

for (const { command, words, says, code: expected = 2 } of CASES)
  test(`bad arguments end with one line: ${command.split('/').at(-1)} ${words.join(' ')}`, async () => {
    const { code, stdout, stderr } = await runToEnd(command, words);
    assert.equal(code, expected, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /^[^\n]+\n$/);
    for (const part of says) assert.ok(stderr.includes(part), `${stderr} names ${part}`);
  });
