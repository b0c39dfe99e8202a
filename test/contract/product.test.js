/**
 * What the built product offers and weighs, held against a committed file, so that a change shows in the diff.
 * `UPDATE_PRODUCT=1 node --test test/contract/product.test.js` writes the file anew.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(here, '../../dist');
const file = join(here, 'product.json');

/** A chunk may grow by this much before the committed number has to follow. */
const SLACK = 1.03;

const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** A chunk with all that it imports at once, each counted once. */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, specifier] of readFileSync(path, 'utf8').matchAll(
    /(?:import|export)[^'"`()]*?(?:from)?\s*["'`](\.[^"'`]+\.js)["'`]/g,
  ))
    closure(resolve(dirname(path), specifier), seen);
  return seen;
}

const named = (pattern) =>
  readdirSync(join(dist, 'assets'))
    .filter((name) => pattern.test(name))
    .map((name) => join(dist, 'assets', name));

function weigh(paths) {
  const all = new Set();
  for (const path of paths) closure(path, all);
  return [...all].reduce((sum, each) => sum + gzipped(each), 0);
}

function measure() {
  const page = weigh([join(dist, 'gradio-lite.js')]);
  const elements = Object.fromEntries(
    named(/\.element-.*\.js$/)
      .map((path) => [/([\w-]+)\.element-/.exec(path)[1], gzipped(path)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const workers = Object.fromEntries(
    named(/^(python|typescript)\.worker-.*\.js$/).map((path) => [
      `${/(\w+)\.worker-/.exec(path)[1]} worker`,
      // What Python's worker imports when it has begun belongs to it.
      weigh([path, ...(/python\.worker/.test(path) ? named(/^python-runtime-/) : [])]),
    ]),
  );
  const runtime = readdirSync(dist).find((name) => name.startsWith('runtime-'));
  const files = Object.fromEntries(
    readdirSync(join(dist, runtime)).map((name) => {
      const path = join(dist, runtime, name);
      return [name, name.endsWith('.gz') ? statSync(path).size : gzipped(path)];
    }),
  );
  const exports = /export\s*\{([^}]*)\}/.exec(readFileSync(join(dist, 'gradio-lite.js'), 'utf8'))?.[1] ?? '';
  const names = exports
    .split(',')
    .map((name) =>
      name
        .trim()
        .split(/\s+as\s+/)
        .pop(),
    )
    .filter(Boolean)
    .sort();
  return { exports: names, bytes: { page, ...workers, ...files }, elements };
}

describe('the built product', () => {
  const now = measure();
  if (process.env.UPDATE_PRODUCT) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const committed = JSON.parse(readFileSync(file, 'utf8'));

  it('exports the names it did', () => assert.deepEqual(now.exports, committed.exports));

  for (const part of ['bytes', 'elements'])
    it(`weighs what it did: ${part}`, () => {
      assert.deepEqual(Object.keys(now[part]), Object.keys(committed[part]));
      for (const [name, size] of Object.entries(now[part]))
        assert.ok(
          size <= committed[part][name] * SLACK + 32,
          `${name} has ${size} bytes, was ${committed[part][name]}; say so by UPDATE_PRODUCT=1`,
        );
    });

  // Restored, Python starts without the library; the other way without the snapshot.
  for (const from of ['python-snapshot.gz', 'python-library.zip.gz'])
    it(`starts Python within 8 MB from ${from}`, () => {
      const always = Object.keys(now.bytes).filter((name) => name.startsWith('pyodide'));
      const total = ['page', 'python worker', ...always, from].reduce(
        (sum, name) => sum + now.bytes[name],
        0,
      );
      assert.ok(total <= 8_000_000, `${total} bytes`);
    });
});
