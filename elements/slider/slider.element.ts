import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { RotateCcw } from 'lucide';
import { FormElement } from '../internal/form-element.ts';
import { icon } from '../internal/icon.ts';
import { fieldNumber, writeNumber } from '../internal/number-field.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import css from './slider.css?inline';
import { slider } from './slider.schema.ts';

adopt(css);

@customElement('gr-slider')
export class SliderElement extends FormElement<typeof slider> {
  protected override readonly schema = slider;
  @query('[type="number"]') private field!: HTMLInputElement;
  @query('[type="range"]') private range!: HTMLInputElement;
  private get limits(): { minimum: number; maximum: number } {
    const { minimum = 0, maximum = 100 } = this.props;
    return { minimum, maximum };
  }

  /** The value as a number within the limits, where the thumb stands. */
  private get position(): number {
    return this.clamp(Number(this.value ?? this.limits.minimum));
  }

  private clamp(value: number): number {
    const { minimum, maximum } = this.limits;
    return Math.min(Math.max(value, minimum), maximum);
  }

  /** What the reset button returns to: the value the slider came with. */
  private get start(): unknown {
    return this.node.stated['value'] ?? this.limits.minimum;
  }

  /** The control names itself, and its label shares a line with the number. */
  protected override heading(): TemplateResult {
    const { buttons } = this.props;
    const { minimum, maximum } = this.limits;
    return html`<div class="head">
      <div class="title">
        <label for=${this.partId('control')}>${this.labelText()}</label>
        ${this.validationText()}${this.infoText()}
      </div>
      <div class="tab-like-container">
        <input
          type="number"
          data-testid="number-input"
          aria-label=${this.message('slider.number', { label: this.accessibleName })}
          min=${minimum}
          max=${maximum}
          step=${this.props.step ?? nothing}
          ?disabled=${!this.interactive}
          @input=${this.typed}
          @change=${this.entered}
          @blur=${this.tidy}
        />
        ${
          (buttons ?? ['reset']).includes('reset')
            ? html`<button
                type="button"
                class="reset-button"
                data-testid="reset-button"
                aria-label=${this.message('common.reset')}
                title=${this.message('common.reset')}
                ?disabled=${!this.interactive}
                @click=${this.reset}
              >
                ${icon(RotateCcw)}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override control(): TemplateResult {
    const { minimum, maximum } = this.limits;
    return html`<div class="slider_input_container">
      <span class="min_value" data-testid="min-value">${minimum}</span>
      <input
        id=${this.partId('control')}
        type="range"
        data-testid="range-input"
        aria-label=${this.message('slider.range', { label: this.accessibleName })}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        min=${minimum}
        max=${maximum}
        step=${this.props.step ?? nothing}
        ?disabled=${!this.interactive}
        @input=${() => this.set(Number(this.range.value), 'input')}
        @change=${this.release}
      />
      <span class="max_value" data-testid="max-value">${maximum}</span>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`${statusTracker(this.node.status)}${this.heading()}${this.control()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { minimum, maximum } = this.limits;
    const digits = Math.max(String(minimum).length, String(maximum).length);
    this.field.style.width = `calc(${digits}ch + 56px)`;
    this.range.style.setProperty('--range-progress', String((this.position - minimum) / (maximum - minimum)));
    // After the limits, by which the browser rounds what is written.
    this.range.value = String(this.position);
    // What is being typed may be nothing for a moment, or outside the limits: 1 on the way to 15 where 10 is least.
    const typed = fieldNumber(this.field);
    const onTheWay =
      document.activeElement === this.field && (typed === null || this.clamp(typed) === this.value);
    if (!onTheWay) this.tidy();
  }

  private typed = (): void => {
    const typed = fieldNumber(this.field);
    if (typed !== null) this.set(this.clamp(typed), 'input');
  };

  private entered = (): void => {
    this.tidy();
    this.release();
  };

  /** Puts the value back where the field holds something else: nothing, or a number outside the limits. */
  private tidy = (): void => writeNumber(this.field, this.value);

  private release = (): void => this.emit('release', this.value);

  private reset = (): void => {
    this.set(this.start);
    this.release();
  };
}
