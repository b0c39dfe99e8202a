/** The port between page and worker: calls by comlink, and these messages beside them, in one order. */
import type { RuntimeEvent } from './runtime.ts';

/** What both ends of a connection offer: a worker, the worker's own scope, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start?(): void;
}

/** Page → worker, first of all: a Web Lock to hold for as long as it lives. */
export interface StartMessage {
  type: 'start';
  /** null where the page has no Web Locks. */
  lock: string | null;
}

/** What the page fetches for Python: its machine code, and the file of a snapshot, unpacked. */
export interface AssetValues {
  module: WebAssembly.Module;
  snapshot: Uint8Array<ArrayBuffer>;
}

/** Page → worker: how far the page is with something; at the end the thing, or null when it could not be had. */
export type AssetMessage<N extends keyof AssetValues = keyof AssetValues> = {
  [Name in N]: {
    type: 'asset';
    name: Name;
    /** Bytes. */
    loaded: number;
    value?: AssetValues[Name] | null;
  };
}[N];

/** Page → worker, beside the calls. */
export type PageMessage = StartMessage | AssetMessage;

/** Worker → page: the lock is held; things happened, in this order. */
export type WorkerMessage = { type: 'held' } | { type: 'events'; events: readonly RuntimeEvent[] };

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;

/** True for the page's first message to the worker; the rest of the port's traffic, but for assets, is comlink's. */
export const isStartMessage = (data: unknown): data is StartMessage => typeOf(data) === 'start';

/** True for what the page says of an asset. */
export const isAssetMessage = (data: unknown): data is AssetMessage => typeOf(data) === 'asset';

/** True for our own messages to the page. */
export const isWorkerMessage = (data: unknown): data is WorkerMessage =>
  typeOf(data) === 'held' || typeOf(data) === 'events';
