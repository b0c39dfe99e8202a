/** What an app keeps for its visitor, and a zip of it to take along. */
import { zipSync } from 'fflate';
import type { KeptFile } from '../../../src/protocol/runtime.ts';

/** Kept files, as the settings reach them. */
export interface KeptData {
  list(): Promise<readonly KeptFile[]>;
  /** Deletes them. */
  clear(): Promise<void>;
}

/** The folder that all paths have in common. */
function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => path.split('/').slice(0, -1));
  const differs = first.findIndex((part, i) => rest.some((other) => other[i] !== part));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.map((part) => `${part}/`).join('');
}

/** Hands the files to the visitor as `flagged.zip`; paths begin where they part. */
export function saveAsZip(files: readonly KeptFile[]): void {
  const folder = sharedFolder(files.map(({ path }) => path));
  const zip = zipSync(
    Object.fromEntries(files.map(({ path, content }) => [path.slice(folder.length), content])),
  );
  const url = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'flagged.zip' });
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
