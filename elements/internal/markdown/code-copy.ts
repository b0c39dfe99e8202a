/** A copy button in the corner of each code block. */
import { Check, Copy } from 'lucide';
import { toClipboard } from '../copying.ts';
import { icon } from '../icon.ts';
import { message } from '../messages.ts';

/** Milliseconds for which the button says that it copied. */
const SHOWN_FOR = 1500;

/** Puts a block of code into a frame with a button that copies it. */
export function addCopyButton(pre: HTMLPreElement): void {
  const frame = document.createElement('div');
  frame.className = 'code_wrap';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'icon-button';
  button.title = message('common.copy');
  const show = (copied: boolean): void => {
    button.ariaLabel = message(copied ? 'common.copied' : 'common.copy');
    button.replaceChildren(icon(copied ? Check : Copy));
  };
  show(false);
  button.addEventListener('click', () => {
    void toClipboard(pre.textContent ?? '').then((copied) => {
      show(copied);
      if (copied) setTimeout(() => show(false), SHOWN_FOR);
    });
  });
  // Long lines scroll, by keyboard too.
  pre.tabIndex = 0;
  pre.replaceWith(frame);
  frame.append(pre, button);
}
