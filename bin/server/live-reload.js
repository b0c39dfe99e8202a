import { fileURLToPath } from 'node:url';
import { sendFile } from './send.js';
import { locate } from './folder.js';
import { watchFolder } from './watch-folder.js';

const CLIENT = '/_reload.js';
const EVENTS = '/_reload';

/** The element that makes a page reload itself. */
export const RELOAD_SCRIPT = `<script type="module" src="${CLIENT}"></script>`;

/**
 * Tells open pages to reload when a file below `root` changes.
 * @param {string} root
 * @returns {Promise<{ handler: import('./respond.js').Handler, close: () => void }>}
 */
export async function liveReload(root) {
  /** @type {Set<import('./send.js').Response>} */
  const pages = new Set();
  // A page that finds another server behind its address holds what the former one served.
  const server = `${process.pid}-${Date.now()}`;
  const close = await watchFolder(root, (name) => {
    for (const page of pages) page.write(`event: change\ndata: ${JSON.stringify(name)}\n\n`);
  });
  return {
    close,
    handler: async (request, response, pathname) => {
      if (pathname === CLIENT) {
        const script = await locate(fileURLToPath(new URL('.', import.meta.url)), 'reload-client.js');
        if (script) await sendFile(request, response, script);
        return script !== undefined;
      }
      if (pathname !== EVENTS) return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`retry: 1000\nevent: server\ndata: ${server}\n\n`);
      pages.add(response);
      response.on('close', () => pages.delete(response));
      return true;
    },
  };
}
