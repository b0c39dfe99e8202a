/** Time as the queue sees it; tests bring their own. */

/** A clock in seconds. */
export interface Clock {
  now(): number;
  /** Runs something later; answers with the way to call it off. */
  after(seconds: number, run: () => void): () => void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now() / 1000,
  after: (seconds, run) => {
    const timer = setTimeout(run, seconds * 1000);
    return () => clearTimeout(timer);
  },
};
