import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { List } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import css from './dataset.css?inline';
import type { dataset } from './dataset.schema.ts';

adopt(css);

/** Longest text of one cell. */
const CELL_LENGTH = 60;

/** A sample's value as the text of a cell. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}

@customElement('gr-dataset')
export class DatasetElement extends BlockElement<typeof dataset> {
  @state() private page = 0;

  private get samples(): readonly (readonly unknown[])[] {
    return this.props.samples ?? [];
  }

  private get pages(): number {
    return Math.max(Math.ceil(this.samples.length / (this.props.samples_per_page ?? 10)), 1);
  }

  /** A single column of plain values stands as a gallery of buttons; several columns as a table. */
  private get gallery(): boolean {
    const { layout, sample_labels } = this.props;
    if (layout) return layout === 'gallery';
    const columns = (this.node.props['components'] as readonly unknown[] | undefined)?.length ?? 0;
    return columns < 2 || Boolean(sample_labels);
  }

  protected override boxClasses(): readonly string[] {
    return ['block', 'dataset', 'hide-container', ...(this.props.visible === 'hidden' ? ['hidden'] : [])];
  }

  protected override render(): TemplateResult {
    const { show_label = true, samples_per_page: perPage = 10 } = this.props;
    const label = this.props.label ?? this.message('dataset.examples');
    this.page = Math.min(this.page, this.pages - 1);
    const first = this.page * perPage;
    const rows = this.samples.slice(first, first + perPage).map((row, i) => [first + i, row] as const);
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      <div id=${this.partId('label')} class="label ${show_label ? '' : 'sr-only'}">${icon(List)}<span>${label}</span></div>
      ${this.gallery ? this.buttons(rows) : this.table(rows)} ${this.pages > 1 ? this.paging() : nothing}`;
  }

  private buttons(rows: readonly (readonly [number, readonly unknown[]])[]): TemplateResult {
    return html`<div class="gallery" role="group" aria-labelledby=${this.partId('label')}>
      ${rows.map(
        ([index, row]) =>
          html`<button type="button" class="gallery-item" @click=${() => this.pick(index)}>
            ${this.props.sample_labels?.[index] ?? cellText(row[0])}
          </button>`,
      )}
    </div>`;
  }

  private table(rows: readonly (readonly [number, readonly unknown[]])[]): TemplateResult {
    const headers = this.props.headers ?? [];
    return html`<div class="table-wrap">
      <table tabindex="0" role="grid" aria-labelledby=${this.partId('label')}>
        ${headers.length > 0
          ? html`<thead>
              <tr class="tr-head">
                ${headers.map((header) => html`<th scope="col">${header}</th>`)}
              </tr>
            </thead>`
          : nothing}
        <tbody>
          ${rows.map(
            ([index, row]) =>
              html`<tr
                class="tr-body"
                tabindex="0"
                @click=${() => this.pick(index)}
                @keydown=${(event: KeyboardEvent) => this.pressed(event, index)}
              >
                ${row.map((value) => html`<td>${cellText(value)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private paging(): TemplateResult {
    const { page, pages } = this;
    const near = [...Array(pages).keys()].filter((p) => p === 0 || p === pages - 1 || Math.abs(p - page) <= 2);
    return html`<nav class="paginate" aria-label=${this.message('dataset.pages')}>
      ${near.map(
        (p, i) =>
          html`${i > 0 && p - (near[i - 1] ?? 0) > 1 ? html`<span aria-hidden="true">…</span>` : nothing}<button
              type="button"
              class=${p === page ? 'current-page' : ''}
              aria-current=${p === page ? 'page' : nothing}
              @click=${() => (this.page = p)}
            >
              ${p + 1}
            </button>`,
      )}
    </nav>`;
  }

  private pressed(event: KeyboardEvent, index: number): void {
    const row = event.currentTarget as HTMLElement;
    if (event.key === 'Enter' || event.key === ' ') this.pick(index);
    else if (event.key === 'ArrowDown') (row.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowUp') (row.previousElementSibling as HTMLElement | null)?.focus();
    else return;
    event.preventDefault();
  }

  private pick(index: number): void {
    this.app.setValue(this.node, index);
    this.emit('click', index);
    this.emit('select', { index, value: this.samples[index] ?? null });
  }
}
