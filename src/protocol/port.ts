/** The port between page and worker: calls by comlink, and these messages beside them, in one order. */
import type { RuntimeEvent, RuntimeOptions } from './runtime.ts';

/** What both ends of a connection offer: a worker, the worker's own scope, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start?(): void;
}

/** Page → worker, first of all: where things are, and a Web Lock to hold for as long as it lives. */
export interface StartMessage {
  type: 'start';
  options: RuntimeOptions;
  /** null where the page has no Web Locks. */
  lock: string | null;
}

/** Worker → page: the lock is held; something happened. */
export type WorkerMessage = { type: 'held' } | { type: 'event'; event: RuntimeEvent };

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;

/** True for our own message to the worker; the rest of the port's traffic is comlink's. */
export const isStartMessage = (data: unknown): data is StartMessage => typeOf(data) === 'start';

/** True for our own messages to the page. */
export const isWorkerMessage = (data: unknown): data is WorkerMessage =>
  typeOf(data) === 'held' || typeOf(data) === 'event';
