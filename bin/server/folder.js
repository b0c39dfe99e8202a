import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('./send.js').FileOnDisk} FileOnDisk */

/** A request that leaves the folder it was made to, by `..` or by a symbolic link. */
export class OutsideFolder extends Error {}

/**
 * Finds the file or folder that a URL's path names below `root`; undefined when there is none or its name starts with a
 * dot (`.env`, `.git`). Throws OutsideFolder for one that lies elsewhere.
 * @param {string} root
 * @param {string} pathname percent-encoded, relative to `root`
 * @returns {Promise<(FileOnDisk & { isFolder: boolean }) | undefined>}
 */
export async function locate(root, pathname) {
  const segments = decodedSegments(pathname);
  if (segments.includes('..')) throw new OutsideFolder(`"${pathname}" leads out of the served folder.`);
  if (segments.some((segment) => segment.startsWith('.') || segment.includes('\0'))) return undefined;
  const realRoot = await realpath(root);
  const real = await realpath(path.join(realRoot, ...segments)).catch(() => undefined);
  if (real === undefined) return undefined;
  if (!isInside(realRoot, real))
    throw new OutsideFolder(`"${pathname}" is a link that leads out of the served folder.`);
  if (/(^|[\\/])\./.test(path.relative(realRoot, real))) return undefined;
  return describe(real);
}

/**
 * All files below `root` that an app may open, sorted by path: without dot files, installed packages and caches.
 * @param {string} root
 * @returns {Promise<{ path: string, size: number }[]>}
 */
export async function listFiles(root) {
  const realRoot = await realpath(root);
  /** @type {{ path: string, size: number }[]} */
  const files = [];
  await walk(realRoot, (file) => {
    files.push(file);
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The folder itself and all below it whose files `listFiles` lists.
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function listFolders(root) {
  return walk(await realpath(root), () => {});
}

/**
 * Whether a file or folder of this name belongs to an app, rather than to an editor, a tool or an installer.
 * @param {string} name
 */
export const belongsToApp = (name) =>
  !name.startsWith('.') && !name.endsWith('~') && name !== 'node_modules' && name !== '__pycache__';

/**
 * @param {string} root
 * @param {(file: { path: string, size: number }) => void} onFile
 * @returns {Promise<string[]>}
 */
async function walk(root, onFile) {
  // Real paths, so that a link to a folder above it does not lead round in circles.
  const seen = new Set([root]);
  /** @param {string} folder @param {string} shown */
  const enter = async (folder, shown) => {
    // What may not be read, or vanished meanwhile, is not there for the app either.
    const names = (await readdir(folder).catch(() => [])).filter(belongsToApp);
    if (names.includes('pyvenv.cfg')) return;
    for (const name of names) {
      const real = await realpath(path.join(folder, name)).catch(() => root);
      const found = isInside(root, real) && !seen.has(real) ? await describe(real) : undefined;
      if (found === undefined) continue;
      if (!found.isFolder) onFile({ path: shown + name, size: found.size });
      else {
        seen.add(real);
        await enter(real, `${shown}${name}/`);
      }
    }
  };
  await enter(root, '');
  return [...seen];
}

/** @param {string} pathname */
function decodedSegments(pathname) {
  return decodeURIComponent(pathname)
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.');
}

/** @param {string} root @param {string} file */
const isInside = (root, file) =>
  file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);

/**
 * @param {string} file
 * @returns {Promise<(FileOnDisk & { isFolder: boolean }) | undefined>}
 */
async function describe(file) {
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile() && !stats?.isDirectory()) return undefined;
  return { path: file, size: stats.size, mtimeMs: stats.mtimeMs, isFolder: stats.isDirectory() };
}
