/**
 * The Python library as a folder of the interpreter's file system, without copying a byte of it. As one zip, which is
 * how Pyodide has it, Python would read the whole directory of the archive in Python before its first import.
 */
import { postpone } from '../../file-system/postponed-file.ts';
import { memoryFiles, type FileSystem, type MemoryFile } from '../pyodide-internals.ts';
import type { ArchivedFile, LibraryFile } from './library-archive.ts';

/** Where the library lies. Pyodide looks for it in a zip, and nowhere beside it. */
export const LIBRARY_FOLDER = '/lib/python3.14';

const READ_ONLY = 0o100444;

/** Puts the library's files below its folder. */
export function mountLibrary(fs: FileSystem, files: Iterable<ArchivedFile>): void {
  const create = creator(fs);
  for (const { name, size, content } of files) {
    const file = create(name);
    file.contents = content;
    file.usedBytes = size;
  }
}

/** Shows the library's files below its folder before their contents are there; each is asked for when it is opened. */
export function showLibrary(
  fs: FileSystem,
  files: Iterable<LibraryFile>,
  contentOf: (name: string) => Uint8Array<ArrayBuffer>,
): void {
  const create = creator(fs);
  for (const { name, size } of files) postpone(fs, create(name), size, () => contentOf(name));
}

/** Makes empty files by their paths in the library. */
function creator(fs: FileSystem): (path: string) => MemoryFile {
  const { createNode } = memoryFiles(fs);
  const folders = new Map<string, unknown>();
  const folderNode = (path: string): unknown => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    fs.mkdirTree(path);
    const { node } = fs.lookupPath(path, {});
    folders.set(path, node);
    return node;
  };
  return (path) => {
    const slash = path.lastIndexOf('/');
    const parent = folderNode(slash < 0 ? LIBRARY_FOLDER : `${LIBRARY_FOLDER}/${path.slice(0, slash)}`);
    return createNode(parent, path.slice(slash + 1), READ_ONLY, 0);
  };
}
