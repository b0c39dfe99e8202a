/** The files of an app, as its language sees them: text for `css_paths`, folders for `examples`. */
import { AppError } from '../errors.ts';

/** Reads the files that belong to an app; the runner provides it. */
export interface AppFiles {
  /** The text of a file. Throws FileNotFoundError when there is none. */
  readText(path: string): string;
  /** Names of the files in a folder; null when there is no such folder. */
  list(folder: string): string[] | null;
}

/** For an app without files. */
export const noFiles: AppFiles = {
  readText(path) {
    throw new AppError('FileNotFoundError', `[Errno 2] No such file or directory: '${path}'`);
  },
  list: () => null,
};
