/** Toasts: messages that come and go at the corner of the window, read out as they come. */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide';
import type { Toast } from '../../../src/events/toast.ts';
import { adopt } from '../../theme/adopt.ts';
import { icon } from '../icon.ts';
import { message } from '../messages.ts';
import { toastText } from './toast-text.ts';
import css from './toaster.css?inline';

adopt(css);

const icons = { error: CircleX, warning: TriangleAlert, info: Info, success: CircleCheck } as const;

interface Shown extends Toast {
  readonly id: number;
  /** How often it was said. */
  times: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const saysSame = (one: Toast, other: Toast): boolean =>
  one.kind === other.kind && one.title === other.title && one.message === other.message;

/** Where an app's toasts appear. */
@customElement('gr-toaster')
export class Toaster extends LitElement {
  @state() private toasts: readonly Shown[] = [];
  private nextId = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  /**
   * Shows a toast for its duration; hovering or focusing it stops the clock. One that says what another says already
   * is counted with it.
   */
  show(toast: Toast): void {
    const same = this.toasts.find((other) => saysSame(other, toast));
    const isHeld = same !== undefined && same.timer === undefined;
    if (same) this.hold(same);
    const times = (same?.times ?? 0) + 1;
    const shown: Shown = { ...toast, id: same?.id ?? this.nextId++, times, timer: undefined };
    this.toasts = same
      ? this.toasts.map((other) => (other === same ? shown : other))
      : [...this.toasts, shown];
    if (!isHeld) this.run(shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const toast of this.toasts) clearTimeout(toast.timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="toast-wrap" role="group" aria-label=${message('toast.region')} aria-live="polite">
      ${repeat(
        this.toasts,
        ({ id }) => id,
        (toast) => this.body(toast),
      )}
    </div>`;
  }

  private body(toast: Shown): TemplateResult {
    const { kind, times } = toast;
    const title = times > 1 ? `${toast.title} (${times})` : toast.title;
    return html`<div
      class="toast-body ${kind}"
      data-testid="toast-body"
      role=${kind === 'error' ? 'alert' : 'group'}
      aria-label=${title}
      @pointerenter=${() => this.hold(toast)}
      @pointerleave=${(event: PointerEvent) => this.left(toast, event, document.activeElement)}
      @focusin=${() => this.hold(toast)}
      @focusout=${(event: FocusEvent) => this.left(toast, event, event.relatedTarget as Node | null)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.close(toast)}
    >
      <div class="toast-icon ${kind}">${icon(icons[kind])}</div>
      <div class="toast-details">
        <div class="toast-title ${kind}">${title}</div>
        <div class="toast-text ${kind}" data-testid="toast-text">${toastText(toast.message)}</div>
      </div>
      <button
        type="button"
        class="toast-close"
        data-testid="toast-close"
        aria-label=${message('common.close')}
        @click=${() => this.close(toast)}
      >
        ${icon(X)}
      </button>
    </div>`;
  }

  /** Starts the clock again once neither the pointer nor the focus is there. */
  private left(toast: Shown, event: Event, focused: Node | null): void {
    const body = event.currentTarget as HTMLElement;
    if (!body.matches(':hover') && !body.contains(focused)) this.run(toast);
  }

  /** Stops the clock. */
  private hold(toast: Shown): void {
    clearTimeout(toast.timer);
    toast.timer = undefined;
  }

  private run(toast: Shown): void {
    this.hold(toast);
    if (toast.duration !== null) toast.timer = setTimeout(() => this.close(toast), toast.duration * 1000);
  }

  private close(toast: Shown): void {
    clearTimeout(toast.timer);
    this.toasts = this.toasts.filter((other) => other !== toast);
  }
}
