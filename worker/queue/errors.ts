/** What a visitor is told about a failed call. */
import { GradioError } from '../../src/errors.ts';
import type { ProcessError } from '../../src/protocol/messages.ts';

/** `gr.Error` is always shown; other errors only when the app was launched with `show_error`. */
export function toProcessError(error: unknown, showError: boolean): ProcessError {
  if (error instanceof GradioError) {
    const { message, duration, visible, title } = error;
    return { error: message, duration, visible, title };
  }
  if (!showError) return { error: null };
  return { error: error instanceof Error ? error.message : String(error), visible: true };
}
