/** Runs every suite in turn and ends with one line: `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { findChromium } from '../helpers/find-chromium.js';

/** @typedef {{ name: string, command: string[], count: (output: string) => { passed: number, failed: number, skipped?: number } }} Suite */

const number = (text, pattern) => {
  const all = [...text.matchAll(pattern)];
  return all.length ? Number(all.at(-1)[1]) : 0;
};

const nodeTest = (output) => ({
  passed: number(output, /^# pass (\d+)$/gm) || number(output, /^ℹ pass (\d+)$/gm),
  failed: number(output, /^# fail (\d+)$/gm) || number(output, /^ℹ fail (\d+)$/gm),
  skipped: number(output, /^# skipped (\d+)$/gm) || number(output, /^ℹ skipped (\d+)$/gm),
});

const browserTest = (output) => ({
  passed: number(output, /(\d+) passed/g),
  failed: number(output, /(\d+) failed/g),
  skipped: number(output, /(\d+) skipped/g),
});

/** The `*.test.js` files directly in some folders, by name: `node --test FOLDER` means different things to different Nodes. */
const testFiles = (...folders) =>
  folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.test.js'))
          .map((name) => `${folder}/${name}`)
      : [],
  );

/** @type {Suite[]} */
const suites = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'], count: () => ({ passed: 1, failed: 0 }) },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'], count: () => ({ passed: 1, failed: 0 }) },
  {
    name: 'node',
    command: [
      'node',
      '--test',
      '--test-reporter=tap',
      ...testFiles('test/cli', 'test/python', 'test/contract', 'test/parity'),
    ],
    count: nodeTest,
  },
  { name: 'browser', command: ['npx', '--no-install', 'wtr'], count: browserTest },
  {
    name: 'e2e',
    command: ['node', '--test', '--test-reporter=tap', '--test-concurrency=1', ...testFiles('test/e2e')],
    count: nodeTest,
  },
  { name: 'parity', command: ['npm', 'run', '--silent', 'parity'], count: browserTest },
];

function run({ name, command: [program, ...args], count }) {
  console.log(`\n== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' },
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => {
      const counted = count(output);
      // A suite that breaks before it counts its tests is one failure, whatever it counted.
      const broke = code !== 0 && counted.failed === 0;
      const passed = broke && counted.passed === 1 ? 0 : counted.passed;
      resolve({ name, passed, failed: broke ? 1 : counted.failed, skipped: counted.skipped ?? 0 });
    });
  });
}

const only = process.argv.slice(2);
const unknown = only.find((word) => !suites.some(({ name }) => name === word));
if (unknown !== undefined) {
  process.stderr.write(
    `test: Unknown suite ${unknown}; there are ${suites.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

// Found or installed at once: the build makes a snapshot of Python in it, and the tests run in it.
findChromium();

const results = [];
for (const suite of suites)
  if (only.length === 0 || only.includes(suite.name)) results.push(await run(suite));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log();
for (const { name, passed, failed, skipped } of results)
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
