/** The frames of a streaming input: what the page has captured since the event began. */

/** Holds the newest frame for one reader; a frame that comes before the last was read replaces it. */
export class Frames {
  private newest: unknown[] | null = null;
  private wake: (() => void) | null = null;
  private ended = false;

  /** Offers a frame; false when the stream has ended. */
  push(data: unknown[]): boolean {
    if (this.ended) return false;
    this.newest = data;
    this.wake?.();
    return true;
  }

  /** No frame follows; one that was not read yet still is. */
  end(): void {
    this.ended = true;
    this.wake?.();
  }

  /** The next frame, or null after the last. */
  async next(): Promise<unknown[] | null> {
    if (!this.newest && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    const frame = this.newest;
    this.newest = null;
    return frame;
  }
}
