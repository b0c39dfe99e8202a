/** Blocks a worker, for `time.sleep` where the browser cannot suspend a single call. */

let wakeless: Int32Array | undefined;

/** Does nothing for this long; other events of the worker wait. */
export function block(seconds: number): void {
  // A shared memory exists without cross-origin isolation too, and nobody else has this one to wake it.
  wakeless ??= new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
  Atomics.wait(wakeless, 0, 0, seconds * 1000);
}
