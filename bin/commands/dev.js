import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { atStartOfHead, escaped } from '../server/app-page.js';
import { serve } from '../server/serve.js';
import { isUrl, serveApp } from '../server/serve-app.js';
import { readArguments } from './arguments.js';
import { productFolder } from './product.js';
import { badArgument, CommandError, missingFile } from './errors.js';
import { openBrowser } from './open-browser.js';

const OPTIONS = { '--root': 'DIR', '--port': 'N', '--host': 'H', '--open': 'flag', '--no-reload': 'flag' };
const DEFAULT_PORT = 7860;

/**
 * `gradio-lite dev`: serves one app as the whole page, or the playground, until the process is stopped.
 * @param {readonly string[]} words
 */
export async function dev(words) {
  const { positionals, flags, values } = readArguments('dev', words, OPTIONS);
  if (positionals.length > 1)
    throw badArgument(`dev takes one APP; got ${positionals.map((word) => `"${word}"`).join(' and ')}.`);
  const chosenPort = values.get('--port');
  const where = {
    port: chosenPort === undefined ? DEFAULT_PORT : portNumber(chosenPort),
    nextFree: chosenPort === undefined,
    host: values.get('--host') ?? 'localhost',
  };
  const app = positionals[0] === undefined ? undefined : findApp(positionals[0], values.get('--root'));
  if (app === undefined && values.has('--root'))
    throw badArgument('--root needs an APP: dev APP --root DIR.');
  const wheels = wheelsPlace(process.env['GRADIO_LITE_WHEELS']);
  const product = await productFolder();
  const { url } = await explained(
    app
      ? serveApp({ ...app, product, wheels, reload: !flags.has('--no-reload'), ...where })
      : servePlayground(product, wheels, where),
    where,
  );
  process.stdout.write(`Local: ${url}\n`);
  if (flags.has('--open')) openBrowser(url);
}

/**
 * @param {string} product
 * @param {string | undefined} wheels
 * @param {{ port: number, nextFree: boolean, host: string }} where
 */
function servePlayground(product, wheels, where) {
  const isFolder = wheels !== undefined && !isUrl(wheels);
  const address = isFolder ? '/_wheels/' : wheels;
  return serve({
    folder: product,
    mounts: isFolder ? { '/_wheels/': wheels } : {},
    // The playground hands the address on to the apps that it runs.
    page: (html) =>
      address === undefined
        ? html
        : atStartOfHead(html, `<meta name="gradio-lite-wheels" content="${escaped(address)}">`),
    ...where,
  });
}

/**
 * @param {string} app
 * @param {string | undefined} root
 * @returns {{ entry: string, root: string }}
 */
function findApp(app, root) {
  const found = path.resolve(app);
  if (!existsSync(found)) throw missingFile(app);
  const entry = realpathSync(statSync(found).isDirectory() ? entryIn(app) : found);
  if (!/\.(py|ts|html)$/.test(entry))
    throw badArgument(
      `APP must be a .py, .ts or .html file or a folder with app.py or app.ts; got "${app}".`,
    );
  if (root === undefined) return { entry, root: path.dirname(entry) };
  if (!existsSync(root)) throw missingFile(root);
  if (!statSync(root).isDirectory()) throw badArgument(`--root must be a folder; got "${root}".`);
  const realRoot = realpathSync(root);
  if (path.relative(realRoot, entry).startsWith('..'))
    throw badArgument(`--root must be a folder above APP; got "${root}" for "${app}".`);
  return { entry, root: realRoot };
}

/** @param {string} folder */
function entryIn(folder) {
  const names = ['app.py', 'app.ts'].map((name) => path.join(folder, name));
  const entry = names.find((name) => existsSync(name));
  if (entry === undefined) throw missingFile(names.join(' or '));
  return entry;
}

/** @param {string} text */
function portNumber(text) {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw badArgument(`--port must be a whole number from 0 to 65535; got "${text}".`);
  return port;
}

/**
 * A folder of wheels has the lock file by which Pyodide finds them.
 * @param {string | undefined} place
 */
function wheelsPlace(place) {
  if (!place) return undefined;
  if (isUrl(place)) return place.endsWith('/') ? place : `${place}/`;
  const lock = path.join(place, 'pyodide-lock.json');
  if (!existsSync(lock))
    throw new CommandError(`${lock} does not exist; GRADIO_LITE_WHEELS must name a folder that has one.`, 1);
  return path.resolve(place);
}

/**
 * Words a failure to listen for the person who chose port and host.
 * @template T
 * @param {Promise<T>} listening
 * @param {{ port: number, nextFree: boolean, host: string }} where
 * @returns {Promise<T>}
 */
async function explained(listening, { port, nextFree, host }) {
  try {
    return await listening;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE' && nextFree)
      throw new CommandError(`Port ${port} and the ones after it are taken; choose another with --port.`, 1);
    if (code === 'EADDRINUSE')
      throw new CommandError(`Port ${port} is taken; choose another with --port.`, 1);
    if (code === 'EACCES')
      throw new CommandError(`Port ${port} needs more rights; choose one above 1023 with --port.`, 1);
    if (['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'].includes(code ?? ''))
      throw badArgument(`--host must be a name or address of this machine; got "${host}".`);
    throw error;
  }
}
