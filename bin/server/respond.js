import { isIP } from 'node:net';
import { OutsideFolder } from './folder.js';
import { refuse } from './send.js';

/**
 * @typedef {import('./send.js').Request} Request
 * @typedef {import('./send.js').Response} Response
 * @typedef {(request: Request, response: Response, pathname: string) => Promise<boolean>} Handler answers and gives
 *   true, or leaves the request to the next one; `pathname` is still percent-encoded
 */

/**
 * Makes one request listener of handlers, which are asked in their order; what none answers is 404.
 * @param {readonly Handler[]} handlers
 * @param {{ host?: string, headers?: Readonly<Record<string, string>> }} [options] headers of every response
 * @returns {import('node:http').RequestListener}
 */
export function respond(handlers, { host = 'localhost', headers = {} } = {}) {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(handlers, host, request, response).catch((error) => {
      // A visitor who leaves while a file is sent closes the stream early.
      if (response.headersSent) response.destroy();
      else if (error instanceof URIError) refuse(response, 400, `"${request.url}" is not a valid address.`);
      else if (error instanceof OutsideFolder) refuse(response, 403, error.message);
      else refuse(response, 500, String(error));
    });
  };
}

/**
 * @param {readonly Handler[]} handlers
 * @param {string} host
 * @param {Request} request
 * @param {Response} response
 */
async function answer(handlers, host, request, response) {
  if (isLoopback(host) && !isLoopback(hostname(request.headers.host)))
    return refuse(
      response,
      403,
      `Asked for host "${request.headers.host}"; start with --host to serve more than this machine.`,
    );
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, `${request.method} is not allowed; only GET and HEAD are.`);
  }
  const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
  for (const handler of handlers) if (await handler(request, response, pathname)) return;
  refuse(response, 404, `Nothing is served at ${pathname}.`);
}

/** @param {string | undefined} header */
const hostname = (header) => (header ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * Whether a name means this machine. Another site's name that is made to lead here must not open the user's files to
 * that site.
 * @param {string} host
 */
const isLoopback = (host) =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  (isIP(host) === 4 && host.startsWith('127.'));
