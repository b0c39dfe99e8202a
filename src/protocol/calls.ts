/** Both ends of the calls over a port: comlink's messages, with our error envelope and transfer rules. */
import * as comlink from 'comlink';
import { fromEnvelope, toEnvelope, type ErrorEnvelope } from './envelope.ts';
import type { Port } from './port.ts';
import type { RuntimeCalls } from './runtime.ts';
import { taken } from './transfer.ts';

// Comlink keeps name, message and stack of what was thrown; the envelope keeps traceback and stage as well.
const theirs = comlink.transferHandlers.get('throw');
const thrown: comlink.TransferHandler<{ value: unknown }, ErrorEnvelope> = {
  canHandle: (value): value is { value: unknown } => theirs?.canHandle(value) ?? false,
  serialize: ({ value }) => [toEnvelope(value), []],
  deserialize: (envelope) => {
    throw fromEnvelope(envelope);
  },
};
comlink.transferHandlers.set('throw', thrown);

const withTransfers = (value: unknown): unknown => {
  const list = taken(value);
  return list.length > 0 ? comlink.transfer(value as object, list) : value;
};

const asEndpoint = (port: Port): comlink.Endpoint => ({
  postMessage: (message, transfer = []) => port.postMessage(message, transfer),
  addEventListener: (type, listener) =>
    port.addEventListener(type as 'message', listener as (e: MessageEvent) => void),
  removeEventListener: (type, listener) =>
    port.removeEventListener(type as 'message', listener as (e: MessageEvent) => void),
  start: () => port.start?.(),
});

/** Answers the calls that come over a port. */
export const answerCalls = (port: Port, calls: RuntimeCalls): void => comlink.expose(calls, asEndpoint(port));

/** The calls, to be made over a port. Once `fail` was called, pending and later ones reject with its error. */
export function makeCalls(port: Port): { calls: RuntimeCalls; fail(error: Error): void } {
  const remote = comlink.wrap<RuntimeCalls>(asEndpoint(port)) as unknown as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  const pending = new Set<(error: Error) => void>();
  let failed: Error | null = null;

  const call = (name: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failed) {
        reject(failed);
        return;
      }
      pending.add(reject);
      remote[name]!(...args.map(withTransfers))
        .then(resolve, reject)
        .finally(() => pending.delete(reject));
    });

  const calls = new Proxy({} as RuntimeCalls, {
    // A promise that resolves with this object must not take it for a promise.
    get: (_target, name) => (name === 'then' ? undefined : (...args: unknown[]) => call(String(name), args)),
  });
  return {
    calls,
    fail(error) {
      failed = error;
      for (const reject of pending) reject(error);
      pending.clear();
    },
  };
}
