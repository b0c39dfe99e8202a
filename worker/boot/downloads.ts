/** The downloads of one stage of the start: bytes summed, stalls noticed, failures retried once and named. */
import type { Stage } from '../../src/protocol/runtime.ts';
import type { Arrived } from '../../src/wasm/compile.ts';
import { networkFetch } from './answered-fetch.ts';
import { BootError } from './boot-error.ts';
import type { OnStatus } from './status.ts';

// Often enough for a bar to move smoothly, rarely enough to cost nothing.
const MILLISECONDS_BETWEEN_REPORTS = 50;
const CONNECTION = 'Check the connection, then try again.';

/** Turns an answer into a value, saying how many bytes have arrived since it last said so. */
type ReadResponse<T> = (response: Response, arrived: Arrived) => Promise<T>;

/** What a stage's downloads have in common. */
export interface DownloadsOptions {
  readonly stage: Stage;
  /** Downloads share one link: they fail when none of them has moved for this long. */
  readonly stallSeconds: number;
  /** What to check when a server says that a file is not there. */
  readonly advice: string;
  readonly onStatus: OnStatus;
}

interface Progress {
  loaded: number;
  size: number | null;
}

/** Downloads files side by side. */
export class Downloads {
  readonly #options: DownloadsOptions;
  readonly #progress = new Map<string, Progress>();
  #lastMoved = 0;
  #lastReport = -Infinity;

  constructor(options: DownloadsOptions) {
    this.#options = options;
  }

  /**
   * Fetches a file; `size` is its length once decoded, where known. Where somebody else is fetching it already, the
   * first attempt takes it from `other`. Rejects with a `BootError`.
   */
  get<T>(
    url: URL,
    read: ReadResponse<T>,
    size: number | null = null,
    other?: (arrived: Arrived) => Promise<T>,
  ): Promise<T> {
    return this.#twice(url, size, async (signal, retry, progress) => {
      if (other && !retry) return other((bytes) => this.#arrived(progress, bytes));
      // A retry goes past the HTTP cache, which may hold what made the first attempt fail.
      const response = await networkFetch(url, { signal, cache: retry ? 'reload' : 'default' });
      this.#check(url, response);
      progress.size ??= contentLength(response);
      return read(response, (bytes) => this.#arrived(progress, bytes));
    });
  }

  /** Imports a JavaScript module. */
  module<T>(url: URL, size: number | null = null): Promise<T> {
    return this.#twice(url, size, async (_signal, retry) => {
      try {
        // The fragment makes another entry in the module map, where some browsers keep failures for good.
        return (await import(/* @vite-ignore */ retry ? `${url.href}#retry` : url.href)) as T;
      } catch (error) {
        // A failed import does not say what the server answered.
        const response = await networkFetch(url);
        this.#check(url, response);
        if (isJavaScript(response)) throw error;
        console.warn(wrongType(url, response, 'text/javascript'));
        return (await importText(await response.text())) as T;
      }
    });
  }

  /** Reports the stage as finished, if there was anything to it. */
  finish(): void {
    if (this.#progress.size > 0) this.#report(true);
  }

  async #twice<T>(
    url: URL,
    size: number | null,
    attempt: (signal: AbortSignal, retry: boolean, progress: Progress) => Promise<T>,
  ): Promise<T> {
    const progress: Progress = { loaded: 0, size };
    this.#progress.set(url.href, progress);
    for (let retry = false; ; retry = true) {
      progress.loaded = 0;
      this.#lastMoved = performance.now();
      try {
        const value = await this.#unlessStalled(url, (signal) => attempt(signal, retry, progress));
        progress.size ??= progress.loaded;
        progress.loaded = progress.size;
        this.#report();
        return value;
      } catch (error) {
        const failure = error instanceof BootError ? error : this.#unreachable(url, error);
        if (retry || !failure.retryable) throw failure;
      }
    }
  }

  async #unlessStalled<T>(url: URL, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { stallSeconds } = this.#options;
    const limit = stallSeconds * 1000;
    const abort = new AbortController();
    let watch: ReturnType<typeof setInterval> | undefined;
    const stalled = new Promise<never>((_, reject) => {
      watch = setInterval(() => {
        if (performance.now() - this.#lastMoved < limit) return;
        reject(this.#failure(url, `no data arrived for ${stallSeconds} seconds`, CONNECTION, true));
        abort.abort();
      }, limit / 10);
    });
    try {
      return await Promise.race([attempt(abort.signal), stalled]);
    } finally {
      clearInterval(watch);
    }
  }

  #check(url: URL, { ok, status, statusText, headers }: Response): void {
    const { advice } = this.#options;
    const retryable = status >= 500 || status === 408 || status === 429;
    if (!ok) throw this.#failure(url, `${status} ${statusText}`.trim(), advice, retryable);
    // Many hosts answer a missing file with a page of theirs and status 200.
    if (headers.get('content-type')?.startsWith('text/html'))
      throw this.#failure(url, 'the server answered with a web page', advice, false);
  }

  #unreachable(url: URL, error: unknown): BootError {
    const reason = error instanceof Error ? error.message : String(error);
    return this.#failure(url, reason, CONNECTION, true, error);
  }

  #failure(url: URL, reason: string, advice: string, retryable: boolean, cause?: unknown): BootError {
    const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    const message = `Could not load ${file}: ${reason} (${url.href}). ${advice}`;
    return new BootError(this.#options.stage, message, retryable, { cause });
  }

  #arrived(progress: Progress, bytes: number): void {
    this.#lastMoved = performance.now();
    progress.loaded += bytes;
    if (this.#lastMoved - this.#lastReport >= MILLISECONDS_BETWEEN_REPORTS) this.#report();
  }

  #report(done = false): void {
    this.#lastReport = performance.now();
    let loaded = 0;
    let total: number | null = 0;
    for (const { loaded: own, size } of this.#progress.values()) {
      // A server that decodes a compressed file on the way delivers more bytes than the file has.
      loaded += size === null ? own : Math.min(own, size);
      total = total === null || size === null ? null : total + size;
    }
    this.#options.onStatus(this.#options.stage, loaded, done ? loaded : total, done);
  }
}

/** Says that a server states the wrong type of a file, which costs something at every visit. */
export const wrongType = ({ pathname }: URL, { headers }: Response, right: string): string =>
  `The server sends ${pathname} as ${headers.get('content-type') ?? 'a file of no type'}; as ${right} it would load faster.`;

const isJavaScript = ({ headers }: Response): boolean =>
  /\bjavascript\b/.test(headers.get('content-type') ?? '');

async function importText(text: string): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The length of what the body will give, which is not the header's when the transfer is compressed. */
function contentLength({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}
