/** The error envelope: what survives of an error between worker and page. */

/** An error as data. */
export interface ErrorEnvelope {
  name: string;
  message: string;
  stack?: string;
  /** Python's traceback, trimmed to the author's frames. */
  traceback?: string;
  /** Which part of the boot failed. */
  stage?: string;
}

/** An error that user code or the runtime raised elsewhere; name, message and stack are the original's. */
export class RemoteError extends Error {
  readonly traceback: string | undefined;
  readonly stage: string | undefined;

  constructor(envelope: ErrorEnvelope) {
    super(envelope.message);
    this.name = envelope.name;
    this.stack = envelope.stack;
    this.traceback = envelope.traceback;
    this.stage = envelope.stage;
  }
}

/** Any thrown thing → data. */
export function toEnvelope(error: unknown): ErrorEnvelope {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const extra = error as Error & Partial<ErrorEnvelope>;
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    traceback: extra.traceback,
    stage: extra.stage,
  };
}

/** Data → an error to throw. */
export const fromEnvelope = (envelope: ErrorEnvelope): RemoteError => new RemoteError(envelope);
