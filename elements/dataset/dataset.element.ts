import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { List } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import css from './dataset.css?inline';
import type { dataset } from './dataset.schema.ts';
import { sample, sampleText } from './sample.element.ts';

adopt(css);

/** Page numbers shown on either side of the first, the current and the last. */
const NEAR = 2;

type Row = readonly unknown[];

@customElement('gr-dataset')
export class DatasetElement extends BlockElement<typeof dataset> {
  @state() private page = 0;
  /** The cell that Tab reaches, of those on the page. */
  @state() private cell: readonly [row: number, column: number] = [0, 0];

  private get label(): string {
    return this.props.label ?? this.message('dataset.examples');
  }

  private get samples(): readonly Row[] {
    return this.props.samples ?? [];
  }

  private get perPage(): number {
    return this.props.samples_per_page ?? 10;
  }

  private get pages(): number {
    return Math.max(Math.ceil(this.samples.length / this.perPage), 1);
  }

  /** The kinds of the columns. */
  private get types(): readonly string[] {
    const components = this.node.props['components'] as readonly { name: string }[] | undefined;
    return (components ?? []).map(({ name }) => name);
  }

  /** A single column stands as buttons unless the author wants a table; several stand as one. */
  private get gallery(): boolean {
    const { layout, sample_labels } = this.props;
    return layout !== 'table' && (this.types.length < 2 || Boolean(sample_labels));
  }

  protected override boxClasses(): readonly string[] {
    return ['block', 'hide-container', ...(this.props.visible === 'hidden' ? ['hidden'] : [])];
  }

  protected override render(): TemplateResult {
    this.page = Math.min(this.page, this.pages - 1);
    const first = this.page * this.perPage;
    const rows = this.samples.slice(first, first + this.perPage);
    return html`${statusTracker(this.node.status)}
      <div id=${this.partId('label')} class=${this.props.show_label === false ? 'sr-only' : 'label'}>
        ${icon(List)}<span>${this.label}</span>
      </div>
      ${this.gallery ? this.buttons(rows, first) : this.table(rows, first)}
      ${this.pages > 1 ? this.paging() : nothing}`;
  }

  private buttons(rows: readonly Row[], first: number): TemplateResult {
    return html`<div class="gallery" role="group" aria-labelledby=${this.partId('label')}>
      ${rows.map((row, i) => {
        const label = this.props.sample_labels?.[first + i];
        return html`<button type="button" class="gallery-item" @click=${() => this.pick(first + i)}>
          ${label === undefined ? sample(this.types[0], row[0]) : sampleText(label)}
        </button>`;
      })}
    </div>`;
  }

  private table(rows: readonly Row[], first: number): TemplateResult {
    const headers = this.props.headers ?? [];
    const above = headers.length > 0 ? 1 : 0;
    return html`<div class="table-wrap">
      <table
        role="grid"
        aria-labelledby=${this.partId('label')}
        aria-rowcount=${this.samples.length + above}
        @keydown=${this.pressed}
      >
        ${
          above
            ? html`<thead>
                <tr class="tr-head" aria-rowindex="1">
                  ${headers.map((header) => html`<th scope="col">${header}</th>`)}
                </tr>
              </thead>`
            : nothing
        }
        <tbody>
          ${rows.map((row, i) => {
            const index = first + i;
            return html`<tr
              class="tr-body"
              aria-rowindex=${index + above + 1}
              aria-selected=${this.value === index ? 'true' : 'false'}
              @click=${() => this.pick(index)}
            >
              ${row.map((value, j) => this.cellOf(value, i, j))}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  private cellOf(value: unknown, row: number, column: number): TemplateResult {
    const type = this.types[column];
    const reachable = this.cell[0] === row && this.cell[1] === column;
    return html`<td
      role="gridcell"
      class=${type ?? nothing}
      data-testid="dataset-cell-${row}-${column}"
      tabindex=${reachable ? 0 : -1}
      @focus=${() => (this.cell = [row, column])}
    >
      ${sample(type, value)}
    </td>`;
  }

  private paging(): TemplateResult {
    const { page, pages } = this;
    const marks = [0, page, pages - 1];
    const shown = [...Array(pages).keys()].filter((p) => marks.some((mark) => Math.abs(mark - p) <= NEAR));
    return html`<div
      class="paginate"
      role="group"
      aria-label=${this.message('dataset.pages', { label: this.label })}
    >
      <span aria-hidden="true">${this.message('dataset.page')}</span>
      ${shown.map(
        (p, i) =>
          html`${i > 0 && p - (shown[i - 1] ?? 0) > 1 ? html`<span aria-hidden="true">…</span>` : nothing}<button
              type="button"
              class=${p === page ? 'current-page' : ''}
              aria-current=${p === page ? 'page' : nothing}
              @click=${() => this.turnTo(p)}
            >
              ${p + 1}
            </button>`,
      )}
    </div>`;
  }

  private turnTo(page: number): void {
    this.page = page;
    this.cell = [0, 0];
  }

  private pressed = (event: KeyboardEvent): void => {
    const [row, column] = this.cell;
    const rows = Math.min(this.perPage, this.samples.length - this.page * this.perPage);
    const columns = this.samples[this.page * this.perPage + row]?.length ?? 1;
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const targets: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + forward],
      ArrowLeft: [row, column - forward],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows - 1 : row, columns - 1],
      PageDown: [rows - 1, column],
      PageUp: [0, column],
    };
    if (event.key === 'Enter' || event.key === ' ') this.pick(this.page * this.perPage + row);
    else {
      const target = targets[event.key];
      if (!target) return;
      const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
      const [i, j] = [within(target[0], rows), within(target[1], columns)];
      this.querySelector<HTMLElement>(`[data-testid="dataset-cell-${i}-${j}"]`)?.focus();
    }
    event.preventDefault();
  };

  private pick(index: number): void {
    // What listens to the click reads the value, so it must be there first.
    this.set(index);
    this.emit('click');
    this.emit('select', { index, value: this.samples[index] ?? null });
  }
}
