import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where build steps keep their results: a folder that a fresh `npm ci` empties. */
const cacheFolder = (root: string): string => path.join(root, 'node_modules/.cache/gradio-lite');

/** Returns the bytes kept as `name` for exactly this `key`, or makes and keeps them in place of older ones. */
export async function cached(
  root: string,
  name: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const folder = cacheFolder(root);
  const entry = `${name}-${key.slice(0, 16)}`;
  const file = path.join(folder, entry);
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  // Renamed into place, so that a build beside this one never reads half an entry.
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, file);
  const older = (await readdir(folder)).filter((other) => other !== entry && isEntryOf(name, other));
  await Promise.all(older.map((other) => rm(path.join(folder, other), { force: true })));
  return bytes;
}

const isEntryOf = (name: string, file: string): boolean =>
  file.startsWith(`${name}-`) && /^[0-9a-f]{16}$/.test(file.slice(name.length + 1));
