import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import { icon } from '../internal/icon.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import css from './accordion.css?inline';
import type { accordion } from './accordion.schema.ts';

adopt(css);

@customElement('gr-accordion')
export class AccordionElement extends LayoutElement<typeof accordion> {
  private wasOpen: boolean | undefined;

  private get open(): boolean {
    return this.props.open ?? true;
  }

  protected override boxClasses(): readonly string[] {
    return ['block', 'padded', 'gr-accordion', ...this.hiddenClass()];
  }

  /** The heights concern what is inside; the box follows. */
  protected override boxStyles(): Readonly<Record<string, string>> {
    const { height: _height, 'max-height': _max, ...rest } = super.boxStyles();
    return rest;
  }

  protected override render(): TemplateResult {
    const { open } = this;
    const { height = '', 'max-height': max = '' } = super.boxStyles();
    const content = this.partId('content');
    return html`${statusTracker(this.node.status)}
      <button
        type="button"
        class="label-wrap ${open ? 'open' : ''}"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${content}
        @click=${() => this.node.update({ open: !open })}
      >
        <span>${this.props.label ?? ''}</span>${icon(ChevronDown)}
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

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { open, wasOpen } = this;
    this.wasOpen = open;
    // A function that opens it counts like the visitor; how it starts does not.
    if (wasOpen !== undefined && wasOpen !== open) this.emit(open ? 'expand' : 'collapse');
  }
}
