/** Reading the archive that the Python library comes in: an uncompressed zip without a comment. */

/** A file of the library, before the archive is there. */
export interface LibraryFile {
  /** Path below the library's folder. */
  readonly name: string;
  readonly size: number;
}

/** A file of the archive; its content is a view of the archive. */
export interface ArchivedFile extends LibraryFile {
  readonly content: Uint8Array<ArrayBuffer>;
}

const DIRECTORY_END = 22;

/** A zip without entries, for Pyodide to put where its library would lie. */
export const EMPTY_ZIP = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0));

/** The files by the zip's central directory. */
export function* filesOf(archive: Uint8Array<ArrayBuffer>): Generator<ArchivedFile> {
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
    yield { name, size, content: archive.subarray(start, start + size) };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
