/** Files in flagged values: copied beside the rows, so that they are there as long as the rows are. */
import type { FileData } from '../../schema/file-data.ts';
import type { AppFiles } from '../files.ts';
import { withFiles } from '../file-values.ts';

/** Longest name of a folder. */
const LONGEST = 200;

/** A label as the name of a folder: what paths and spreadsheets have no use for is left out. */
const folderName = (label: string): string => {
  const name = [...label]
    .filter((char) => /[\p{L}\p{N}#%&'()+,\-.;=@[\]^_~ ]/u.test(char))
    .join('')
    .slice(0, LONGEST);
  return /^\.*$/.test(name) ? 'files' : name;
};

const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const nameOf = ({ orig_name, path }: FileData): string =>
  (orig_name ?? path).split(/[\\/]/).findLast((part) => part !== '') ?? 'file';

/** Copies the files in a value below `folder`, each into a folder of its own; answers with the value that names the copies. */
export const withCopies = (files: AppFiles, value: unknown, folder: string, label: string): unknown =>
  withFiles(value, (file) => {
    const bytes = files.read(file.path);
    // A file elsewhere on the web stays there.
    if (!bytes) return file;
    const path = `${folder}/${folderName(label)}/${randomName()}/${nameOf(file)}`;
    files.write(path, bytes);
    return { ...file, path };
  });

/** A value with the path alone in place of each file. */
export const withPaths = (value: unknown): unknown => withFiles(value, ({ path }) => path);
