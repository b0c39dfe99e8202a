/** The small button in a block's corner that copies its text. */
import { html, type TemplateResult } from 'lit';
import { Check, Copy } from 'lucide';
import { icon } from './icon.ts';
import { message } from './messages.ts';

/** A copy button; `copied` swaps its icon for a tick. The handler does the copying and redraws. */
export const copyButton = (copied: boolean, copy: () => void): TemplateResult =>
  html`<button
    type="button"
    class="icon-button"
    aria-label=${message(copied ? 'common.copied' : 'common.copy')}
    title=${message('common.copy')}
    @click=${copy}
  >
    ${icon(copied ? Check : Copy)}
  </button>`;
