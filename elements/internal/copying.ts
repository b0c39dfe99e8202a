/** Copies an element's text, and shows for a moment that it did. */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { copyButton } from './copy-button.ts';

/** Milliseconds for which the button says so. */
const SHOWN_FOR = 1500;

/** Puts text on the clipboard, on pages without HTTPS too; false when the browser or the visitor refuses. */
export async function toClipboard(text: string): Promise<boolean> {
  if (isSecureContext)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return copied;
}

/** The copy button of one element, with its state. */
export class Copying implements ReactiveController {
  private copied = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.copied = false;
  }

  /** The button; `text` answers what to copy, `after` hears that it was. */
  button(text: () => string, after: (text: string) => void = () => {}): TemplateResult {
    return copyButton(this.copied, () => void this.copy(text(), after));
  }

  private async copy(text: string, after: (text: string) => void): Promise<void> {
    if (!(await toClipboard(text))) return;
    after(text);
    this.say(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(false), SHOWN_FOR);
  }

  private say(copied: boolean): void {
    this.copied = copied;
    this.host.requestUpdate();
  }
}
