/** Concurrency groups: dependencies that share one limit and one line of waiting events. */
import type { Dependency } from '../../src/app/dependency.ts';
import type { QueueEvent } from './event.ts';

/** The events of one `concurrency_id`: those that run, and those that wait, first come first served. */
export class ConcurrencyGroup {
  readonly running = new Set<QueueEvent>();
  /** A Set keeps the order of arrival and lets go of a cancelled event at once. */
  private readonly line = new Set<QueueEvent>();

  constructor(readonly limit: number) {}

  get waiting(): Iterable<QueueEvent> {
    return this.line;
  }

  get isIdle(): boolean {
    return this.line.size === 0 && this.running.size === 0;
  }

  /** How many events wait. */
  get size(): number {
    return this.line.size;
  }

  get isFull(): boolean {
    return this.running.size >= this.limit;
  }

  join(event: QueueEvent): void {
    this.line.add(event);
  }

  /** Takes an event out, wherever it is. */
  leave(event: QueueEvent): void {
    this.line.delete(event);
    this.running.delete(event);
  }

  /** The events to start now: the first, with others of its dependency when that takes batches. None when full. */
  take(): QueueEvent[] {
    const [first] = this.line;
    if (!first || this.isFull) return [];
    const { batch, maxBatchSize } = first.dependency;
    const taken: QueueEvent[] = [];
    for (const event of this.line) {
      if (event.dependency === first.dependency) taken.push(event);
      if (taken.length >= (batch ? maxBatchSize : 1)) break;
    }
    for (const event of taken) this.line.delete(event);
    return taken;
  }
}

/** Groups by `concurrency_id`, made as dependencies first need them. */
export class ConcurrencyGroups {
  private readonly groups = new Map<string, ConcurrencyGroup>();

  constructor(
    private readonly dependencies: readonly Dependency[],
    private readonly defaultLimit: number | null,
  ) {}

  /** The group of a dependency. Its limit is the smallest that a dependency of the same id states. */
  of(dependency: Dependency): ConcurrencyGroup {
    const id = dependency.concurrencyId;
    const found = this.groups.get(id);
    if (found) return found;
    const limits = [...this.dependencies, dependency]
      .filter((other) => other.concurrencyId === id)
      .map(
        (other) =>
          (other.concurrencyLimit === 'default' ? this.defaultLimit : other.concurrencyLimit) ?? Infinity,
      );
    const group = new ConcurrencyGroup(Math.min(...limits));
    this.groups.set(id, group);
    return group;
  }

  /** Forgets the group of a rendered listener, which may be gone by now, once nothing is in it. */
  settle({ concurrencyId, rendering }: Dependency): void {
    if (rendering && this.groups.get(concurrencyId)?.isIdle) this.groups.delete(concurrencyId);
  }

  /** How many events wait in all groups. */
  get size(): number {
    let size = 0;
    for (const group of this.groups.values()) size += group.size;
    return size;
  }
}
