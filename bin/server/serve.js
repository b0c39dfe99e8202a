import { folderHandler, PUBLIC } from './folder-handler.js';
import { listen } from './listen.js';
import { respond } from './respond.js';

/**
 * @typedef {object} ServeOptions
 * @property {string} folder served at `/`
 * @property {Readonly<Record<string, string>>} [mounts] further folders by URL path, such as `{ '/_wheels/': '/home/…' }`
 * @property {string} [host] default `localhost`, which answers on this machine alone
 * @property {number} [port] default 0: any free one
 * @property {boolean} [nextFree] pass on to the next port when `port` is taken
 * @property {Readonly<Record<string, string>>} [headers] headers of every response, such as those that isolate a page
 * @property {(html: string) => string} [page] changes each HTML page before it is sent
 */

/**
 * Serves a built folder, such as `dist` or an exported app, and resolves once it answers.
 * @param {ServeOptions} options
 * @returns {Promise<import('./listen.js').Listening>}
 */
export async function serve({ folder, mounts = {}, host, port, nextFree, headers, page }) {
  const handlers = [
    ...Object.entries(mounts).map(([prefix, mounted]) => folderHandler(prefix, mounted, { headers: PUBLIC })),
    folderHandler('/', folder, { hashed: true, headers: PUBLIC, page }),
  ];
  return listen(respond(handlers, { host, headers }), { host, port, nextFree });
}
