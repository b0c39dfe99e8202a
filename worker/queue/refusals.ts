/** Why the queue does not take an event, in the shape and with the status of Gradio's answer. */
import type { Refusal } from '../../src/protocol/messages.ts';

/** A session that was never opened, or is closed. */
export const notOpen = (session: string): Refusal => ({
  refused: 'invalid',
  status: 400,
  message: `Session "${session}" is not open.`,
});

/** Data that is no list of values. */
export const noList = (data: unknown): Refusal => ({
  refused: 'invalid',
  status: 422,
  message: `data must be a list; got ${JSON.stringify(data)}.`,
});

/** A listener that there is not, or that has been rendered anew. */
export const noListener = (id: number): Refusal => ({
  refused: 'unknown',
  status: 500,
  message: `The app has no event listener ${id}.`,
});

/** More events than may wait. */
export const full = (waiting: number, most: number): Refusal => ({
  refused: 'full',
  status: 503,
  message: `The queue is full: ${waiting} of at most ${most} events wait.`,
});
