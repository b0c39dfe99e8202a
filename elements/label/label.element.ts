import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ChartBar } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { blockLabel } from '../internal/block-label.ts';
import { adopt } from '../theme/adopt.ts';
import css from './label.css?inline';
import type { label } from './label.schema.ts';

adopt(css);

interface Confidence {
  label: string | number;
  confidence: number | null;
}

const percent = (confidence: number | null): number => Math.round((confidence ?? 0) * 100);

@customElement('gr-label')
export class LabelElement extends BlockElement<typeof label> {
  protected override render(): TemplateResult {
    const { show_label, show_heading, color } = this.props;
    const name = this.props.label ?? 'Label';
    const value = (this.value ?? {}) as { label?: string | number | null; confidences?: Confidence[] | null };
    const top = value.label ?? null;
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      ${blockLabel(name, ChartBar, show_label !== false)}
      <div class="label-container" role="group" aria-label=${name} data-testid="label-output">
        ${top === null && !value.confidences
          ? html`<div class="empty">${this.message('label.empty')}</div>`
          : html`${show_heading === false
              ? nothing
              : html`<h2 class="output-class ${value.confidences ? '' : 'no-confidence'}" data-testid="label-output-value" style=${color ? `background-color: ${color}` : ''}>${top}</h2>`}
            ${(value.confidences ?? []).map((row, index) => this.bar(row, index))}`}
      </div>`;
  }

  private bar({ label: name, confidence }: Confidence, index: number): TemplateResult {
    const selectable = this.node.props['_selectable'] === true;
    const inner = html`<span class="text">${name}</span>
      <span class="line" aria-hidden="true"></span>
      <span class="confidence">${percent(confidence)}%</span>
      <span class="bar" role="meter" aria-label=${String(name)} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent(confidence)}
        ><span style="inline-size: ${percent(confidence)}%"></span
      ></span>`;
    return selectable
      ? html`<button type="button" class="confidence-set" @click=${() => this.emit('select', { index, value: name })}>${inner}</button>`
      : html`<div class="confidence-set">${inner}</div>`;
  }
}
