/** A folder whose files are fetched when user code first opens them: they have names and sizes from the start. */
import { postpone, type MemoryFile } from '../../file-system/postponed-file.ts';
import type { ReadNow } from '../../file-system/read-now.ts';

/** A folder's list: where its files are, and what they weigh. */
export interface FolderList {
  /** URL of the folder; relative to the list's own. */
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** The part of Emscripten's file system that this rests on. */
export interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, data: Uint8Array): void;
  lookupPath(path: string, options: object): { node: unknown };
  ErrnoError: new (errno: number) => Error;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Mounts the files of a list below `folder`; `listUrl` is where the list came from. */
export function mountLazily(
  fs: FileSystem,
  folder: string,
  list: FolderList,
  listUrl: string,
  readNow: ReadNow,
): void {
  const base = new URL(list.base, listUrl);
  for (const { path, size } of list.files) {
    const file = `${folder}/${path}`;
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
    fs.mkdirTree(parentOf(file));
    fs.writeFile(file, new Uint8Array());
    postpone(fs, fs.lookupPath(file, {}).node as MemoryFile, size, () => readNow(url));
  }
}
