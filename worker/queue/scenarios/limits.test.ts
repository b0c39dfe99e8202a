import { expect } from '../../../test/helpers/expect.ts';
import type { ListenOptions } from '../../../test/helpers/queue-app.ts';
import {
  describeScenarios,
  sleep,
  textApp,
  throwing,
  workers,
  type Retold,
} from '../../../test/helpers/scenario.ts';

type Seen = ReturnType<typeof workers>['seen'];

/** One function for three sessions at once. */
function one(
  check: (seen: Seen) => unknown,
  { settings = {}, seconds = 0.3, ...options }: ListenOptions & { settings?: object; seconds?: number } = {},
): Retold {
  const { work, seen } = workers(seconds);
  return {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', work, [inp], [out], options);
      kit.queue({ ...settings });
    },
    after: () => check(seen),
  };
}

/** Two functions at once. */
function two(peak: number, first: ListenOptions = {}, second: ListenOptions = {}): Retold {
  const { work, other, seen } = workers(0.3);
  return {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', work, [inp], [out], first);
      kit.on(btn, 'click', other, [inp], [out], second);
    },
    after: () => expect(seen.peak).to.equal(peak),
  };
}

const peakOf = (peak: number) => (seen: Seen) => expect(seen.peak).to.equal(peak);
const inOrder =
  (...order: string[]) =>
  (seen: Seen) =>
    expect(seen.order).to.deep.equal(order);

const sizes: number[] = [];

describeScenarios('limits, batches and cancelling', {
  concurrency_one: one(inOrder('start a', 'end a', 'start b', 'end b', 'start c', 'end c')),
  concurrency_none: one(peakOf(3), { concurrency_limit: null }),
  concurrency_default_two: one(peakOf(2), { settings: { default_concurrency_limit: 2 } }),
  concurrency_shared: two(1, { concurrency_limit: 2, concurrency_id: 'gpu' }, { concurrency_id: 'gpu' }),
  concurrency_separate: two(2),
  max_size_full: one(peakOf(1), { settings: { max_size: 2 } }),
  one_stream_two_events: one(peakOf(2), { concurrency_limit: null }),
  cancel_pending: one(inOrder('start a', 'end a'), { seconds: 0.8 }),
  cancel_plain_function: one((seen) => expect(seen.order[0]).to.equal('start a'), { seconds: 0.8 }),
  batch: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const f = async (xs: string[]) => {
        sizes.push(xs.length);
        await sleep(0.4);
        return [xs.map((x) => x.toUpperCase())];
      };
      kit.on(btn, 'click', f, [inp], [out], { batch: true, max_batch_size: 4 });
    },
    after: () => expect(sizes).to.deep.equal([1, 4, 1]),
  },
  batch_errors: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      kit.on(btn, 'click', (xs: string[]) => xs, [inp], [out], { batch: true });
      kit.on(btn, 'click', throwing(new Error('batch boom')), [inp], [out], { batch: true });
    },
  },
});
