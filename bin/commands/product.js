import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CommandError } from './errors.js';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = [
  'src',
  'worker',
  'elements',
  'playground',
  'bin/build',
  'vite.config.ts',
  'index.html',
  'package-lock.json',
];

/**
 * The folder of the built product. A checkout whose sources are newer than its build is built first.
 * @param {string} [root] the package's folder
 * @returns {Promise<string>}
 */
export async function productFolder(root = PACKAGE) {
  const product = path.join(root, 'dist');
  const entry = path.join(product, 'gradio-lite.js');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const isCheckout = existsSync(path.join(root, 'vite.config.ts')) && existsSync(vite);
  const isBuilt = existsSync(entry);
  if (isCheckout && !(isBuilt && (await newestChange(root)) <= statSync(entry).mtimeMs)) {
    process.stdout.write(
      `Building gradio-lite, as dist/ is ${isBuilt ? 'older than its sources' : 'missing'}.\n`,
    );
    await build(root, vite);
  }
  if (!existsSync(entry)) throw new CommandError(`${entry} does not exist.`, 1);
  return product;
}

/**
 * @param {string} root
 * @param {string} vite
 */
async function build(root, vite) {
  try {
    await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: root, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stderr, stdout } = /** @type {{ stderr: string, stdout: string }} */ (error);
    throw new CommandError(`The build failed.\n${stderr || stdout}`.trimEnd(), 1);
  }
}

/**
 * When the youngest source was changed, in milliseconds; tests are no part of the product.
 * @param {string} root
 */
async function newestChange(root) {
  const times = await Promise.all(SOURCES.map((source) => newestBelow(path.join(root, source))));
  return Math.max(...times);
}

/**
 * @param {string} file
 * @returns {Promise<number>}
 */
async function newestBelow(file) {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return 0;
  if (!stats.isDirectory()) return /\.test\.\w+$/.test(file) ? 0 : stats.mtimeMs;
  const names = (await readdir(file)).filter((name) => name !== '__pycache__');
  // A folder's own time tells that a file in it was removed.
  return Math.max(
    stats.mtimeMs,
    ...(await Promise.all(names.map((name) => newestBelow(path.join(file, name))))),
  );
}
