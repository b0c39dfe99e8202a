/** The page's end of a worker: calls to make, events to listen to, and notice of its death. */
import { makeCalls } from './calls.ts';
import { isWorkerMessage, type PageMessage, type Port } from './port.ts';
import type { RuntimeCalls, RuntimeEvent } from './runtime.ts';
import { taken } from './transfer.ts';

/** A connected worker. */
export interface Connection {
  readonly calls: RuntimeCalls;
  /** Calls the listener with each event, in the order the worker sent them; answers with the way to stop. */
  subscribe(listener: (event: RuntimeEvent) => void): () => void;
  /** Sends what is no call. */
  tell(message: PageMessage): void;
  /** Whether the worker's script runs: it has said something. */
  hasStarted(): boolean;
  /** Settles when the worker has died or could not start; its calls have then been rejected with the same error. */
  readonly died: Promise<Error>;
  /** Rejects what is pending and stops watching. Ending the worker is the caller's part. */
  close(): void;
}

/** What one event does wrong must not keep those from being heard that came with it. */
function hear(listener: (event: RuntimeEvent) => void, event: RuntimeEvent): void {
  try {
    listener(event);
  } catch (error) {
    reportError(error);
  }
}

/** Connects to a worker that runs `startRuntime`, or to the other end of a MessageChannel. */
export function connect(worker: Port): Connection {
  const { calls, fail } = makeCalls(worker);
  const listeners = new Set<(event: RuntimeEvent) => void>();
  const closed = new AbortController();
  let tellDeath: (error: Error) => void = () => {};
  const died = new Promise<Error>((resolve) => (tellDeath = resolve));
  const end = (reason: string) => {
    if (closed.signal.aborted) return;
    const error = new Error(reason);
    closed.abort();
    fail(error);
    tellDeath(error);
  };

  // A lock that the worker holds comes free at the moment it dies, whatever it died of.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  const lock = locks ? `gradio-lite-runtime-${Math.random().toString(36).slice(2)}` : null;
  const watch = () =>
    lock &&
    locks
      ?.request(lock, { signal: closed.signal }, () => end('The runtime ended unexpectedly.'))
      .catch(() => {
        // Aborted by `close`.
      });

  let started = false;
  worker.addEventListener('message', ({ data }) => {
    started = true;
    if (!isWorkerMessage(data) || closed.signal.aborted) return;
    switch (data.type) {
      case 'held':
        void watch();
        return;
      case 'events':
        for (const event of data.events) for (const listener of listeners) hear(listener, event);
        return;
      default:
        data satisfies never;
    }
  });
  if (worker instanceof Worker)
    worker.addEventListener(
      'error',
      (event) => {
        // Once it has started, a stray error of user code is no end of the worker, and no business of the host page.
        if (started) event.preventDefault();
        else end(`The runtime could not start: ${event.message || 'its script did not load'}.`);
      },
      { signal: closed.signal },
    );
  worker.start?.();
  const tell = (message: PageMessage): void => worker.postMessage(message, taken(message));
  tell({ type: 'start', lock });

  return {
    calls,
    tell,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasStarted: () => started,
    died,
    close() {
      closed.abort();
      fail(new Error('The connection to the runtime was closed.'));
    },
  };
}
