/** What the status tracker of a block shows while a call fills it. */
import type { ProgressUnit } from '../protocol/messages.ts';

/** A call's state, as one of its outputs shows it. Times are in seconds. */
export interface LoadingStatus {
  readonly stage: 'pending' | 'generating' | 'error';
  readonly show: 'full' | 'minimal';
  /** Place in the queue from 0, while waiting. */
  readonly position: number | null;
  readonly queueSize: number | null;
  /** Estimated seconds from `since` to the end. */
  readonly eta: number | null;
  /** `performance.now()` when the visitor's event happened. */
  readonly since: number;
  readonly progress: readonly ProgressUnit[] | null;
  readonly message: string | null;
}
