import { expect } from '../../../test/helpers/expect.ts';
import { CacheSnapshotStore } from './cache-store.ts';
import type { Snapshot } from './snapshot.ts';

const NAME = 'gradio-lite-snapshots-2';

const snapshot = (seed: number): Snapshot => ({
  facts: { memoryLength: 4096 * seed, tableLength: 10 },
  parts: {
    memory: Uint8Array.from({ length: 1000 }, (_, at) => at * seed),
    library: Uint8Array.from({ length: 77 }, (_, at) => at + seed),
  },
  arrived: Promise.resolve(),
});

describe('CacheSnapshotStore', () => {
  const store = new CacheSnapshotStore(caches);

  const clear = async (): Promise<void> => {
    for (const name of await caches.keys()) await caches.delete(name);
  };
  beforeEach(clear);
  after(clear);

  const rejection = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'resolved',
      (error: Error) => error.message,
    );

  /** Replaces the only entry's body or header. */
  const tamper = async (change: (body: Uint8Array) => Uint8Array<ArrayBuffer>): Promise<void> => {
    const cache = await caches.open(NAME);
    const [request] = await cache.keys();
    const response = (await cache.match(request as Request)) as Response;
    const body = change(new Uint8Array(await response.arrayBuffer()));
    await cache.put(request as Request, new Response(body, { headers: response.headers }));
  };

  it('gives back what was kept', async () => {
    await store.keep('a key with / and spaces', snapshot(3));
    const found = await store.find('a key with / and spaces');
    await found?.arrived;
    expect(found?.facts).to.deep.equal(snapshot(3).facts);
    expect(found?.parts).to.deep.equal(snapshot(3).parts);
    expect(found?.parts.library.byteOffset).to.satisfy((offset: number) => offset % 16 === 0);
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
    await store.keep('key', snapshot(1));
    await tamper((body) => Uint8Array.from(body, (byte, at) => (at === 500 ? byte ^ 8 : byte)));
    const found = await store.find('key');
    expect(await rejection(found?.arrived ?? Promise.resolve())).to.equal(
      'The memory of the snapshot is not what was kept.',
    );
  });

  it('notices missing and surplus bytes', async () => {
    for (const change of [
      (body: Uint8Array) => body.slice(0, 100),
      (body: Uint8Array) => Uint8Array.from([...body, 1]),
    ]) {
      await store.keep('key', snapshot(1));
      await tamper(change);
      const found = await store.find('key');
      expect(await rejection(found?.arrived ?? Promise.resolve())).to.match(
        /^The snapshot has \d+ bytes instead/,
      );
    }
  });

  it('rejects an entry that it cannot read', async () => {
    const cache = await caches.open(NAME);
    await cache.put('https://gradio-lite.invalid/key', new Response('?'));
    expect(await rejection(store.find('key'))).to.equal('The snapshot does not say what it holds.');
  });
});
