import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { NamedChoice } from '../../src/schema/choices.ts';
import { GroupElement } from '../internal/group-element.ts';
import { radio } from './radio.schema.ts';

@customElement('gr-radio')
export class RadioElement extends GroupElement<typeof radio> {
  protected override readonly schema = radio;

  protected override control(): TemplateResult {
    return html`<div
      class="wrap gr-choices"
      role="radiogroup"
      aria-labelledby=${this.partId('label')}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.invalid}
    >
      ${this.choices.map((choice, index) => this.dot(choice, index))}
    </div>`;
  }

  private dot([name, value]: NamedChoice, index: number): TemplateResult {
    const picked = this.value !== null && this.value === value;
    return html`<label
      class="${picked ? 'selected' : ''} ${this.interactive ? '' : 'disabled'}"
      data-testid="${name}-radio-label"
    >
      <input
        class="gr-check"
        type="radio"
        name=${this.partId('choice')}
        value=${String(value)}
        title=${String(value)}
        .checked=${live(picked)}
        ?disabled=${!this.interactive}
        @change=${() => this.pick(value, index)}
      />
      <span>${name}</span>
    </label>`;
  }

  private pick(value: unknown, index: number): void {
    this.set(value, 'input');
    this.emit('select', { index, value, selected: true });
  }
}
