/** Tells waiting events where they stand in line. */
import type { Clock } from './clock.ts';
import type { ConcurrencyGroup } from './concurrency.ts';
import type { Estimates } from './estimates.ts';
import type { QueueEvent } from './event.ts';

/** Seconds between two rounds of news, for each waiting event: a long line must not cost more than the work. */
const pause = 0.001;

/** Sends `estimation` messages. */
export class Positions {
  private readonly told = new WeakMap<ConcurrencyGroup, { at: number; due: boolean }>();

  constructor(
    private readonly clock: Clock,
    private readonly estimates: Estimates,
  ) {}

  /** What an event that stands at `rank` is told. */
  message(event: QueueEvent, group: ConcurrencyGroup, rank: number) {
    const running = group.isFull ? [...group.running] : [];
    const wait = this.estimates.wait(
      { dependency: event.dependency, rank, limit: group.limit },
      running,
      this.clock.now(),
    );
    return { msg: 'estimation', event_id: event.id, rank, queue_size: group.size, rank_eta: wait } as const;
  }

  /** Tells everyone in a line, now or when the last news is old enough. */
  moved(group: ConcurrencyGroup): void {
    if (group.size === 0) return;
    const last = this.told.get(group) ?? { at: -Infinity, due: false };
    this.told.set(group, last);
    if (last.due) return;
    const wait = last.at + group.size * pause - this.clock.now();
    if (wait <= 0) {
      this.tell(group, last);
      return;
    }
    last.due = true;
    this.clock.after(wait, () => {
      last.due = false;
      this.tell(group, last);
    });
  }

  private tell(group: ConcurrencyGroup, last: { at: number }): void {
    last.at = this.clock.now();
    let rank = 0;
    for (const event of group.waiting) event.session.send(this.message(event, group, rank++));
  }
}
