/** Files in flagged values: copied beside the rows, so that they are there as long as the rows are. */
import type { FileData } from '../../schema/file-data.ts';
import type { AppFiles } from '../files.ts';

const isFile = (value: unknown): value is FileData =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<FileData>).meta?._type === 'gradio.FileData' &&
  typeof (value as Partial<FileData>).path === 'string';

/** A value with each of its files replaced. */
function withFiles(value: unknown, replaced: (file: FileData) => unknown): unknown {
  if (isFile(value)) return replaced(value);
  if (Array.isArray(value)) return value.map((item) => withFiles(item, replaced));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFiles(item, replaced)]));
}

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
