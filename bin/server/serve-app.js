import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appPage, atEndOfBody } from './app-page.js';
import { listFiles } from './folder.js';
import { folderHandler, PUBLIC } from './folder-handler.js';
import { listen } from './listen.js';
import { liveReload, RELOAD_SCRIPT } from './live-reload.js';
import { respond } from './respond.js';
import { sendText } from './send.js';

/**
 * @typedef {object} AppOptions
 * @property {string} entry the `.py`, `.ts` or `.html` file, below `root`
 * @property {string} root the folder whose files the app may open; its working directory
 * @property {string} product the folder of `gradio-lite.js`
 * @property {string} [wheels] a folder of wheels, or the URL of one
 * @property {boolean} [reload] default true: pages reload when a file changes
 * @property {string} [host]
 * @property {number} [port]
 * @property {boolean} [nextFree]
 */

const APP = '/_app/';
const FILES = '/_app-files.json';
const PRODUCT = '/_gradio-lite/';
const WHEELS = '/_wheels/';

/**
 * Serves an app as the whole page at `/` and at every address that could be one of its pages.
 * @param {AppOptions} options
 * @returns {Promise<import('./listen.js').Listening>}
 */
export async function serveApp({ entry, root, product, wheels, reload = true, host, port, nextFree }) {
  const live = reload ? await liveReload(root) : undefined;
  const isPage = path.extname(entry) === '.html';
  /** @param {string} html */
  const page = (html) => (live ? atEndOfBody(html, RELOAD_SCRIPT) : html);
  const wheelsFolder = wheels !== undefined && !isUrl(wheels) ? wheels : undefined;

  /** @type {import('./respond.js').Handler} */
  const showApp = async (request, response, pathname) => {
    if (isReserved(pathname) || !mayShowPage(request)) return false;
    const html = isPage
      ? await readFile(entry, 'utf8')
      : appPage({
          entry: path.relative(root, entry).replaceAll(path.sep, '/'),
          base: APP,
          files: FILES,
          product: PRODUCT,
          requirements: await readFile(path.join(path.dirname(entry), 'requirements.txt'), 'utf8').catch(
            () => '',
          ),
          wheels: wheelsFolder === undefined ? wheels : WHEELS,
        });
    await sendText(request, response, page(html), 'text/html');
    return true;
  };
  /** @type {import('./respond.js').Handler} */
  const listApp = async (request, response, pathname) => {
    if (pathname !== FILES) return false;
    await sendText(
      request,
      response,
      JSON.stringify({ base: APP, files: await listFiles(root) }),
      'application/json',
    );
    return true;
  };
  const handlers = [
    ...(live ? [live.handler] : []),
    listApp,
    folderHandler(PRODUCT, product, { hashed: true, headers: PUBLIC }),
    ...(wheelsFolder === undefined ? [] : [folderHandler(WHEELS, wheelsFolder, { headers: PUBLIC })]),
    folderHandler(APP, root),
    ...(isPage ? pageHandlers(entry, product, page, showApp) : []),
    showApp,
  ];
  try {
    const listening = await listen(respond(handlers, { host }), { host, port, nextFree });
    return {
      ...listening,
      close: async () => {
        live?.close();
        await listening.close();
      },
    };
  } catch (error) {
    live?.close();
    throw error;
  }
}

/**
 * A page of one's own names the files beside it, `gradio-lite.js` among them, relative to itself.
 * @param {string} entry
 * @param {string} product
 * @param {(html: string) => string} page
 * @param {import('./respond.js').Handler} showApp
 * @returns {import('./respond.js').Handler[]}
 */
const pageHandlers = (entry, product, page, showApp) => [
  async (request, response, pathname) => pathname === '/' && showApp(request, response, pathname),
  folderHandler('/', path.dirname(entry), { page }),
  folderHandler('/', product, { hashed: true, headers: PUBLIC }),
];

/**
 * Whether an address is one of the server's own, of an app's API or of a hidden file; nothing there is a page of the app.
 * @param {string} pathname
 */
const isReserved = (pathname) => /^\/(_|gradio_api\/)|\/\./.test(pathname);

/**
 * Whether whoever asks can show a page: browsers say what they ask for, and an image or a script that is missing is
 * better missing than a page.
 * @param {import('./send.js').Request} request
 */
const mayShowPage = ({ headers }) =>
  ['document', 'iframe', 'frame', undefined].includes(
    /** @type {string | undefined} */ (headers['sec-fetch-dest']),
  );

/**
 * Whether wheels come from an address rather than from a folder.
 * @param {string} place
 */
export const isUrl = (place) => /^https?:\/\//.test(place);
