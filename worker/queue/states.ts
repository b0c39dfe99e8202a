/** The State values of one session: handles of the language's own objects. */
import type { Block } from '../../src/app/block.ts';
import type { Runner } from '../runners/runner.ts';
import type { Clock } from './clock.ts';

interface Entry {
  readonly block: Block;
  handle: number;
  /** Calls off the deletion at the end of its time to live. */
  keep: () => void;
}

/** A session's State values. Each starts as a deep copy of its block's start value, made when first read. */
export class SessionStates {
  private readonly entries = new Map<number, Entry>();

  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    /** Called before a value is freed, for `delete_callback`. */
    private readonly deleted: (block: Block, handle: number) => Promise<void>,
  ) {}

  /** The handle of a State's value. */
  read(block: Block): number {
    const found = this.entries.get(block.id);
    if (found) return found.handle;
    const handle = this.fresh(block);
    this.entries.set(block.id, { block, handle, keep: this.expire(block) });
    return handle;
  }

  /** A new copy of a State's start value; whoever asks writes or releases it. */
  fresh(block: Block): number {
    const start = block.given['value'];
    return this.runner.copyState(typeof start === 'number' ? start : null);
  }

  /** Replaces a State's value; its time to live starts again. */
  write(block: Block, handle: number): void {
    const entry = this.entries.get(block.id);
    entry?.keep();
    if (entry && entry.handle !== handle) this.runner.releaseState(entry.handle);
    this.entries.set(block.id, { block, handle, keep: this.expire(block) });
  }

  /** What changes when the object behind a State changes. */
  hash(block: Block): string {
    return this.runner.hashState(this.read(block));
  }

  /** Deletes the value of a State that is gone. */
  async drop(block: Block): Promise<void> {
    const entry = this.entries.get(block.id);
    if (entry?.block !== block) return;
    this.entries.delete(block.id);
    await this.delete(entry);
  }

  /** Deletes every value, at the end of the session. */
  async clear(): Promise<void> {
    const entries = [...this.entries.values()];
    this.entries.clear();
    for (const entry of entries) await this.delete(entry);
  }

  private async delete({ block, handle, keep }: Entry): Promise<void> {
    keep();
    await this.deleted(block, handle);
    this.runner.releaseState(handle);
  }

  private expire(block: Block): () => void {
    const seconds = block.props['time_to_live'];
    if (typeof seconds !== 'number') return () => {};
    return this.clock.after(seconds, () => {
      const entry = this.entries.get(block.id);
      if (!entry) return;
      this.entries.delete(block.id);
      void this.delete(entry);
    });
  }
}
