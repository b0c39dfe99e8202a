import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { compressed } from './compressed.js';
import { contentType, isCompressible } from './mime-types.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {Readonly<Record<string, string>>} Headers
 * @typedef {{ path: string, size: number, mtimeMs: number }} FileOnDisk
 */

// Below this a compressed body saves nothing: it fills one network packet either way.
const SMALLEST_COMPRESSED = 1024;
// Larger ones, such as models, would be held in memory whole.
const LARGEST_COMPRESSED = 32 * 2 ** 20;

/**
 * Answers with a file: 304 when the client has it, 206 for one byte range, 416 for one outside it, gzip where it pays.
 * @param {Request} request
 * @param {Response} response
 * @param {FileOnDisk} file
 * @param {Headers} [headers]
 */
export async function sendFile(request, response, file, headers = {}) {
  const type = contentType(file.path);
  const tag = `${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}`;
  setHeaders(response, {
    'Cache-Control': 'no-cache',
    'Accept-Ranges': 'bytes',
    'Content-Type': type,
    ...headers,
  });
  const range = requestedRange(request, `"${tag}"`, file.size);
  const zipped =
    !range &&
    isCompressible(type) &&
    file.size <= LARGEST_COMPRESSED &&
    wantsGzip(request, response, file.size);
  if (isFresh(request, response, zipped ? `"${tag}-gzip"` : `"${tag}"`)) return;
  if (zipped) {
    end(request, response, await compressed(`${file.path}\n${tag}`, () => readFile(file.path)));
    return;
  }
  if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    response.writeHead(416).end();
    return;
  }
  const { start, last } = range ?? { start: 0, last: file.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${last}/${file.size}`);
  response.setHeader('Content-Length', last - start + 1);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || file.size === 0) response.end();
  else await pipeline(createReadStream(file.path, { start, end: last }), response);
}

/**
 * Answers with text made for this request.
 * @param {Request} request
 * @param {Response} response
 * @param {string} text
 * @param {string} type the `Content-Type`
 */
export async function sendText(request, response, text, type) {
  const content = Buffer.from(text);
  const tag = createHash('sha1').update(content).digest('base64url');
  setHeaders(response, { 'Cache-Control': 'no-cache', 'Content-Type': `${type}; charset=utf-8` });
  const zipped = wantsGzip(request, response, content.length);
  if (isFresh(request, response, zipped ? `"${tag}-gzip"` : `"${tag}"`)) return;
  end(request, response, zipped ? await compressed(tag, async () => content) : content);
}

/**
 * Answers with a status and one sentence for a person who reads it.
 * @param {Response} response
 * @param {number} status
 * @param {string} sentence
 */
export function refuse(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

/**
 * @param {Response} response
 * @param {Headers} headers
 */
function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * Whether to answer in gzip; says so in the response, also to caches between.
 * @param {Request} request
 * @param {Response} response
 * @param {number} size
 */
function wantsGzip(request, response, size) {
  if (size < SMALLEST_COMPRESSED) return false;
  response.setHeader('Vary', 'Accept-Encoding');
  const accepted = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(
    String(request.headers['accept-encoding'] ?? ''),
  );
  if (accepted) response.setHeader('Content-Encoding', 'gzip');
  return accepted;
}

/**
 * Sets the entity tag and, when the client holds that content, answers 304.
 * @param {Request} request
 * @param {Response} response
 * @param {string} tag
 */
function isFresh(request, response, tag) {
  response.setHeader('ETag', tag);
  const held = request.headers['if-none-match'];
  if (
    held === undefined ||
    !(held === '*' || held.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === tag))
  )
    return false;
  response.removeHeader('Content-Encoding');
  response.writeHead(304).end();
  return true;
}

/**
 * The one range asked for; undefined when the whole file is to be sent, as for several ranges at once.
 * @param {Request} request
 * @param {string} tag
 * @param {number} size
 * @returns {{ start: number, last: number } | 'outside' | undefined}
 */
function requestedRange(request, tag, size) {
  const [, first, end] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (first === undefined || end === undefined || (first === '' && end === '')) return undefined;
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== tag) return undefined;
  const start = first === '' ? Math.max(0, size - Number(end)) : Number(first);
  const last = first === '' || end === '' ? size - 1 : Math.min(Number(end), size - 1);
  if (first !== '' && end !== '' && Number(end) < Number(first)) return undefined;
  return start >= size || last < start ? 'outside' : { start, last };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Uint8Array} body
 */
function end(request, response, body) {
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
