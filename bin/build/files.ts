import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** File contents by path; paths use `/` on every system. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Reads the files below `folder` that `wanted` accepts, in the order of their paths. */
export async function readTree(folder: string, wanted: (file: string) => boolean): Promise<Files> {
  const found = await readdir(folder, { recursive: true });
  const names = found.map((name) => name.replaceAll(path.sep, '/')).filter(wanted);
  const entries = names
    .sort()
    .map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The SHA-256 of names and contents in hex; moving bytes from one file to its neighbour changes it. */
export function contentHash(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files))
    hash.update(`${name}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}
