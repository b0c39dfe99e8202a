/** One call from its start to its end: what its messages mean for the blocks it fills. */
import type { DependencyConfig, RenderConfig } from '../protocol/config.ts';
import type { Diff, NoOutput, ProcessError, ProcessOutput, Verdict } from '../protocol/messages.ts';
import type { BlockNode } from './block-node.ts';
import { applyDiffs } from './diff.ts';
import type { LoadingStatus } from './loading-status.ts';
import type { Toast } from './toast.ts';
import type { CallMessage } from './transport.ts';

/** What a call does to the app around it. */
export interface CallEffects {
  apply(results: readonly unknown[]): void;
  /** Shows what a render function made; resolves when that can be seen. */
  render(config: RenderConfig): Promise<void>;
  /** True once the listener is no more, because what it belonged to was rendered anew. */
  gone(): boolean;
  toast(toast: Toast): void;
  /** The call was refused: a verdict on each input. */
  invalid(verdicts: readonly Verdict[]): void;
  stateChanged(ids: readonly number[]): void;
  ended(how: Ending): void;
}

/** How a call ended: refused by a validator, stopped by the visitor, gone with its listener, or as it should. */
export type Ending = 'succeeded' | 'failed' | 'refused' | 'stopped' | 'gone';

type Output = ProcessOutput | ProcessError | NoOutput;

const isError = (output: Output): output is ProcessError => 'error' in output;
const isResult = (output: Output): output is ProcessOutput => 'data' in output;

/**
 * A status is drawn this long after it became one: two frames, which nobody sees. A call that is over by then has drawn
 * its result alone, and sooner: the page had nothing else to draw when it came.
 */
const MILLISECONDS_UNSEEN = 30;

/** A call under way, as the page sees it. */
export class CallRun {
  private ended = false;
  /** The last full value of each output; later yields are diffs against it. */
  private streamed: unknown[] | null = null;
  private status: LoadingStatus | null = null;
  /** Draws the status. */
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly dependency: DependencyConfig,
    private readonly shown: readonly BlockNode[],
    private readonly effects: CallEffects,
  ) {
    if (dependency.show_progress === 'hidden') this.forgetErrors();
    else this.show({ stage: 'pending' });
  }

  /** Takes the next message. */
  receive(message: CallMessage): void {
    if (this.ended) return;
    switch (message.msg) {
      case 'estimation':
        this.show({ position: message.rank, queueSize: message.queue_size, eta: message.rank_eta });
        return;
      case 'process_starts':
        this.show({ position: null, eta: message.eta });
        return;
      case 'progress':
        this.show({ progress: message.progress_data });
        return;
      case 'log':
        if (message.visible)
          this.effects.toast({
            kind: message.level,
            title: message.title,
            message: message.log,
            duration: message.duration,
          });
        return;
      case 'process_generating':
      case 'process_streaming':
        if (isError(message.output)) this.fail(message.output);
        else this.generate(message.output);
        return;
      case 'process_completed':
        if (isError(message.output)) this.fail(message.output);
        else if (isResult(message.output)) this.complete(message.output);
        else this.cancelled();
        return;
      case 'unexpected_error':
        // A call that was on its way when its listener went is refused, which is nobody's mistake.
        if (this.effects.gone()) this.end(null, 'gone');
        else this.fail({ error: message.message, visible: true });
        return;
      case 'invalid_inputs':
        this.effects.invalid(message.verdicts);
        this.end(null, 'refused');
        return;
      case 'heartbeat':
      case 'close_stream':
        return;
      default:
        message satisfies never;
    }
  }

  /** Ends the call as the visitor asked; results so far stay. */
  cancelled(): void {
    this.end(null, 'stopped');
  }

  private generate(output: ProcessOutput): void {
    this.streamed = this.streamed
      ? output.data.map((diffs, i) => applyDiffs(this.streamed?.[i], diffs as Diff[]))
      : output.data;
    this.effects.apply(this.streamed);
    this.show({ stage: 'generating', position: null });
  }

  private complete(output: ProcessOutput): void {
    const { render_config: rendered } = output;
    if (rendered) void this.effects.render(rendered).then(() => this.finish(output));
    else this.finish(output);
  }

  private finish(output: ProcessOutput): void {
    // Shown or not, what was stopped meanwhile starts nothing.
    if (this.ended) return;
    this.effects.apply(output.data);
    this.end(null, 'succeeded');
    this.effects.stateChanged(output.changed_state_ids);
  }

  private fail({ error, visible = true, duration, title }: ProcessError): void {
    if (visible && error !== null)
      this.effects.toast({
        kind: 'error',
        title: title ?? 'Error',
        message: error,
        duration: duration === undefined ? 10 : duration,
      });
    this.end(error ?? 'Error', 'failed');
  }

  private end(error: string | null, how: Ending): void {
    if (this.ended) return;
    if (error !== null) this.show({ stage: 'error', message: error, position: null, progress: null });
    this.ended = true;
    clearTimeout(this.timer);
    if (error === null) this.draw(null);
    else if (this.status) this.draw(this.status);
    this.effects.ended(how);
  }

  private show(changes: Partial<LoadingStatus>): void {
    const show = this.dependency.show_progress;
    if (show === 'hidden' || this.ended) return;
    this.status = {
      stage: 'pending',
      position: null,
      queueSize: null,
      eta: null,
      since: this.status?.since ?? performance.now(),
      progress: null,
      message: null,
      ...this.status,
      ...changes,
      show,
    };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.draw(this.status);
    }, MILLISECONDS_UNSEEN);
  }

  /** What an earlier call failed with says nothing about this one. */
  private forgetErrors(): void {
    for (const node of this.shown) if (node.status?.stage === 'error') node.show(null);
  }

  private draw(status: LoadingStatus | null): void {
    for (const node of this.shown) node.show(status);
  }
}
