import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AnchoredPopup } from '../internal/anchored-popup.ts';
import { OptionList, type Option } from './option-list.ts';

/** Pixels from the list's end at which it draws more. */
const NEAR_END = 200;

/** The HTML id of an option of the list with the given id. */
export const optionId = (list: string, option: Option): string => `${list}-${option.index}`;

/** The popup list of a dropdown. Fires `pick` with the option as its detail. */
@customElement('gr-dropdown-options')
export class DropdownOptions extends LitElement {
  /** HTML id of the list itself. */
  @property({ attribute: false }) list = '';
  @property({ attribute: false }) label = '';
  // The same list object stands for what it holds now.
  @property({ attribute: false, hasChanged: () => true }) options = new OptionList([], null);
  @property({ attribute: false }) picked: readonly unknown[] = [];
  @property({ attribute: false }) multiple = false;
  /** True when nothing more can be picked. */
  @property({ attribute: false }) full = false;
  /** What the list stands under while it is open; null hides it. */
  @property({ attribute: false }) anchor: HTMLElement | null = null;
  @query('ul') private box!: HTMLElement;
  private popup: AnchoredPopup | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override render(): TemplateResult {
    return html`<ul
      id=${this.list}
      class="options"
      popover="manual"
      role="listbox"
      aria-label=${this.label}
      aria-multiselectable=${this.multiple ? 'true' : nothing}
      @mousedown=${(event: Event) => event.preventDefault()}
      @scroll=${this.scrolled}
    >
      ${this.anchor ? this.options.shown.map((option, i) => this.option(option, i)) : nothing}
    </ul>`;
  }

  private option(option: Option, place: number): TemplateResult {
    const picked = this.picked.includes(option.value);
    const active = option === this.options.active;
    return html`<li
      id=${optionId(this.list, option)}
      class="item ${picked ? 'selected' : ''} ${active ? 'active' : ''}"
      data-testid="dropdown-option"
      data-index=${option.index}
      role="option"
      aria-selected=${String(picked)}
      aria-disabled=${this.full && !picked ? 'true' : nothing}
      aria-setsize=${this.options.length}
      aria-posinset=${place + 1}
      @click=${() => this.dispatchEvent(new CustomEvent('pick', { detail: option }))}
    >
      <span class="inner-item ${picked ? '' : 'hide'}" aria-hidden="true">✓</span>${option.name}
    </li>`;
  }

  protected override updated(): void {
    if (!this.anchor) this.close();
    else this.popup ??= new AnchoredPopup(this.box, this.anchor);
    this.reveal(this.querySelector<HTMLElement>('.active'));
  }

  private close(): void {
    this.popup?.close();
    this.popup = null;
  }

  /** Scrolls the list alone; `scrollIntoView` would move the page too. */
  private reveal(option: HTMLElement | null): void {
    if (!option) return;
    const { offsetTop, offsetHeight } = option;
    const { scrollTop, clientHeight } = this.box;
    if (offsetTop < scrollTop) this.box.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      this.box.scrollTop = offsetTop + offsetHeight - clientHeight;
  }

  private scrolled = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.box;
    if (scrollTop + clientHeight > scrollHeight - NEAR_END && this.options.drawMore()) this.requestUpdate();
  };
}
