/** What `gr.render` makes: a place whose blocks and listeners a function makes anew whenever it runs. */
import type { Block } from '../block.ts';

/** A render function's place in an app. */
export interface Renderable {
  readonly id: number;
  /** The column that holds what the function makes. */
  readonly column: Block;
}

/**
 * One run of a render function: what it made is there until another run takes its place, and as long as some call of
 * its listeners is under way after that.
 */
export class Rendering {
  private calls = 0;
  /** Set once another run has taken its place: frees what this one made. */
  private free: (() => void) | null = null;

  constructor(readonly renderable: Renderable) {}

  /** Keeps its functions for a call; each hold ends with `letGo`. */
  hold(): void {
    this.calls += 1;
  }

  letGo(): void {
    this.calls -= 1;
    this.end();
  }

  /** Takes it off the app; `free` runs when the last call has ended. */
  retire(free: () => void): void {
    this.free = free;
    this.end();
  }

  private end(): void {
    if (this.calls > 0) return;
    const { free } = this;
    this.free = null;
    free?.();
  }
}
