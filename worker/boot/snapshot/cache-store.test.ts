import { expect } from '../../../test/helpers/expect.ts';
import { CacheSnapshotStore } from './cache-store.ts';
import type { Snapshot } from './snapshot.ts';

const NAME = 'gradio-lite-snapshots-4';

const snapshot = (seed: number): Snapshot => ({
  facts: {
    memoryLength: 4096 * seed,
    tableLength: 10,
    modules: ['sys', 'ö'],
    library: [{ name: 'json/__init__.pyc', size: 7 }],
  },
  bootstrap: Uint8Array.from({ length: 77 }, (_, at) => at + seed),
  memory: {
    runs: [
      [0, 512],
      [1024, 512],
    ],
    bytes: Uint8Array.from({ length: 1024 }, (_, at) => at * seed),
  },
});

describe('CacheSnapshotStore', () => {
  const store = new CacheSnapshotStore(caches);

  const clear = async (): Promise<void> => {
    for (const name of await caches.keys()) await caches.delete(name);
  };
  beforeEach(clear);
  after(clear);

  /** Why what is kept cannot be used, once its body is changed. */
  const rejection = async (change: (body: Uint8Array) => Uint8Array<ArrayBuffer>): Promise<string> => {
    await store.keep('key', snapshot(1));
    const cache = await caches.open(NAME);
    const [request] = await cache.keys();
    const response = (await cache.match(request as Request)) as Response;
    const body = change(new Uint8Array(await response.arrayBuffer()));
    await cache.put(request as Request, new Response(body));
    const found = await store.find('key');
    return (found as { arrived: Promise<Snapshot> }).arrived.then(
      () => 'resolved',
      (error: Error) => error.message,
    );
  };

  it('gives back what was kept', async () => {
    await store.keep('a key with / and spaces', snapshot(3));
    const found = await store.find('a key with / and spaces');
    const kept = await found?.arrived;
    expect(kept).to.deep.equal(snapshot(3));
    expect(kept?.memory.bytes.byteOffset).to.satisfy((offset: number) => offset % 16 === 0);
    expect(await store.find('another key')).to.be.undefined;
  });

  it('forgets on demand', async () => {
    await store.keep('key', snapshot(1));
    await store.drop('key');
    expect(await store.find('key')).to.be.undefined;
  });

  it('keeps the two newest, and nothing of another format', async () => {
    await caches.open('gradio-lite-snapshots-0');
    await caches.open('the host page');
    for (const key of ['first', 'second', 'third']) await store.keep(key, snapshot(1));
    expect(await store.find('first')).to.be.undefined;
    expect(await store.find('second')).not.to.be.undefined;
    expect(await store.find('third')).not.to.be.undefined;
    expect(await caches.keys()).to.have.members([NAME, 'the host page']);
  });

  it('notices a changed byte', async () => {
    const changed = (body: Uint8Array) =>
      Uint8Array.from(body, (byte, at) => (at === body.length - 500 ? byte ^ 8 : byte));
    expect(await rejection(changed)).to.equal('The memory of the snapshot is not what was kept.');
  });

  it('notices missing and surplus bytes', async () => {
    expect(await rejection((body) => body.slice(0, -100))).to.match(/^The snapshot has \d+ bytes instead of/);
    expect(await rejection((body) => Uint8Array.from([...body, 1]))).to.match(/bytes instead of/);
  });

  it('rejects an entry that it cannot read', async () => {
    for (const unreadable of [Uint8Array.of(), Uint8Array.of(63), new Uint8Array(100).fill(255)])
      expect(await rejection(() => unreadable)).to.equal('The snapshot does not say what it holds.');
  });
});
