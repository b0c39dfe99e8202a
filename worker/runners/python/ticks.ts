/** Has Python look up from its work now and then, to ask whether it shall stop. */
import type { PyodideAPI } from 'pyodide';

/** Where Pyodide looks for a signal of the system, every fifty steps of Python; private, as in the pinned release. */
interface Module {
  Py_EmscriptenSignalBuffer?: Uint8Array | undefined;
}

const SIGINT = 2;

/** What the rhythm is for. */
export interface Ticking {
  /** Whether there is somebody to stop. */
  isWanted(): boolean;
  /** Told the time, far more often than Python is asked to look up. */
  computing(now: number): void;
}

/** Milliseconds between two looks. One may take a synchronous request, a millisecond or two: a hundredth of the time. */
const PERIOD = 200;

/** Steps that come this fast, in milliseconds, need not ask the clock each time, which costs more than they do. */
const FAST = 1;
const FAST_READS = 15;

/**
 * Sends Python a signal each time the period is over. Which call shall stop is asked by the handler in Python
 * (`gradio/runtime/interrupts.py`), since only Python knows whose code runs.
 *
 * Pyodide takes an array that another thread writes to. Here is no other thread, so that Pyodide finds an array at the
 * right time and none before: an array with a getter for its element would do too, but slows tight loops by a sixth.
 */
export function sendTicks(pyodide: PyodideAPI, { isWanted, computing }: Ticking): void {
  const signal = new Uint8Array(1);
  /** Pyodide reads the property once more for the signal, and once to clear it. */
  let reads = 0;
  let skipped = 0;
  let last = 0;
  let next = 0;
  const look = (): Uint8Array | undefined => {
    if (reads > 0) {
      reads -= 1;
      return signal;
    }
    if (skipped > 0) {
      skipped -= 1;
      return undefined;
    }
    if (!isWanted()) return undefined;
    const now = performance.now();
    skipped = now - last < FAST ? FAST_READS : 0;
    last = now;
    computing(now);
    if (now < next) return undefined;
    next = now + PERIOD;
    signal[0] = SIGINT;
    reads = 2;
    return signal;
  };
  // Once, for what else it does: it has Python look.
  pyodide.setInterruptBuffer(signal);
  const { _module: module } = pyodide as unknown as { _module: Module };
  Object.defineProperty(module, 'Py_EmscriptenSignalBuffer', { get: look });
}
