import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { NamedChoice } from '../../src/schema/choices.ts';
import { GroupElement } from '../internal/group-element.ts';
import { toggleOnEnter } from '../internal/toggle-on-enter.ts';
import { adopt } from '../theme/adopt.ts';
import css from './checkbox-group.css?inline';
import { checkboxGroup } from './checkbox-group.schema.ts';

adopt(css);

@customElement('gr-checkbox-group')
export class CheckboxGroupElement extends GroupElement<typeof checkboxGroup> {
  protected override readonly schema = checkboxGroup;
  protected override readonly blank: readonly unknown[] = [];

  /** The ticked values, in the order they were ticked. */
  private get ticked(): readonly unknown[] {
    return Array.isArray(this.value) ? this.value : [];
  }

  protected override heading(): TemplateResult {
    if (!this.props.show_select_all) return super.heading();
    const all = this.choices.map(([, value]) => value);
    const count = all.filter((value) => this.ticked.includes(value)).length;
    const every = all.length > 0 && count === all.length;
    return html`<div class="select-all-container ${this.props.info ? 'has-info' : ''}">
        <input
          id=${this.partId('all')}
          class="gr-check select-all-checkbox"
          type="checkbox"
          title=${this.message('choices.toggle')}
          aria-label=${this.message('choices.toggle')}
          .checked=${live(every)}
          .indeterminate=${live(count > 0 && !every)}
          ?disabled=${!this.interactive}
          @change=${() => this.choose(every ? [] : all)}
          @keydown=${toggleOnEnter}
        />
        <label
          id=${this.labelShown ? this.partId('label') : nothing}
          for=${this.partId('all')}
          class="block-title label-text"
          data-testid=${this.labelShown ? 'block-info' : nothing}
          >${this.labelShown ? this.accessibleName : this.message('choices.all')}</label
        >
      </div>
      ${this.labelShown ? nothing : this.labelText()}`;
  }

  protected override control(): TemplateResult {
    return html`<div
      class="wrap gr-choices"
      role="group"
      data-testid="checkbox-group"
      aria-labelledby=${this.partId('label')}
      aria-describedby=${this.describedBy}
    >
      ${this.choices.map((choice, index) => this.box(choice, index))}
    </div>`;
  }

  private box([name, value]: NamedChoice, index: number): TemplateResult {
    const ticked = this.ticked.includes(value);
    return html`<label class="${ticked ? 'selected' : ''} ${this.interactive ? '' : 'disabled'}">
      <input
        class="gr-check"
        type="checkbox"
        name=${String(value)}
        title=${String(value)}
        .checked=${live(ticked)}
        ?disabled=${!this.interactive}
        @change=${() => this.toggle(value, index)}
        @keydown=${toggleOnEnter}
      />
      <span class="ml-2">${name}</span>
    </label>`;
  }

  private toggle(value: unknown, index: number): void {
    const selected = !this.ticked.includes(value);
    const ticked = selected ? [...this.ticked, value] : this.ticked.filter((other) => other !== value);
    this.choose(ticked, { index, value, selected });
  }
}
