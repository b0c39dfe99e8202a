/** Has a snapshot made while nothing else happens. */
import { fromEnvelope } from '../../../src/protocol/envelope.ts';
import type { SnapshotOrder, SnapshotReply } from './snapshot-maker.ts';

// Long enough after a call that the visitor is probably reading, short enough to happen in most visits.
const QUIET_MILLISECONDS = 3000;
const POLL_MILLISECONDS = 100;
// A visitor who is always faster than the maker does without a snapshot.
const ATTEMPTS = 3;

/** Whose idle time is used. */
export interface IdleTime {
  /** Milliseconds since the last call ended; 0 while one runs. */
  idleFor(): number;
  /** Starts `snapshot-maker.worker.ts`. */
  createMaker(): Worker;
}

/**
 * Orders a snapshot once it is quiet, and gives way to calls: the maker is ended when one begins. Resolves when
 * there is no more to do; rejects when the snapshot cannot be made.
 */
export async function orderSnapshot(
  order: () => SnapshotOrder,
  { idleFor, createMaker }: IdleTime,
  signal: AbortSignal,
): Promise<void> {
  const quiet = (): boolean => idleFor() >= QUIET_MILLISECONDS;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await until(() => signal.aborted || quiet());
    if (signal.aborted) return;
    const maker = createMaker();
    try {
      const reply = replyOf(maker);
      maker.postMessage(order());
      let ended = false;
      const over = reply.finally(() => (ended = true));
      const disturbed = until(() => ended || signal.aborted || !quiet());
      if (await Promise.race([over.then(() => true), disturbed.then(() => false)])) return;
    } finally {
      maker.terminate();
    }
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
}

const replyOf = (maker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    maker.addEventListener('message', ({ data }: MessageEvent<SnapshotReply>) =>
      data ? reject(fromEnvelope(data)) : resolve(),
    );
    maker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The worker that makes the snapshot did not start.')),
    );
  });
