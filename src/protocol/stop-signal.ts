/** How a page stops a function in a worker that is too busy to hear messages: by something the worker can look at. */

/**
 * One word of shared memory, where the page is isolated and may have some. On any other page the address of an empty
 * blob: the page revokes it, and a synchronous request, which a busy worker can make, finds it gone.
 */
export type StopSignal = Int32Array<SharedArrayBuffer> | string;

/** Makes a signal that is not raised. */
export const createSignal = (): StopSignal =>
  globalThis.crossOriginIsolated
    ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    : URL.createObjectURL(new Blob());

/** Raises a signal, for good; also the way to free one. */
export function raise(signal: StopSignal): void {
  if (typeof signal === 'string') URL.revokeObjectURL(signal);
  else Atomics.store(signal, 0, 1);
}

function answers(url: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', url, false);
    request.send();
    return true;
  } catch {
    return false;
  }
}

/** Whether this worker can request blobs at all: a Content-Security-Policy may forbid it. Unknown until one fails. */
let blobsAnswer: boolean | undefined;

function canRequestBlobs(): boolean {
  const own = URL.createObjectURL(new Blob());
  try {
    return answers(own);
  } finally {
    URL.revokeObjectURL(own);
  }
}

/** Whether the other side has raised a signal. For workers alone, where it takes a millisecond or two. */
export function isRaised(signal: StopSignal): boolean {
  if (typeof signal !== 'string') return Atomics.load(signal, 0) !== 0;
  if (blobsAnswer === false || answers(signal)) return false;
  return (blobsAnswer ??= canRequestBlobs());
}
