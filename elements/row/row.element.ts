import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './row.css?inline';
import type { row } from './row.schema.ts';

adopt(css);

@customElement('gr-row')
export class RowElement extends LayoutElement<typeof row> {
  protected override boxClasses(): readonly string[] {
    const { variant = 'default', equal_height } = this.props;
    return [
      'row',
      ...(variant === 'default' ? [] : [variant]),
      equal_height ? 'equal-height' : 'unequal-height',
      ...this.hiddenClass(),
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.status()}${this.blocks()}`;
  }
}
