/** Whether a worker hears what the page tells it, found out by asking. */

/**
 * Milliseconds that code may keep a worker to itself once something in it shall stop. Python looks up five times a
 * second, and cleans up after; what goes on for longer is in a loop that nothing reaches (TypeScript, or C below Python).
 * Ending it costs all apps of the runtime a start, so that a call of numpy that takes a second is waited for.
 */
const PATIENCE = 2000;

/** Milliseconds between two looks at the clock: what passes while the machine sleeps counts for no more than this. */
const STEP = 100;

/**
 * False when a ping had no answer for the time that a worker may take; true too when the worker ended meanwhile. While
 * `isExcused`, as it is while something is loaded, the time stands still.
 */
export async function hears(ping: Promise<void>, isExcused: () => boolean): Promise<boolean> {
  let heard = false;
  const settle = (): void => void (heard = true);
  const answered = ping.then(settle, settle);
  for (let waited = 0; waited < PATIENCE && !heard; waited += isExcused() ? 0 : STEP)
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, STEP))]);
  return heard;
}
