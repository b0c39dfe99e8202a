/** The dialog with a link that holds the code. */
import { formatAddress } from './address.ts';
import type { Language } from './languages.ts';
import { part } from './part.ts';
import { encodeSource } from './share.ts';

export class ShareDialog {
  readonly #dialog = part('share-dialog', HTMLDialogElement);
  readonly #link = part('share-link', HTMLInputElement);
  readonly #state = part('share-state', HTMLParagraphElement);

  constructor() {
    part('share-copy', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    this.#link.addEventListener('focus', () => this.#link.select());
  }

  /** Shows the link of a source. */
  async open(source: string, language: Language): Promise<void> {
    const address = new URL(location.href);
    address.hash = formatAddress({ kind: 'shared', code: await encodeSource(source), language });
    this.#link.value = address.href;
    // Some chat programs and mail readers cut longer addresses.
    this.#state.textContent =
      address.href.length > 2000
        ? `${address.href.length} characters: some programs cut links this long.`
        : '';
    this.#dialog.showModal();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#link.value);
      this.#state.textContent = 'Copied.';
    } catch {
      this.#link.focus();
      this.#link.select();
      this.#state.textContent = 'The browser refused: copy the selected link by hand.';
    }
  }
}
