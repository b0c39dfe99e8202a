import type { Stage } from '../../src/protocol/runtime.ts';

/** Why a stage of the start failed, in words for the author. */
export class BootError extends Error {
  override readonly name = 'BootError';

  /** `retryable` is false where the same attempt can only fail again, until somebody changes the site. */
  constructor(
    readonly stage: Stage,
    message: string,
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
