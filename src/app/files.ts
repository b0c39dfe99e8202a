/** The files of an app, as its language sees them: text for `css_paths`, folders for `examples`, rows that are flagged. */
import { AppError } from '../errors.ts';

/** The files that belong to an app; the runner provides them. Paths that are not absolute begin in the app's folder. */
export interface AppFiles {
  /** The folder of temporary files. */
  readonly temporary: string;
  /** The text of a file. Throws FileNotFoundError when there is none. */
  readText(path: string): string;
  /** The bytes of a file; null when there is none. */
  read(path: string): Uint8Array | null;
  /** Names of what is in a folder; null when there is no such folder. */
  list(folder: string): string[] | null;
  /** Writes a file, in place of one that is there; makes its folder. */
  write(path: string, content: string | Uint8Array): void;
  /** Removes a file, if it is there. */
  remove(path: string): void;
}

/** For an app without files. */
export const noFiles: AppFiles = {
  temporary: '/tmp',
  readText(path) {
    throw new AppError('FileNotFoundError', `[Errno 2] No such file or directory: '${path}'`);
  },
  read: () => null,
  list: () => null,
  write(path) {
    throw new Error(`This app has no place for a file: '${path}'`);
  },
  remove() {},
};

/** The paths of all files below a folder. */
export function* filesBelow(files: AppFiles, folder: string): Generator<string> {
  for (const name of files.list(folder) ?? []) {
    const path = `${folder}/${name}`;
    if (files.list(path) === null) yield path;
    else yield* filesBelow(files, path);
  }
}

/** Keeps files on the visitor's device from visit to visit. */
export interface FileKeeper {
  /** Puts back what was kept, before the app's code runs. */
  restore(files: AppFiles): Promise<void>;
  /** Keeps what a folder holds now. */
  keep(files: AppFiles, folder: string): void;
}

/** Keeps nothing. */
export const noKeeper: FileKeeper = { restore: async () => {}, keep() {} };
