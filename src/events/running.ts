/** The calls under way, by dependency; decides what a new trigger means under each trigger mode. */
import type { DependencyConfig } from '../protocol/config.ts';
import type { Submission } from './transport.ts';

/** What started a dependency. */
export interface Trigger {
  readonly id: number | null;
  readonly data: unknown;
}

interface Entry {
  readonly submissions: Set<Submission>;
  /** The last trigger that came while a call was under way, for `always_last`. */
  waiting: Trigger | null;
}

/** Bookkeeping of calls under way. */
export class Running {
  private readonly entries = new Map<number, Entry>();

  /** Whether the trigger may start a call now; one that may not is dropped, or kept as the last. */
  admits(dependency: DependencyConfig, trigger: Trigger): boolean {
    const entry = this.entries.get(dependency.id);
    if (!entry || dependency.trigger_mode === 'multiple') return true;
    if (dependency.trigger_mode === 'always_last') entry.waiting = trigger;
    return false;
  }

  /** True while a call of a dependency is under way. */
  has(dependency: number): boolean {
    return this.entries.has(dependency);
  }

  add(dependency: number, submission: Submission): void {
    const entry = this.entries.get(dependency) ?? { submissions: new Set(), waiting: null };
    entry.submissions.add(submission);
    this.entries.set(dependency, entry);
  }

  /** Forgets a call that ended; answers with the trigger that waited for it, if any. */
  remove(dependency: number, submission: Submission): Trigger | null {
    const entry = this.entries.get(dependency);
    if (!entry?.submissions.delete(submission) || entry.submissions.size > 0) return null;
    this.entries.delete(dependency);
    return entry.waiting;
  }

  /** Stops every call of a dependency. */
  cancel(dependency: number): void {
    const entry = this.entries.get(dependency);
    if (!entry) return;
    entry.waiting = null;
    for (const submission of entry.submissions) submission.cancel();
  }

  /** Stops everything. */
  cancelAll(): void {
    for (const id of this.entries.keys()) this.cancel(id);
  }
}
