/** A generator in progress, one yield at a time. */
import type { Outcome } from '../../src/app/function-ref.ts';
import type { Yields } from '../../worker/runners/runner.ts';

/** Steps a generator by hand. */
export const stepwise = (yields: Yields) => ({
  async next(): Promise<IteratorResult<Outcome[], undefined>> {
    let value: Outcome[] | undefined;
    await yields.run((outcomes) => {
      value = outcomes;
      return false;
    });
    return value ? { done: false, value } : { done: true, value: undefined };
  },
  async return(): Promise<IteratorReturnResult<undefined>> {
    await yields.return();
    return { done: true, value: undefined };
  },
});
