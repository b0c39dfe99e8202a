/** A block on the page: its props now, whether the visitor may change it, and what is loading into it. */

import type { LoadingStatus } from './loading-status.ts';

/** One block as elements see it. Props are replaced, never mutated, so that `===` tells a change. */
export class BlockNode {
  readonly id: number;
  readonly type: string;
  parent: BlockNode | null = null;
  children: readonly BlockNode[] = [];
  props: Readonly<Record<string, unknown>>;
  interactive = true;
  /** What a result of null leaves in the block; where null is no value of its field, its element sets it. */
  empty: unknown = null;
  status: LoadingStatus | null = null;
  /** What a validator says against the value. */
  validationError: string | null = null;
  /** Whether whoever draws the block shows `validationError` at its field. */
  showsValidation = false;
  private readonly listeners = new Set<() => void>();

  constructor(id: number, type: string, props: Record<string, unknown>) {
    this.id = id;
    this.type = type;
    this.props = props;
  }

  /** Calls the listener after each change; answers with the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Replaces some props. */
  update(changes: Readonly<Record<string, unknown>>): void {
    this.props = { ...this.props, ...changes };
    // It was said of the value before.
    if ('value' in changes) this.validationError = null;
    this.changed();
  }

  /** Shows what is loading into the block; null shows nothing. */
  show(status: LoadingStatus | null): void {
    if (this.status === status) return;
    this.status = status;
    this.changed();
  }

  /** Says what a validator says against the value; null takes it back. */
  judge(error: string | null): void {
    if (this.validationError === error) return;
    this.validationError = error;
    this.changed();
  }

  /** Tells the listeners that something about the block is new. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }
}
