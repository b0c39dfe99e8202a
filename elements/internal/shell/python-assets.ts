/**
 * What Python is started from that the page can have ready: its machine code, compiled once for all runtimes of the
 * page, and its memory. Both begin when an app in Python is seen, before its worker is up and beside it, and are at hand
 * when a worker has to be replaced.
 */
import { runtime } from 'virtual:gradio-runtime';
import type { AssetMessage, AssetValues } from '../../../src/protocol/port.ts';
import { compileStreaming, counting, type Arrived } from '../../../src/wasm/compile.ts';
import { hasJspi } from '../../../src/wasm/jspi.ts';

type Name = keyof AssetValues;
type Listener = (message: AssetMessage) => void;

const MILLISECONDS_BETWEEN_REPORTS = 50;

/** Turns a server's answer into an asset. */
type Read<N extends Name> = (response: Response, arrived: Arrived) => Promise<AssetValues[N]>;

class Asset<N extends Name> {
  private readonly listeners = new Set<Listener>();
  private latest: AssetMessage<N>;
  private reported = 0;

  constructor(
    name: N,
    file: string,
    private readonly read: Read<N>,
    ended: (arrived: boolean) => void,
  ) {
    this.latest = { type: 'asset', name, loaded: 0 };
    this.fetch(file).then(
      (value) => {
        this.tell({ ...this.latest, value });
        ended(true);
      },
      () => {
        // The worker tries for itself, and says what is wrong.
        this.tell({ ...this.latest, value: null });
        ended(false);
      },
    );
  }

  /** Tells how far it is, now and until its end. */
  subscribe(listener: Listener): void {
    this.listeners.add(listener);
    listener(this.latest as AssetMessage);
  }

  private async fetch(file: string): Promise<AssetValues[N]> {
    const response = await fetch(new URL(file, runtime.url));
    if (!response.ok) throw new Error(String(response.status));
    return this.read(response, (bytes) => this.arrived(bytes));
  }

  private arrived(bytes: number): void {
    this.latest = { ...this.latest, loaded: this.latest.loaded + bytes };
    if (performance.now() - this.reported >= MILLISECONDS_BETWEEN_REPORTS) this.tell(this.latest);
  }

  private tell(message: AssetMessage<N>): void {
    this.latest = message;
    this.reported = performance.now();
    for (const listener of this.listeners) listener(message as AssetMessage);
    if (message.value !== undefined) this.listeners.clear();
  }
}

/** The page's asset of a kind, begun at the first call; after a failure the next call begins anew. */
function once<N extends Name>(name: N, file: string, read: Read<N>): () => Asset<N> {
  let asset: Asset<N> | undefined;
  return () =>
    (asset ??= new Asset(name, file, read, (arrived) => {
      if (!arrived) asset = undefined;
    }));
}

const compiled = once('module', 'pyodide.asm.wasm', (response, arrived) =>
  compileStreaming(response, arrived, () => {}),
);

const unpacked = once('snapshot', runtime.snapshot ?? '', async ({ body }, arrived) => {
  const stream = body?.pipeThrough(counting(arrived)).pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
});

/** Begins what is not on its way yet; `listener` hears of everything, in its own pace. */
export function pythonAssets(listener?: Listener): void {
  const assets = runtime.snapshot !== null && hasJspi() ? [compiled(), unpacked()] : [compiled()];
  if (listener) for (const asset of assets) asset.subscribe(listener);
}
