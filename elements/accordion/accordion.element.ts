import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import { icon } from '../internal/icon.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './accordion.css?inline';
import type { accordion } from './accordion.schema.ts';

adopt(css);

@customElement('gr-accordion')
export class AccordionElement extends LayoutElement<typeof accordion> {
  protected override boxClasses(): readonly string[] {
    return ['block', 'padded', 'accordion', ...this.hiddenClass()];
  }

  /** The heights concern what is inside; the box follows. */
  protected override boxStyles(): Readonly<Record<string, string>> {
    const { height: _height, 'max-height': _max, ...rest } = super.boxStyles();
    return rest;
  }

  protected override render(): TemplateResult {
    const { label, open = true } = this.props;
    const { height = '', 'max-height': max = '' } = super.boxStyles();
    const content = this.partId('content');
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      <button
        type="button"
        class="label-wrap ${open ? 'open' : ''}"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${content}
        @click=${this.toggle}
      >
        <span>${label ?? ''}</span><span class="icon-wrap">${icon(ChevronDown)}</span>
      </button>
      <div
        id=${content}
        class="column accordion-content"
        data-testid="accordion-content"
        style="height: ${height}; max-height: ${max}; ${height || max ? 'overflow: auto' : ''}"
        ?hidden=${!open}
      >
        ${this.blocks()}
      </div>`;
  }

  private toggle = (): void => {
    const open = !(this.props.open ?? true);
    this.node.update({ open });
    this.emit(open ? 'expand' : 'collapse');
  };
}
