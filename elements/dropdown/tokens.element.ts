import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { X } from 'lucide';
import { icon } from '../internal/icon.ts';
import { message } from '../internal/messages.ts';

/** A small round button that takes something away. */
export const removeButton = (kind: string, name: string, remove: () => void): TemplateResult =>
  html`<button type="button" class="token-remove ${kind}" aria-label=${name} title=${name} @click=${remove}>
    ${icon(X)}
  </button>`;

/** The picked choices of a dropdown, one token each. Fires `take` with the place of the token to take away. */
@customElement('gr-dropdown-tokens')
export class DropdownTokens extends LitElement {
  @property({ attribute: false }) names: readonly string[] = [];
  /** Whether tokens can be taken away. */
  @property({ attribute: false }) removable = true;
  /** Place of the token whose button the focus goes to next; null leaves the focus alone. */
  private focusNext: number | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult[] {
    return this.names.map(
      (name, place) =>
        html`<div class="token" @keydown=${(event: KeyboardEvent) => this.pressed(event, place)}>
          <span>${name}</span>
          ${
            this.removable
              ? removeButton('', message('dropdown.remove', { name }), () => this.take(place))
              : nothing
          }
        </div>`,
    );
  }

  protected override updated(): void {
    if (this.focusNext === null) return;
    const left = this.querySelectorAll('button');
    left[Math.min(this.focusNext, left.length - 1)]?.focus();
    this.focusNext = null;
  }

  private pressed(event: KeyboardEvent, place: number): void {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    this.take(place);
  }

  private take(place: number): void {
    if (this.contains(document.activeElement)) this.focusNext = place;
    this.dispatchEvent(new CustomEvent('take', { detail: place }));
  }
}
