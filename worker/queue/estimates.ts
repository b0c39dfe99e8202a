/** How long things took, and from that how long they will take. All in seconds. */
import type { Dependency } from '../../src/app/dependency.ts';

class Average {
  private count = 0;
  private total = 0;

  add(seconds: number): number {
    this.count += 1;
    this.total += seconds;
    return this.total / this.count;
  }

  get value(): number | null {
    return this.count === 0 ? null : this.total / this.count;
  }
}

class Averages {
  /** Listeners come and go with what is rendered, and their history with them. */
  private readonly known = new WeakMap<Dependency, Average>();

  of(key: Dependency): Average {
    const found = this.known.get(key) ?? new Average();
    this.known.set(key, found);
    return found;
  }
}

/** The history of one app's dependencies. */
export class Estimates {
  private readonly steps = new Averages();
  private readonly events = new Averages();

  /** Notes one step of a call (a whole plain call, or the way to one yield); answers with the average of all. */
  step(dependency: Dependency, seconds: number): number {
    return this.steps.of(dependency).add(seconds);
  }

  /** Notes a whole event that succeeded. */
  event(dependency: Dependency, seconds: number): void {
    this.events.of(dependency).add(seconds);
  }

  /** How long an event of the dependency takes from its start; null without history. */
  duration(dependency: Dependency): number | null {
    return this.events.of(dependency).value;
  }

  /**
   * How long a waiting event will take until its end. `running` holds the start times and dependencies of the
   * events in its group, when they fill the group's limit.
   */
  wait(
    { dependency, rank, limit }: { dependency: Dependency; rank: number; limit: number },
    running: readonly { dependency: Dependency; started: number }[],
    now: number,
  ): number | null {
    const own = this.duration(dependency);
    if (own === null) return null;
    const untilFree = running.map((event) =>
      Math.max(0, event.started + (this.duration(event.dependency) ?? own) - now),
    );
    return own * (1 + rank / limit) + (untilFree.length > 0 ? Math.min(...untilFree) : 0);
  }
}
