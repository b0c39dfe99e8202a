/** Snapshots in the Cache API, which takes large bodies, streams them, and replaces an entry as a whole. */
import { encodeSnapshot, decodeSnapshot } from './snapshot-file.ts';
import type { FoundSnapshot, Snapshot, SnapshotStore } from './snapshot.ts';

// The number is the format's: another one starts an empty cache, and the old one is deleted.
const PREFIX = 'gradio-lite-snapshots-';
const NAME = `${PREFIX}4`;
// An origin may hold pages of two releases, or of two sets of imports; more is somebody else's space.
const KEPT = 2;

/** Keeps snapshots in the browser's storage for this origin; `caches` is missing on insecure pages. */
export class CacheSnapshotStore implements SnapshotStore {
  readonly #caches: CacheStorage;

  constructor(caches: CacheStorage) {
    this.#caches = caches;
  }

  async find(key: string): Promise<FoundSnapshot | undefined> {
    const response = await this.#caches.match(address(key), { cacheName: NAME });
    if (!response) return undefined;
    // As a whole: hundreds of small pieces would each wait for the thread that is starting the interpreter.
    return { arrived: response.arrayBuffer().then((body) => decodeSnapshot(new Uint8Array(body))) };
  }

  async keep(key: string, snapshot: Snapshot): Promise<void> {
    const cache = await this.#caches.open(NAME);
    await cache.put(address(key), new Response(new Blob(await encodeSnapshot(snapshot))));
    await this.#forgetOthers(cache);
  }

  async drop(key: string): Promise<void> {
    const cache = await this.#caches.open(NAME);
    await cache.delete(address(key));
  }

  async #forgetOthers(cache: Cache): Promise<void> {
    // Keys come in the order of their insertion.
    const older = (await cache.keys()).slice(0, -KEPT);
    const formats = (await this.#caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
    await Promise.all([
      ...older.map((request) => cache.delete(request)),
      ...formats.map((name) => this.#caches.delete(name)),
    ]);
  }
}

/** A cache takes web addresses only; nothing is ever fetched from this one. */
const address = (key: string): string => `https://gradio-lite.invalid/${encodeURIComponent(key)}`;
