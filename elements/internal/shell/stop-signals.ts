/** The signals that stop the calls of a runtime: one a call, used again by the next unless it was raised. */
import { createSignal, raise, type StopSignal } from '../../../src/protocol/stop-signal.ts';

/** How many are kept for later calls; a flood of them needs far more for once. */
const KEPT = 32;

/** Signals of one runtime. */
export class StopSignals {
  private readonly free: StopSignal[] = [];

  /** A signal for a call. */
  take(): StopSignal {
    return this.free.pop() ?? createSignal();
  }

  /** Takes back the signal of a call that ended by itself. */
  giveBack(signal: StopSignal): void {
    if (this.free.length < KEPT) this.free.push(signal);
    else raise(signal);
  }

  /** Lets go of those that no call has. */
  clear(): void {
    for (const signal of this.free.splice(0)) raise(signal);
  }
}
