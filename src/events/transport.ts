/** What an app shell talks to: a worker on this page, or a Gradio server elsewhere. */
import type { QueueMessage, Verdict } from '../protocol/messages.ts';

/** A call to make: wire values of the inputs, and what started it. */
export interface Call {
  readonly fnIndex: number;
  readonly data: unknown[];
  readonly triggerId: number | null;
  readonly eventData: unknown;
  /** False bypasses the queue. */
  readonly queue: boolean;
}

/** What a call is told: the queue's messages, or at once that its inputs will not do, with a verdict on each. */
export type CallMessage = QueueMessage | { msg: 'invalid_inputs'; verdicts: readonly Verdict[] };

/** A call under way. */
export interface Submission {
  cancel(): void;
}

/** A file that was given to the app: its path there, and an address that the page can show it from. */
export interface Upload {
  readonly path: string;
  readonly url: string;
}

/** Carries calls. Those made before the other side is ready are kept and sent in order. */
export interface Transport {
  /** Starts a call; its messages come one by one, a `process_completed`, `unexpected_error` or `invalid_inputs` last. */
  submit(call: Call, listener: (message: CallMessage) => void): Submission;
  /** Calls a function of a block's own with one value; answers with what it returns. */
  callServerFunction(block: number, name: string, data: unknown): Promise<unknown>;
  /** Gives the app a file of the visitor's. */
  upload(file: File): Promise<Upload>;
  /**
   * An address from which the page can show a file of the app; null when the app has none of the path. Who asked
   * gives it back by `URL.revokeObjectURL`.
   */
  addressOf(path: string): Promise<string | null>;
}
