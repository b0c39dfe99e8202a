/** What functions show to the visitor, and the changes they make: `gr.Info`, `gr.update`, `gr.skip`. */
import type { AuthoringHost, LogMessage } from './host.ts';
import type { Update } from './values.ts';

/** What may be said beside a message's text. */
export interface MessageOptions {
  title?: string;
  /** Seconds; null stays until closed. */
  duration?: number | null;
  visible?: boolean;
}

/** Shows a message to the visitor whose call runs. */
export type ShowMessage = (message: string, options?: MessageOptions) => void;

/** Makes one of the three, which differ in weight and default title. */
export const showMessage =
  (host: AuthoringHost, level: LogMessage['level'], heading: string): ShowMessage =>
  (message, { title = heading, duration = 10, visible = true } = {}) =>
    host.log({ level, log: message, title, duration, visible });

/** Changes arguments of an output, instead of or beside its value. */
export const update = (changes: Readonly<Record<string, unknown>>): Update => ({
  ...changes,
  __type__: 'update',
});

/** Leaves an output, or all of them, as they are. */
export const skip = (): Update => ({ __type__: 'update' });

/** What a validator says about one input. */
export interface Validation {
  readonly __type__: 'validate';
  readonly is_valid: boolean;
  readonly message: string;
}

/** Says whether an input is good, and if not why. */
export const validate = (isValid: boolean, message: string): Validation => ({
  __type__: 'validate',
  is_valid: isValid,
  message,
});
