/** The messages that end an event or one of its steps. */
import type { CompletedMessage, ProcessError, ProcessOutput } from '../../src/protocol/messages.ts';
import type { Step } from './call.ts';

/** A step as its message says it; times are in seconds. */
export const outputOf = (
  { data, changedStates, rendered }: Step,
  times: { duration: number; average: number },
  generating: boolean | null,
): ProcessOutput => ({
  data,
  is_generating: generating,
  duration: times.duration,
  average_duration: times.average,
  render_config: rendered ?? null,
  changed_state_ids: changedStates,
  used_cache: null,
});

/** The last message of a call that went well. */
export const succeeded = (event: string, output: ProcessOutput): CompletedMessage => ({
  msg: 'process_completed',
  event_id: event,
  output,
  success: true,
  title: null,
  used_cache: null,
  cache_duration: output.duration,
  avg_time: output.average_duration,
});

/** The last message of a call that failed; after a yield it names no title, as Gradio's does. */
export const failed = (event: string, output: ProcessError, yielded: boolean): CompletedMessage => ({
  msg: 'process_completed',
  event_id: event,
  output,
  success: false,
  title: yielded ? null : (output.title ?? 'Error'),
  used_cache: null,
  cache_duration: yielded ? (output.duration ?? null) : null,
  avg_time: null,
});

/** The last message of a cancelled call. */
export const cancelled = (event: string): CompletedMessage => ({
  msg: 'process_completed',
  event_id: event,
  output: {},
  success: true,
  title: null,
  used_cache: null,
  cache_duration: null,
  avg_time: null,
});
