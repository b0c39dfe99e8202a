/** What a block shows while a call fills it: place in the queue, time, progress, or that it failed. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { X } from 'lucide';
import type { LoadingStatus } from '../../src/events/loading-status.ts';
import type { ProgressUnit } from '../../src/protocol/messages.ts';
import { adopt } from '../theme/adopt.ts';
import { icon } from './icon.ts';
import { message } from './messages.ts';
import css from './status-tracker.css?inline';

adopt(css);

const fraction = ({ progress, index, length }: ProgressUnit): number | null => {
  if (length !== null && length > 0) return (index ?? progress ?? 0) / length;
  return progress;
};

/** Steps done, of how many if that is known. */
function countOf({ progress, index, length, unit }: ProgressUnit): string {
  if (length === null && index === null) return '';
  const done = `${index ?? progress ?? 0}`;
  return `${length === null ? done : `${done}/${length}`} ${unit ?? ''}`.trimEnd();
}

/** Classes of the stages; `.error` is the badge alone. */
const stageClasses = { pending: 'pending', generating: 'generating', error: 'failed' } as const;

/** The status tracker. It is an overlay: showing or hiding it moves nothing. */
@customElement('gr-status-tracker')
export class StatusTracker extends LitElement {
  @property({ attribute: false }) status: LoadingStatus | null = null;
  /** The error that the visitor has seen and cleared away. */
  @state() private cleared: LoadingStatus | null = null;
  /** Ticks the elapsed time while a call is under way. */
  private timer: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['testid'] = 'status-tracker';
    this.tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tick();
  }

  protected override willUpdate(): void {
    const { shown } = this;
    this.className = ['wrap', shown?.show ?? 'full', shown ? stageClasses[shown.stage] : 'hide'].join(' ');
    this.tick();
  }

  private get shown(): LoadingStatus | null {
    return this.status === this.cleared ? null : this.status;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown: status } = this;
    if (!status) return nothing;
    if (status.stage === 'error')
      return html`<div class="error">
        <span role="status">${message('common.error')}</span
        ><button
          type="button"
          class="clear-status"
          aria-label=${message('common.clear')}
          title=${message('common.clear')}
          @click=${() => (this.cleared = status)}
        >
          ${icon(X)}
        </button>
      </div>`;
    if (status.stage === 'generating')
      return html`<span class="sr-only" role="status">${message('status.processing')}</span>`;
    return html`<div class="meta-text" role="status">${this.meta(status)}</div>
      ${status.show === 'full' ? this.bars(status) : nothing}`;
  }

  private meta(status: LoadingStatus): TemplateResult {
    const { position, queueSize, eta, since } = status;
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    const text = eta === null ? `${seconds}s` : `${seconds}/${eta.toFixed(1)}s`;
    const stage =
      position === null
        ? message('status.processing')
        : message('status.queue', { position: position + 1, size: queueSize ?? position + 1 });
    // The ticking time would be read out ten times a second.
    return html`<span>${stage}</span><span aria-hidden="true"> | ${text}</span>`;
  }

  private bars({ progress, eta, since }: LoadingStatus): unknown {
    if (!progress?.length) {
      const share = eta ? Math.min((performance.now() - since) / 1000 / eta, 1) : null;
      return share === null
        ? html`<div class="loader" aria-hidden="true"></div>`
        : html`<div
            class="eta-bar"
            aria-hidden="true"
            style="transform: translateX(${(share - 1) * 100}%)"
          ></div>`;
    }
    return progress.map((unit) => {
      const share = fraction(unit);
      const count = countOf(unit);
      const percent = share === null ? '' : `${(share * 100).toFixed(1)}%`;
      return html`<div class="progress-level">
        <div class="progress-text">${[unit.desc, count || percent].filter(Boolean).join(' - ')}</div>
        <progress
          class="gr-progress"
          max="1"
          .value=${share ?? 0}
          ?hidden=${share === null}
          aria-label=${unit.desc ?? message('status.processing')}
        ></progress>
      </div>`;
    });
  }

  private tick(): void {
    const ticking = this.isConnected && this.status?.stage === 'pending';
    if (ticking && this.timer === undefined) this.timer = setInterval(() => this.requestUpdate(), 100);
    if (!ticking) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }
}

/**
 * The status tracker of a block. In a block that nothing fills just now, which nearly all are, a mark holds its place:
 * a page of hundreds of blocks draws none of their trackers.
 */
export const statusTracker = (status: LoadingStatus | null): TemplateResult =>
  status
    ? html`<gr-status-tracker .status=${status}></gr-status-tracker>`
    : html`<div class="wrap full hide" data-testid="status-tracker" hidden></div>`;
