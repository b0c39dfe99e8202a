import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BlockNode } from '../../src/events/block-node.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './form.css?inline';
import type { form } from './form.schema.ts';

adopt(css);

const unseen = ({ props }: BlockNode): boolean => props['visible'] === false || props['visible'] === 'hidden';

@customElement('gr-form')
export class FormFrameElement extends LayoutElement<typeof form> {
  protected override boxClasses(): readonly string[] {
    // A frame around nothing would show as a line.
    return ['form', ...(this.node.children.every(unseen) ? ['hidden'] : [])];
  }

  protected override render(): TemplateResult {
    return html`${this.blocks()}`;
  }
}
