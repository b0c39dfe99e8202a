/** The worker that makes a snapshot while the runtime beside it is idle. */
import { toEnvelope, type ErrorEnvelope } from '../../../src/protocol/envelope.ts';
import { RuntimeFiles, type PythonAssets, type RuntimeFolder } from '../runtime-files.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import type { SnapshotStore } from './snapshot.ts';

/** What a snapshot is to be made of, and the key to keep it under. */
export interface SnapshotOrder {
  readonly key: string;
  readonly folder: RuntimeFolder;
  readonly assets: PythonAssets;
  readonly imports: readonly string[];
  readonly stallSeconds: number;
}

/** How an order ended; null when the snapshot is kept, or another page is just making it. */
export type SnapshotReply = ErrorEnvelope | null;

/** The end of a worker that a message can be sent to, or come from. */
interface MakerPort {
  postMessage(reply: SnapshotReply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SnapshotOrder>) => void): void;
}

/** Makes what is ordered at a port and keeps it. `locks` hold off pages that would make the same. */
export function serveSnapshotMaker(port: MakerPort, store: SnapshotStore, locks: LockManager): void {
  const fulfil = async (order: SnapshotOrder): Promise<SnapshotReply> => {
    try {
      await locks.request(order.key, { ifAvailable: true }, (lock) => lock && make(order, store));
      return null;
    } catch (error) {
      return toEnvelope(error);
    }
  };
  port.addEventListener('message', async ({ data }) => port.postMessage(await fulfil(data)));
}

async function make(
  { key, folder, assets, imports, stallSeconds }: SnapshotOrder,
  store: SnapshotStore,
): Promise<void> {
  const files = new RuntimeFiles(folder, { stallSeconds, onStatus: () => {} }, assets);
  const snapshot = await makeSnapshot(folder, files, imports);
  // Restored once here: a browser in which that fails keeps nothing that would fail at every visit.
  const library = files.postponedLibrary();
  await restoreSnapshot({ arrived: Promise.resolve(snapshot) }, { folder, files, library });
  await store.keep(key, snapshot);
}
