/** Turns of the event loop: without them, code that only awaits promises would keep every message out. */

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** Runs something in a turn of its own, in order. Timers would do, but browsers hold them back for 4 ms. */
export function inNextTask(run: () => void): void {
  waiting.push(run);
  port2.postMessage(null);
}

const nextTask = (): Promise<void> => new Promise(inNextTask);

/** Longest time in milliseconds that a loop keeps the event loop to itself. */
const turn = 8;

/** Gives a loop's turn to whatever waits, when it has had the event loop for long enough. */
export class Breather {
  private since = performance.now();

  /** Whether it has had it for long enough. */
  get isDue(): boolean {
    return performance.now() - this.since >= turn;
  }

  async breathe(): Promise<void> {
    if (!this.isDue) return;
    await nextTask();
    this.since = performance.now();
  }
}
