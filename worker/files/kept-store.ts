/** The browser's database of kept files. Loaded when something is kept, or was on an earlier visit. */
import { createStore, delMany, entries, setMany } from 'idb-keyval';
import { filesDatabase } from './databases.ts';

/** A file's home and path. */
type Key = [home: string, path: string];

const store = (() => {
  let opened: ReturnType<typeof createStore> | undefined;
  return () => (opened ??= createStore(filesDatabase, 'files'));
})();

/** The files of a home, by path. */
export async function load(home: string): Promise<(readonly [path: string, content: Uint8Array])[]> {
  const all = await entries<Key, Uint8Array>(store());
  return all.flatMap(([[of, path], content]) => (of === home ? [[path, content] as const] : []));
}

/** Writes files of a home. */
export const save = (home: string, files: readonly (readonly [string, Uint8Array])[]): Promise<void> =>
  setMany(
    files.map(([path, content]): [Key, Uint8Array] => [[home, path], content]),
    store(),
  );

/** Deletes files of a home. */
export const forget = (home: string, paths: readonly string[]): Promise<void> =>
  delMany(
    paths.map((path): Key => [home, path]),
    store(),
  );
