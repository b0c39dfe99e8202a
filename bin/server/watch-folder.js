import { watch } from 'node:fs';
import { belongsToApp, listFolders } from './folder.js';

// Editors write a file in several steps, and saving all writes several files.
const SETTLED_MS = 100;

/**
 * Calls `onChange` with a file's name after files below `root` changed and then rested. Each folder has a watcher of its
 * own, since Node's recursive ones open a watch on every file, installed packages included, on Linux.
 * @param {string} root
 * @param {(name: string) => void} onChange
 * @returns {Promise<() => void>} stops watching
 */
export async function watchFolder(root, onChange) {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  let stopped = false;

  /** @param {string | null} name */
  const changed = (name) => {
    if (name !== null && !belongsToApp(name)) return;
    clearTimeout(settling);
    settling = setTimeout(async () => {
      await watchAll();
      if (!stopped) onChange(name ?? '');
    }, SETTLED_MS);
  };

  const watchAll = async () => {
    const folders = new Set(await listFolders(root).catch(() => []));
    for (const [folder, watcher] of watchers) if (!folders.has(folder) || stopped) watcher.close();
    for (const folder of watchers.keys()) if (!folders.has(folder)) watchers.delete(folder);
    for (const folder of folders) if (!watchers.has(folder) && !stopped) watchOne(folder);
  };

  /** @param {string} folder */
  const watchOne = (folder) => {
    try {
      const watcher = watch(folder, (_, name) => changed(name));
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    } catch (error) {
      // Gone since it was listed, or the system's limit of watches is reached: the others still report.
      process.stderr.write(
        `Changes in ${folder} are not seen: ${error instanceof Error ? error.message : error}\n`,
      );
    }
  };

  await watchAll();
  return () => {
    stopped = true;
    clearTimeout(settling);
    for (const watcher of watchers.values()) watcher.close();
  };
}
