/** What the worker tells the page, in few messages where there is much to tell. */
import type { Port, WorkerMessage } from '../../src/protocol/port.ts';
import type { RuntimeEvent } from '../../src/protocol/runtime.ts';
import { taken } from '../../src/protocol/transfer.ts';
import { inNextTask } from '../queue/macrotask.ts';

/**
 * Events that follow each other within so many milliseconds are a flow once there have been `FLOW` of them. Until then
 * each costs a message, more than a yield itself does.
 */
const QUICK = 1;
const FLOW = 20;

/** Milliseconds between two messages of a flow: several fit into one frame of the page. */
const PAUSE = 4;

/**
 * Sends events as they come: what is yielded shall be seen, whatever the function does next. A message costs both
 * threads more than a yield, though, so that in a flow, which nobody could follow one by one, several events share one.
 * What is held back goes with the next event after the pause, with any other message, when the worker has nothing else
 * to do, and when somebody looks at the clock while code computes.
 */
export class Outbox {
  private held: RuntimeEvent[] = [];
  /** When the last event came, and how many have come quickly. */
  private came = -Infinity;
  private quick = 0;
  private sent = -Infinity;
  private scheduled = false;

  constructor(private readonly port: Port) {}

  /** The port, for all that is no event: what was held back goes first. */
  readonly after: Port = {
    postMessage: (message, transfer) => {
      this.flush();
      this.port.postMessage(message, transfer);
    },
    addEventListener: (type, listener) => this.port.addEventListener(type, listener),
    removeEventListener: (type, listener) => this.port.removeEventListener(type, listener),
    start: () => this.port.start?.(),
  };

  /** Tells the page of an event, soon if not now. */
  tell(event: RuntimeEvent): void {
    const now = performance.now();
    const gap = now - this.came;
    this.quick = this.quickAfter(gap);
    this.came = now;
    this.held.push(event);
    if (this.quick < FLOW || gap >= QUICK || now - this.sent >= PAUSE) this.flush(now);
    else this.schedule();
  }

  /** Sends what has been held back for long enough. */
  look(now: number): void {
    if (this.held.length > 0 && now - this.sent >= PAUSE) this.flush(now);
  }

  /** Sends what is held back. */
  flush(now = performance.now()): void {
    if (this.held.length === 0) return;
    const message: WorkerMessage = { type: 'events', events: this.held };
    this.held = [];
    this.sent = now;
    this.port.postMessage(message, taken(message));
  }

  /** A busy machine makes a flow falter; a pause ends it. */
  private quickAfter(gap: number): number {
    if (gap < QUICK) return this.quick + 1;
    return gap < PAUSE ? this.quick >> 1 : 0;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    inNextTask(() => {
      this.scheduled = false;
      this.flush();
    });
  }
}
