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
    const { variant = 'default', equal_height, scale } = this.props;
    return [
      'row',
      ...(variant === 'default' ? [] : [variant]),
      equal_height ? 'equal-height' : 'unequal-height',
      ...((scale ?? 0) >= 1 ? ['grow-children'] : []),
      ...this.hiddenClass(),
    ];
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, 'overflow-y': styles['height'] || styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    return html`${this.status()}${this.blocks()}`;
  }
}
