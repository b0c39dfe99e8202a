/** The browser's database of examples' results. Loaded when one is kept, or was on an earlier visit. */
import { createStore, delMany, entries, get, keys, set, update } from 'idb-keyval';
import type { KeptResult } from '../../src/app/result-cache.ts';
import { resultsDatabase } from './databases.ts';

/** Most results kept for all apps of the page's origin; those longest unused go first. */
const LIMIT = 500;

/** How many more go when there are too many. */
const ROOM = 50;

interface Entry {
  used: number;
  readonly result: KeptResult;
}

const store = (() => {
  let opened: ReturnType<typeof createStore> | undefined;
  return () => (opened ??= createStore(resultsDatabase, 'results'));
})();

/** A kept result, which counts as used now. */
export async function load(key: string): Promise<KeptResult | null> {
  const entry = await get<Entry>(key, store());
  if (!entry) return null;
  void update<Entry>(key, (now = entry) => ({ ...now, used: Date.now() }), store()).catch(() => {});
  return entry.result;
}

/** Keeps a result. */
export async function save(key: string, result: KeptResult): Promise<void> {
  await set(key, { used: Date.now(), result } satisfies Entry, store());
  if ((await keys(store())).length <= LIMIT) return;
  const all = await entries<string, Entry>(store());
  // Several at once: to tell which are the oldest, all must be read.
  const oldest = all.sort(([, a], [, b]) => a.used - b.used).slice(0, all.length - LIMIT + ROOM);
  await delMany(
    oldest.map(([name]) => name),
    store(),
  );
}
