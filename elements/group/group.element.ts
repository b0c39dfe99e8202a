import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './group.css?inline';
import type { group } from './group.schema.ts';

adopt(css);

@customElement('gr-group')
export class GroupElement extends LayoutElement<typeof group> {
  protected override boxClasses(): readonly string[] {
    return ['gr-group', ...this.hiddenClass()];
  }

  protected override render(): TemplateResult {
    return html`<div class="styler">${this.blocks()}</div>`;
  }
}
