import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ChartBar } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { blockLabel } from '../internal/block-label.ts';
import { cornerButtons } from '../internal/corner-buttons.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import css from './label.css?inline';
import type { label } from './label.schema.ts';

adopt(css);

interface Confidence {
  label: string | number;
  confidence: number | null;
}

interface Shown {
  label?: string | number | null;
  confidences?: Confidence[] | null;
}

const percent = (confidence: number | null): number => Math.round((confidence ?? 0) * 100);

@customElement('gr-label')
export class LabelElement extends BlockElement<typeof label> {
  protected override render(): TemplateResult {
    const { show_label, buttons } = this.props;
    const name = this.props.label ?? 'Label';
    const { label: top = null, confidences = null } = (this.value ?? {}) as Shown;
    return html`${statusTracker(this.node.status)} ${blockLabel(name, ChartBar, show_label !== false)}
      ${cornerButtons([], buttons, this.app)}
      <div class="container" role="group" aria-label=${name} data-testid="label">
        ${
          top === null && !confidences
            ? html`<div class="empty">
                ${icon(ChartBar)}<span class="sr-only">${this.message('label.empty')}</span>
              </div>`
            : html`${this.heading(top, confidences !== null)}${confidences?.map((row, i) => this.bar(row, i))}`
        }
      </div>`;
  }

  private heading(top: string | number | null, sure: boolean): TemplateResult | typeof nothing {
    const { show_heading, color } = this.props;
    // Without bars below it is all there is to see.
    if (show_heading === false && sure) return nothing;
    return html`<h2
      class="output-class ${sure ? '' : 'no-confidence'}"
      data-testid="label-output-value"
      style=${styleMap({ backgroundColor: color ?? '' })}
    >
      ${top}
    </h2>`;
  }

  private bar({ label: name, confidence }: Confidence, index: number): TemplateResult {
    const share = percent(confidence);
    const inner = html`<span class="bar" aria-hidden="true" style="inline-size: ${share}%"></span>
      <span class="label"
        ><span class="text">${name}</span><span class="line" aria-hidden="true"></span
        ><span class="confidence">${share}%</span></span
      >`;
    const test = `${name}-confidence-set`;
    return this.node.props['_selectable'] === true
      ? html`<button
          type="button"
          class="confidence-set"
          data-testid=${test}
          @click=${() => this.emit('select', { index, value: name })}
        >
          ${inner}
        </button>`
      : html`<div class="confidence-set" data-testid=${test}>${inner}</div>`;
  }
}
