/** The small tab in a block's corner that names it, for components without a control under a label. */
import { html, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';
import { icon } from './icon.ts';

/** The label tab; `shown` false keeps it for screen readers. */
export const blockLabel = (text: string, shapes: IconNode, shown: boolean): TemplateResult =>
  html`<div class=${shown ? 'block-label' : 'sr-only'} data-testid="block-label">
    ${icon(shapes)}<span>${text}</span>
  </div>`;
