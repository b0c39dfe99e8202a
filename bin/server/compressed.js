import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

// Enough for the whole runtime several times over; the oldest entries go first.
const CAPACITY = 64 * 2 ** 20;

/** @type {Map<string, { content: Promise<Buffer>, size: number }>} */
const entries = new Map();
let held = 0;

/**
 * The gzip form of what `read` gives, made once for each key; a key names one content, such as a path and its change
 * time.
 * @param {string} key
 * @param {() => Promise<Uint8Array>} read
 * @returns {Promise<Buffer>}
 */
export async function compressed(key, read) {
  const kept = entries.get(key);
  if (kept) return kept.content;
  const entry = { content: read().then((content) => compress(content)), size: 0 };
  entries.set(key, entry);
  try {
    const content = await entry.content;
    if (entries.get(key) === entry) hold(entry, content.length);
    return content;
  } catch (error) {
    entries.delete(key);
    throw error;
  }
}

/**
 * @param {{ size: number }} entry
 * @param {number} size
 */
function hold(entry, size) {
  entry.size = size;
  held += size;
  for (const [key, oldest] of entries) {
    if (held <= CAPACITY) return;
    entries.delete(key);
    held -= oldest.size;
  }
}
