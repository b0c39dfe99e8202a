/** Hands on what user code gives while it runs. */

/**
 * Whoever takes yields is called from within user code, which must not see their errors: one is kept until the code
 * has been left.
 */
export class Taker<T> {
  private failure: { error: unknown } | null = null;

  constructor(private readonly receiver: (thing: T) => boolean) {}

  /** Hands a thing on; false when no more is wanted. */
  readonly take = (thing: T): boolean => {
    try {
      return this.receiver(thing);
    } catch (error) {
      this.failure = { error };
      return false;
    }
  };

  /** Throws what the receiver threw. */
  check(): void {
    if (this.failure) throw this.failure.error;
  }
}
