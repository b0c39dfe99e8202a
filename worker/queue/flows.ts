/** What is done with flows where their things are not sent anywhere. */
import type { Flow } from '../runners/runner.ts';
import { Breather } from './macrotask.ts';

/** The first thing of a flow, which is ended then; undefined when there is none. */
export async function first<T>(flow: Flow<T>): Promise<T | undefined> {
  let found: T | undefined;
  try {
    await flow.run((thing) => {
      found = thing;
      return false;
    });
  } finally {
    await flow.return();
  }
  return found;
}

/** Takes all of a flow; others get their turns meanwhile. */
export async function drain<T>(flow: Flow<T>, take: (thing: T) => void): Promise<void> {
  const breather = new Breather();
  const takeOne = (thing: T): boolean => {
    take(thing);
    return !breather.isDue;
  };
  try {
    while (await flow.run(takeOne)) await breather.breathe();
  } finally {
    await flow.return();
  }
}
