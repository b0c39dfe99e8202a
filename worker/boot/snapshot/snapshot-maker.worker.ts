import { CacheSnapshotStore } from './cache-store.ts';
import { serveSnapshotMaker } from './snapshot-maker.ts';

serveSnapshotMaker(self, new CacheSnapshotStore(caches), navigator.locks);
