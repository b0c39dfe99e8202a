import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { FormElement } from '../internal/form-element.ts';
import { fieldNumber, writeNumber } from '../internal/number-field.ts';
import { number } from './number.schema.ts';

@customElement('gr-number')
export class NumberElement extends FormElement<typeof number> {
  protected override readonly schema = number;
  // As in Gradio, a field that was given no value holds 0; one that the visitor empties holds null.
  protected override readonly blank = 0;
  @query('input') private field!: HTMLInputElement;

  protected override control(): TemplateResult {
    const { minimum, maximum, step, placeholder } = this.props;
    return html`<input
      id=${this.partId('control')}
      class="gr-field"
      type="number"
      min=${minimum ?? nothing}
      max=${maximum ?? nothing}
      step=${step ?? 1}
      placeholder=${placeholder ?? nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.invalid}
      ?readonly=${!this.interactive}
      @input=${this.typed}
      @keydown=${this.pressed}
      @focus=${() => this.emit('focus')}
      @blur=${this.left}
    />`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    writeNumber(this.field, this.value);
  }

  private typed = (): void => this.set(fieldNumber(this.field), 'input');

  /** What was typed may be written in a way of its own, such as 1e3 or 007, or be no number yet. */
  private left = (): void => {
    this.field.value = String(this.value ?? '');
    this.emit('blur');
  };

  private pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !this.interactive) return;
    // A form of the page around the app must not be sent.
    event.preventDefault();
    this.emit('submit');
  };
}
