/** `ctx.progress`: reports how far a call is. */
import type { Progress, ProgressOptions } from '../../../src/app/authoring/call-context.ts';
import type { ProgressUnit } from '../../../src/protocol/messages.ts';

const lengthOf = (iterable: object): number | null => {
  if ('length' in iterable && typeof iterable.length === 'number') return iterable.length;
  return 'size' in iterable && typeof iterable.size === 'number' ? iterable.size : null;
};

/** Makes the tracker of one call. */
export function createProgress(report: (units: ProgressUnit[]) => void): Progress {
  const bars: ProgressUnit[] = [];

  const open = (iterable: object, { desc = null, total, unit = 'steps' }: ProgressOptions) => {
    const bar: ProgressUnit = { index: 0, length: total ?? lengthOf(iterable), unit, progress: null, desc };
    bars.push(bar);
    const tell = () => report(bars.map((one) => ({ ...one })));
    return {
      // A step counts as done while the body of the loop works on it, once an inner loop reports.
      step: () => {
        tell();
        bar.index = (bar.index ?? 0) + 1;
      },
      close: () => {
        tell();
        bars.splice(bars.indexOf(bar), 1);
      },
    };
  };

  function* through<T>(iterable: Iterable<T>, options: ProgressOptions): Generator<T> {
    const { step, close } = open(iterable, options);
    try {
      for (const item of iterable) {
        step();
        yield item;
      }
    } finally {
      close();
    }
  }
  async function* throughAsync<T>(iterable: AsyncIterable<T>, options: ProgressOptions): AsyncGenerator<T> {
    const { step, close } = open(iterable, options);
    try {
      for await (const item of iterable) {
        step();
        yield item;
      }
    } finally {
      close();
    }
  }

  const progress = (
    value: number | readonly [number, number | null] | null,
    { desc = null, total = null, unit = 'steps' }: ProgressOptions = {},
  ): void => {
    const [index, length] = typeof value === 'number' || value === null ? [null, total] : value;
    const fraction = typeof value === 'number' ? value : null;
    report([...bars.map((bar) => ({ ...bar })), { index, length, unit, progress: fraction, desc }]);
  };
  const tqdm = (iterable: Iterable<unknown> | AsyncIterable<unknown>, options: ProgressOptions = {}) =>
    Symbol.asyncIterator in iterable ? throughAsync(iterable, options) : through(iterable, options);
  return Object.assign(progress, { tqdm }) as Progress;
}
