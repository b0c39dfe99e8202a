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

/** Page → worker: how far the page is with compiling Python; at the end the module, or null when it could not. */
export interface ModuleMessage {
  type: 'module';
  /** Bytes. */
  loaded: number;
  module?: WebAssembly.Module | null;
}

/** Page → worker, beside the calls. */
export type PageMessage = StartMessage | ModuleMessage;

/** Worker → page: the lock is held; something happened. */
export type WorkerMessage = { type: 'held' } | { type: 'event'; event: RuntimeEvent };

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;

/** True for our own messages to the worker; the rest of the port's traffic is comlink's. */
export const isPageMessage = (data: unknown): data is PageMessage =>
  typeOf(data) === 'start' || typeOf(data) === 'module';

/** True for our own messages to the page. */
export const isWorkerMessage = (data: unknown): data is WorkerMessage =>
  typeOf(data) === 'held' || typeOf(data) === 'event';
