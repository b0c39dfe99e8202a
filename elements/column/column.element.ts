import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './column.css?inline';
import type { column } from './column.schema.ts';

adopt(css);

@customElement('gr-column')
export class ColumnElement extends LayoutElement<typeof column> {
  protected override boxClasses(): readonly string[] {
    const { variant = 'default' } = this.props;
    return ['column', ...(variant === 'default' ? [] : [variant]), ...this.hiddenClass()];
  }

  protected override render(): TemplateResult {
    return html`${this.status()}${this.blocks()}`;
  }
}
