import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './tab.css?inline';
import type { tab } from './tab.schema.ts';

adopt(css);

/** The panel of one tab; its button stands in the bar of the Tabs around it, which says which one is selected. */
@customElement('gr-tab')
export class TabElement extends LayoutElement<typeof tab> {
  @property({ attribute: false }) selected = false;
  /** The HTML id of its button. */
  @property({ attribute: false }) buttonId = '';
  /** True once its children were drawn; they stay, so that what the visitor typed stays. */
  private drawn = false;

  protected override boxClasses(): readonly string[] {
    return ['tabitem', ...this.hiddenClass()];
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, overflow: styles['height'] || styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    this.drawn ||= this.selected || this.props.render_children === true;
    this.role = 'tabpanel';
    this.setAttribute('aria-labelledby', this.buttonId);
    this.hidden = !this.selected;
    return html`<div class="column">${this.drawn ? this.blocks() : nothing}</div>`;
  }
}
