import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { locate } from './folder.js';
import { sendFile, sendText } from './send.js';

/**
 * @typedef {object} FolderOptions
 * @property {Readonly<Record<string, string>>} [headers] headers of each of its responses
 * @property {boolean} [hashed] it is a build of this project: content-hashed names never change
 * @property {(html: string) => string} [page] changes each HTML page before it is sent
 */

// What the build names after its content, wherever in the folder the build lies; words of eight letters are no hashes.
const HASHED = /(^|\/)(assets\/.+-(?=[a-z_-]*[A-Z\d])[\w-]{8}\.\w+|runtime-[0-9a-f]{12}\/.+)$/;
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Headers for what any page may use, sandboxed ones without an origin included. */
export const PUBLIC = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Serves the files of a folder below the URL path `prefix`, `index.html` for a folder.
 * @param {string} prefix starts and ends with a slash
 * @param {string} folder
 * @param {FolderOptions} [options]
 * @returns {import('./respond.js').Handler}
 */
export function folderHandler(prefix, folder, { headers = {}, hashed = false, page } = {}) {
  return async (request, response, pathname) => {
    if (!pathname.startsWith(prefix)) return false;
    const relative = pathname.slice(prefix.length);
    let file = await locate(folder, relative);
    if (file?.isFolder) {
      const index = await locate(folder, `${relative}/index.html`);
      if (index && !index.isFolder && !pathname.endsWith('/')) {
        response.writeHead(308, { Location: `${pathname}/` }).end();
        return true;
      }
      file = index;
    }
    if (file === undefined || file.isFolder) return false;
    if (page && path.extname(file.path) === '.html')
      await sendText(request, response, page(await readFile(file.path, 'utf8')), 'text/html');
    else
      await sendFile(
        request,
        response,
        file,
        hashed && HASHED.test(relative) ? { ...headers, ...FOREVER } : headers,
      );
    return true;
  };
}
