/**
 * The Python library as a folder of the interpreter's file system, without copying a byte of it. As one zip, which is
 * how Pyodide has it, Python would read the whole directory of the archive in Python before its first import.
 */
import type { PyodideConfig } from 'pyodide';
import { memoryFiles } from './pyodide-internals.ts';

type FileSystem = Parameters<NonNullable<PyodideConfig['fsInit']>>[0];

const READ_ONLY = 0o100444;
const DIRECTORY_END = 22;

/** A zip without entries, for Pyodide to put where its library would lie. */
export const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0));

/** Puts the files of an archive below a folder. The archive is an uncompressed zip without a comment. */
export function mountLibrary(fs: FileSystem, folder: string, archive: Uint8Array<ArrayBuffer>): void {
  const { createNode } = memoryFiles(fs);
  const folders = new Map<string, unknown>();
  const folderNode = (path: string): unknown => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    fs.mkdirTree(path);
    const { node } = fs.lookupPath(path, {}) as { node: unknown };
    folders.set(path, node);
    return node;
  };
  for (const [name, content] of entries(archive)) {
    const slash = name.lastIndexOf('/');
    const parent = folderNode(slash < 0 ? folder : `${folder}/${name.slice(0, slash)}`);
    const node = createNode(parent, name.slice(slash + 1), READ_ONLY, 0);
    node.contents = content;
    node.usedBytes = content.length;
  }
}

/** Names and contents by the zip's central directory; contents are views of the archive. */
function* entries(archive: Uint8Array<ArrayBuffer>): Generator<[string, Uint8Array<ArrayBuffer>]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const text = new TextDecoder();
  const end = archive.length - DIRECTORY_END;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const name = text.decode(archive.subarray(at + 46, at + 46 + nameLength));
    yield [name, archive.subarray(start, start + size)];
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
