/** What went wrong with an app, as the shell shows it. */
import { RemoteError } from '../../../src/protocol/envelope.ts';

/** An error as the shell shows it: which stage, what, and where in the author's code. */
export interface Failure {
  stage: string;
  message: string;
  traceback?: string;
}

/** Any error → what the shell shows. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RemoteError) {
    const { name, message, stage = 'app', traceback } = error;
    const named = stage === 'app' && name !== 'Error' ? `${name}: ${message}` : message;
    return traceback === undefined ? { stage, message: named } : { stage, message: named, traceback };
  }
  const { stage = 'worker' } = (error ?? {}) as { stage?: string };
  return { stage, message: error instanceof Error ? error.message : String(error) };
}
