/** Snapshots in the Cache API, which takes large bodies, streams them, and replaces an entry as a whole. */
import { checksum } from './checksum.ts';
import type { Snapshot, SnapshotFacts, SnapshotParts, SnapshotStore } from './snapshot.ts';

// The number is the format's: another one starts an empty cache, and the old one is deleted.
const PREFIX = 'gradio-lite-snapshots-';
const NAME = `${PREFIX}2`;
const HEADER = 'x-gradio-lite-snapshot';
// An origin may hold pages of two releases, or of two sets of imports; more is somebody else's space.
const KEPT = 2;

/** The header of an entry: what its body holds, part after part, each padded to a multiple of 16 bytes. */
interface Entry {
  readonly facts: SnapshotFacts;
  readonly parts: readonly { name: keyof SnapshotParts; length: number; checksum: string }[];
}

/** Keeps snapshots in the browser's storage for this origin; `caches` is missing on insecure pages. */
export class CacheSnapshotStore implements SnapshotStore {
  readonly #caches: CacheStorage;

  constructor(caches: CacheStorage) {
    this.#caches = caches;
  }

  async find(key: string): Promise<Snapshot | undefined> {
    const response = await this.#caches.match(address(key), { cacheName: NAME });
    if (!response) return undefined;
    const entry = JSON.parse(response.headers.get(HEADER) ?? 'null') as Entry | null;
    if (!entry?.parts) throw new Error('The snapshot does not say what it holds.');
    const { facts, parts } = entry;
    const body = new Uint8Array(parts.reduce((sum, { length }) => sum + padded(length), 0));
    const found: Record<string, Uint8Array<ArrayBuffer>> = {};
    let at = 0;
    for (const { name, length } of parts) {
      found[name] = body.subarray(at, at + length);
      at += padded(length);
    }
    const snapshot = found as unknown as SnapshotParts;
    const arrived = fill(body, response).then(() => verify(snapshot, parts));
    // Whoever restores awaits it later; until then a failure is not unhandled.
    arrived.catch(() => {});
    return { facts, parts: snapshot, arrived };
  }

  async keep(key: string, snapshot: Snapshot): Promise<void> {
    await snapshot.arrived;
    const cache = await this.#caches.open(NAME);
    const entries = Object.entries(snapshot.parts) as [keyof SnapshotParts, Uint8Array<ArrayBuffer>][];
    const parts = entries.map(([name, part]) => ({ name, length: part.length, checksum: checksum(part) }));
    const header: Entry = { facts: snapshot.facts, parts };
    const body = new Blob(
      entries.flatMap(([, part]) => [part, new Uint8Array(padded(part.length) - part.length)]),
    );
    await cache.put(address(key), new Response(body, { headers: { [HEADER]: JSON.stringify(header) } }));
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

const padded = (length: number): number => Math.ceil(length / 16) * 16;

async function fill(target: Uint8Array, response: Response): Promise<void> {
  // As a whole: hundreds of small pieces would each wait for the thread that is starting the interpreter.
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.length !== target.length)
    throw new Error(`The snapshot has ${body.length} bytes instead of ${target.length}.`);
  target.set(body);
}

function verify(found: SnapshotParts, parts: Entry['parts']): void {
  for (const { name, checksum: expected } of parts)
    if (checksum(found[name]) !== expected)
      throw new Error(`The ${name} of the snapshot is not what was kept.`);
}
