/** Files in values, wherever they stand. */
import type { FileData } from '../schema/file-data.ts';
import type { AppFiles } from './files.ts';

const isFile = (value: unknown): value is FileData =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<FileData>).meta?._type === 'gradio.FileData' &&
  typeof (value as Partial<FileData>).path === 'string';

/** True for what can be looked into: lists, and objects that are no more than their properties. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

/** A value with each of its files replaced. */
export function withFiles(value: unknown, replaced: (file: FileData) => unknown): unknown {
  if (isFile(value)) return replaced(value);
  if (Array.isArray(value)) return value.map((item) => withFiles(item, replaced));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFiles(item, replaced)]));
}

/** The app's own files in a value, with their bytes. */
export function filesIn(files: AppFiles, value: unknown): (readonly [path: string, content: Uint8Array])[] {
  const found = new Map<string, Uint8Array>();
  withFiles(value, (file) => {
    const bytes = files.read(file.path);
    if (bytes) found.set(file.path, bytes);
    return file;
  });
  return [...found];
}
