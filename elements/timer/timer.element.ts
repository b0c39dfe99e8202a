import { nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { BlockElement } from '../internal/block-element.ts';
import type { timer } from './timer.schema.ts';

/** Shows nothing; ticks while it is in the page. */
@customElement('gr-timer')
export class TimerElement extends BlockElement<typeof timer> {
  private ticking: ReturnType<typeof setInterval> | undefined;
  private seconds: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run(null);
  }

  protected override dressBox(): void {
    this.hidden = true;
  }

  protected override render(): readonly unknown[] {
    const seconds = Number(this.value);
    this.run(this.props.active !== false && seconds > 0 ? seconds : null);
    return [nothing];
  }

  /** Ticks every so many seconds; null stops. The same interval goes on without a break. */
  private run(seconds: number | null): void {
    if (seconds === this.seconds) return;
    clearInterval(this.ticking);
    this.seconds = seconds;
    if (seconds !== null) this.ticking = setInterval(() => this.emit('tick'), seconds * 1000);
  }
}
