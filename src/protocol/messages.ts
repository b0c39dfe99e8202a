/** Gradio's queue messages, as a session receives them in order. */
import type { RenderConfig } from './config.ts';

/** One step of a diff: where in the last value, and what; an empty path is the value itself. */
export type Diff = readonly ['replace' | 'append' | 'add' | 'delete', readonly (string | number)[], unknown];

/** What a call gave: `data` holds a wire value an output, or after the first yield a list of diffs an output. */
export interface ProcessOutput {
  data: unknown[];
  /** null for the calls of a batch. */
  is_generating: boolean | null;
  duration: number;
  average_duration: number;
  /** What a call of a render function made; null for other calls. */
  render_config: RenderConfig | null;
  changed_state_ids: number[];
  used_cache: 'full' | 'partial' | null;
}

/** What a failed call gives, once `show_error` and the error's own settings have been applied. */
export interface ProcessError {
  error: string | null;
  visible?: boolean;
  duration?: number | null;
  title?: string;
}

/** What a cancelled call gives. */
export type NoOutput = Record<string, never>;

/** The last message about an event. */
export interface CompletedMessage {
  msg: 'process_completed';
  event_id: string;
  output: ProcessOutput | ProcessError | NoOutput;
  success: boolean;
  title: string | null;
  used_cache: 'full' | 'partial' | null;
  cache_duration: number | null;
  avg_time: number | null;
}

/** One bar of a progress report. */
export interface ProgressUnit {
  index: number | null;
  length: number | null;
  unit: string | null;
  progress: number | null;
  desc: string | null;
}

/** A message about one event, or the session. */
export type QueueMessage =
  | { msg: 'estimation'; event_id: string; rank: number; queue_size: number; rank_eta: number | null }
  | { msg: 'process_starts'; event_id: string; eta: number | null }
  | { msg: 'progress'; event_id: string; progress_data: ProgressUnit[] }
  | {
      msg: 'log';
      event_id: string;
      log: string;
      level: 'info' | 'warning' | 'success';
      duration: number | null;
      visible: boolean;
      title: string;
    }
  | {
      msg: 'process_generating';
      event_id: string;
      output: ProcessOutput | ProcessError;
      success: boolean;
      time_limit: number | null;
    }
  | {
      msg: 'process_streaming';
      event_id: string;
      output: ProcessOutput | ProcessError;
      success: boolean;
      time_limit: number | null;
    }
  | CompletedMessage
  | { msg: 'unexpected_error'; event_id: string | null; message: string; success: false }
  | { msg: 'heartbeat' }
  | { msg: 'close_stream'; event_id: null };

/** A call a page asks for. `data` holds the wire value of each input; State ones are null. */
export interface JoinRequest {
  data: unknown[];
  fn_index: number;
  session_hash: string;
  trigger_id: number | null;
  event_data: unknown;
}

/** What a validator says of one input. */
export interface Verdict {
  __type__: 'validate';
  is_valid: boolean;
  message: string;
}

/** The answer to a join: an id, or why it was refused; a validator's refusal has a verdict on each input. */
export type JoinAnswer = { event_id: string } | Refusal;

/** Why a call is not queued, with the status of Gradio's answer. */
export interface Refusal {
  refused: 'full' | 'invalid' | 'unknown';
  status: number;
  message: string;
  details?: readonly (Verdict & { parameter_name: string })[];
}
