/**
 * What Python is started from that the page can have ready: its machine code, compiled once for all runtimes of the
 * page, and its memory. Both begin when an app in Python is seen, before its worker is up and beside it. An earlier
 * visit may have kept them as they are used; the first one keeps them when the page is idle.
 */
import { runtime } from 'virtual:gradio-runtime';
import type { AssetMessage, AssetValues } from '../../../src/protocol/port.ts';
import { giveAway } from '../../../src/protocol/transfer.ts';
import { dropUnpacked, findUnpacked, keepUnpacked } from '../../../src/unpacked-files.ts';
import { compileStreaming, counting, type Arrived } from '../../../src/wasm/compile.ts';
import { hasJspi } from '../../../src/wasm/jspi.ts';

type Name = keyof AssetValues;
type Listener = (message: AssetMessage) => void;

const MILLISECONDS_BETWEEN_REPORTS = 50;

/** Time for what the visitor came for, once Python is there and before its files are kept for the next visit. */
const MILLISECONDS_BEFORE_KEEPING = 3000;

/** How an asset comes. */
interface Kind<N extends Name, Arrival> {
  readonly file: string;
  /** Whether all runtimes use the same one; else each gets one of its own. */
  readonly isShared: boolean;
  /** Takes a server's answer. */
  read(response: Response, arrived: Arrived): Promise<Arrival>;
  /** Makes what a runtime gets of that. */
  ready(arrival: Arrival): AssetValues[N] | Promise<AssetValues[N]>;
  /** The file as it is used, of which `readUnpacked` makes what a runtime gets. */
  unpack(response: Response): Response;
  readUnpacked(response: Response): Promise<AssetValues[N]>;
}

class Asset<N extends Name, Arrival> {
  private readonly listeners = new Set<Listener>();
  private readonly value: Promise<AssetValues[N]>;
  private readonly url: URL;
  /** Whether this visit is the first one that has it. */
  private isNew = false;
  private loaded = 0;
  private reported = 0;

  constructor(
    private readonly name: N,
    private readonly kind: Kind<N, Arrival>,
  ) {
    this.url = new URL(kind.file, runtime.url);
    this.value = this.get();
  }

  /** Whether it was had, once that is known. */
  get arrived(): Promise<boolean> {
    return this.value.then(
      () => true,
      () => false,
    );
  }

  /** Tells how far it is, now and until its end. */
  subscribe(listener: Listener): void {
    this.listeners.add(listener);
    listener(this.message());
    void this.value
      // The worker tries for itself, and says what is wrong.
      .catch(() => null)
      .then((value) => {
        this.listeners.delete(listener);
        listener(this.message(giveAway(value)));
      });
  }

  private async get(): Promise<AssetValues[N]> {
    const kept = await findUnpacked(this.url);
    try {
      if (kept) return await this.kind.readUnpacked(kept);
    } catch {
      await dropUnpacked(this.url);
    }
    const response = await fetch(this.url);
    if (!response.ok) throw new Error(String(response.status));
    const arrival = await this.kind.read(response, (bytes) => this.count(bytes));
    this.isNew = true;
    return this.kind.ready(arrival);
  }

  /** Keeps the file, which the browser has just got, for the next visit; once. */
  async keep(): Promise<void> {
    if (!this.isNew) return;
    this.isNew = false;
    try {
      const response = await fetch(this.url, { cache: 'force-cache' });
      if (response.ok) await keepUnpacked(this.url, this.kind.unpack(response));
    } catch {
      // The browser gives this page no storage, or no more of it.
    }
  }

  private count(bytes: number): void {
    this.loaded += bytes;
    if (performance.now() - this.reported < MILLISECONDS_BETWEEN_REPORTS) return;
    this.reported = performance.now();
    for (const listener of this.listeners) listener(this.message());
  }

  private message(value?: AssetValues[N] | null): AssetMessage {
    const { name, loaded } = this;
    return { type: 'asset', name, loaded, ...(value === undefined ? {} : { value }) } as AssetMessage;
  }
}

/** The page's asset of a kind. */
class Shelf<N extends Name, Arrival> {
  private asset: Asset<N, Arrival> | undefined;
  private readonly lent = new Set<Asset<N, Arrival>>();

  constructor(
    private readonly name: N,
    private readonly kind: Kind<N, Arrival>,
  ) {}

  /** The asset, which is begun if it is not on its way; after a failure it is begun anew. */
  begin(): Asset<N, Arrival> {
    if (this.asset) return this.asset;
    const begun = new Asset(this.name, this.kind);
    this.asset = begun;
    this.lent.add(begun);
    void begun.arrived.then((arrived) => !arrived && this.forget(begun));
    return begun;
  }

  /** Gives it to a runtime. */
  give(listener: Listener): void {
    const given = this.begin();
    given.subscribe(listener);
    if (!this.kind.isShared) this.forget(given);
  }

  keep(): void {
    for (const asset of this.lent) void asset.keep();
    this.lent.clear();
  }

  private forget(asset: Asset<N, Arrival>): void {
    if (this.asset === asset) this.asset = undefined;
  }
}

const code = new Shelf('module', {
  file: 'pyodide.asm.wasm',
  isShared: true,
  read: (response, arrived) => compileStreaming(response, arrived, () => {}),
  ready: (module) => module,
  unpack: ({ body }) => new Response(body, { headers: { 'content-type': 'application/wasm' } }),
  readUnpacked: (response) => WebAssembly.compileStreaming(response),
});

const gunzipped = (body: ReadableStream | null): Response =>
  new Response(body?.pipeThrough(new DecompressionStream('gzip')));

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

const memory = new Shelf('snapshot', {
  file: runtime.snapshot ?? '',
  isShared: false,
  read: ({ body }, arrived) => new Response(body?.pipeThrough(counting(arrived))).blob(),
  async ready(packed) {
    // A runtime needs the machine code first, which would have to wait while the page unpacks.
    await code.begin().arrived;
    return bytesOf(gunzipped(packed.stream()));
  },
  unpack: ({ body }) => gunzipped(body),
  readUnpacked: bytesOf,
});

const shelves = (): (typeof code | typeof memory)[] =>
  runtime.snapshot !== null && hasJspi() ? [code, memory] : [code];

/** Begins what is not on its way yet; `listener` hears of everything, in its own pace. */
export function pythonAssets(listener?: Listener): void {
  for (const shelf of shelves()) {
    if (listener) shelf.give(listener);
    else shelf.begin();
  }
}

/** Has them kept for the next visit, now that Python is there. */
export function keepPythonAssets(): void {
  setTimeout(() => shelves().forEach((shelf) => shelf.keep()), MILLISECONDS_BEFORE_KEEPING);
}
