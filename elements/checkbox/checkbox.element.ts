import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import check from '../internal/check.css?inline';
import { FormElement } from '../internal/form-element.ts';
import { toggleOnEnter } from '../internal/toggle-on-enter.ts';
import { adopt } from '../theme/adopt.ts';
import css from './checkbox.css?inline';
import { checkbox } from './checkbox.schema.ts';

adopt(check);
adopt(css);

@customElement('gr-checkbox')
export class CheckboxElement extends FormElement<typeof checkbox> {
  protected override readonly schema = checkbox;

  /** As in Gradio its frame stays: the label is part of the control, and would stand against the edge. */
  protected override boxClasses(): readonly string[] {
    return super.boxClasses().map((name) => (name === 'hide-container' ? 'padded' : name));
  }

  protected override heading(): TemplateResult {
    return html`<label class="checkbox-container ${this.interactive ? '' : 'disabled'}">
      <input
        class="gr-check"
        type="checkbox"
        data-testid="checkbox"
        .checked=${live(this.value === true)}
        aria-describedby=${this.describedBy}
        aria-invalid=${this.invalid}
        ?disabled=${!this.interactive}
        @change=${this.toggled}
        @keydown=${toggleOnEnter}
      />
      <span class="label-text">${this.accessibleName}</span>
    </label>`;
  }

  protected override control(): readonly unknown[] {
    return [];
  }

  private toggled = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    this.choose(checked, { index: 0, value: checked, selected: checked });
  };
}
