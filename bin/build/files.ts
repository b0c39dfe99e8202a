import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';

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

/** What a TypeScript module of the project exports under a name. */
export async function imported(root: string, file: string, name: string): Promise<unknown> {
  const source = path.join(root, file);
  await access(source).catch(() => {
    throw new Error(`${file} is missing; the build needs its "${name}".`);
  });
  const { module } = await runnerImport<Record<string, unknown>>(source, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  if (!(name in module))
    throw new Error(`${file} must export "${name}"; got ${Object.keys(module).join(', ')}.`);
  return module[name];
}
