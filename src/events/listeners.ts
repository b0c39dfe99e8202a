/** The listeners of an app on the page: which wait for an event, and which blocks they read and fill. */
import type { DependencyConfig } from '../protocol/config.ts';
import type { Roles } from './interactivity.ts';

/** Numbers with how often each was added. */
class Counts {
  private readonly counts = new Map<number, number>();

  has(key: number): boolean {
    return this.counts.has(key);
  }

  add(keys: readonly number[], times: 1 | -1): void {
    for (const key of keys) {
      const count = (this.counts.get(key) ?? 0) + times;
      if (count > 0) this.counts.set(key, count);
      else this.counts.delete(key);
    }
  }
}

/** Listeners by their id; those of `gr.render` come and go. */
export class Listeners implements Roles {
  private readonly byId = new Map<number, DependencyConfig>();
  /** Those of `<block id>:<event>`, in the order in which they were added. */
  private readonly byEvent = new Map<string, DependencyConfig[]>();
  private readonly inputs = new Counts();
  private readonly outputs = new Counts();

  /** `root` is the block that an event of no block belongs to. */
  constructor(
    private readonly root: number,
    all: readonly DependencyConfig[],
  ) {
    for (const listener of all) this.add(listener);
  }

  /** True while this very listener is among them; another may have taken its id. */
  has(listener: DependencyConfig): boolean {
    return this.byId.get(listener.id) === listener;
  }

  get(id: number): DependencyConfig | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<DependencyConfig> {
    return this.byId.values();
  }

  of(block: number, event: string): readonly DependencyConfig[] {
    return this.byEvent.get(`${block}:${event}`) ?? [];
  }

  reads(block: number): boolean {
    return this.inputs.has(block);
  }

  fills(block: number): boolean {
    return this.outputs.has(block);
  }

  /** Adds a listener; one of the same id gives way to it. */
  add(listener: DependencyConfig): void {
    const before = this.byId.get(listener.id);
    if (before) this.remove(before);
    this.byId.set(listener.id, listener);
    this.count(listener, 1);
    for (const key of this.keys(listener))
      this.byEvent.set(key, [...(this.byEvent.get(key) ?? []), listener]);
  }

  remove(listener: DependencyConfig): void {
    if (!this.has(listener)) return;
    this.byId.delete(listener.id);
    this.count(listener, -1);
    for (const key of this.keys(listener)) {
      const rest = (this.byEvent.get(key) ?? []).filter((one) => one !== listener);
      if (rest.length > 0) this.byEvent.set(key, rest);
      else this.byEvent.delete(key);
    }
  }

  private count({ inputs, outputs }: DependencyConfig, times: 1 | -1): void {
    this.inputs.add(inputs, times);
    this.outputs.add(outputs, times);
  }

  private keys({ targets }: DependencyConfig): Set<string> {
    return new Set(targets.map(([block, event]) => `${block ?? this.root}:${event}`));
  }
}
