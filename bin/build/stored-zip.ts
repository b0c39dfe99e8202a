import { zipSync } from 'fflate';
import type { Files } from './files.ts';

// The first moment a zip can name, in local time because the format knows no time zone.
const EPOCH = new Date(1980, 0, 1);

/** An uncompressed zip with sorted entries and one fixed date: equal files give equal bytes. */
export function storedZip(files: Files): Uint8Array {
  const entries = Object.keys(files)
    .sort()
    .map((name) => [name, files[name] as Uint8Array] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: EPOCH });
}
