import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CornerDownLeft, Square } from 'lucide';
import { copyButton } from '../internal/copy-button.ts';
import { FormElement } from '../internal/form-element.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import css from './textbox.css?inline';
import { textbox } from './textbox.schema.ts';

adopt(css);

/** Lines a field may grow to when `max_lines` is null. */
const DEFAULT_MAX_LINES = 20;

type Field = HTMLTextAreaElement | HTMLInputElement;

@customElement('gr-textbox')
export class TextboxElement extends FormElement<typeof textbox> {
  protected override readonly schema = textbox;
  @state() private copied = false;
  private scrolledUp = false;

  private get text(): string {
    return (this.value as string | null) ?? '';
  }

  private get field(): Field | null {
    return this.querySelector<Field>('[data-testid="textbox"], [data-testid="password"]');
  }

  /** The most lines the field grows to; one means that Enter submits. */
  private get maxLines(): number {
    const { lines = 1, max_lines, type } = this.props;
    if (type !== 'text' && type !== undefined) return 1;
    return Math.max(max_lines ?? DEFAULT_MAX_LINES, lines);
  }

  protected override control(): TemplateResult {
    const { buttons, submit_btn, stop_btn } = this.props;
    return html`${buttons?.includes('copy') && this.labelShown
        ? html`<div class="icon-button-wrapper">${copyButton(this.copied, this.copy)}</div>`
        : nothing}
      <div class="input-container ${submit_btn || stop_btn ? 'with-button' : ''}">
        ${this.input()}
        ${submit_btn ? this.fieldButton('submit', submit_btn) : nothing}${stop_btn ? this.fieldButton('stop', stop_btn) : nothing}
      </div>`;
  }

  private input(): TemplateResult {
    const { type = 'text', lines = 1, placeholder, max_length, rtl, text_align } = this.props;
    const attributes = this.props.html_attributes ?? {};
    const direction = rtl ? 'rtl' : 'ltr';
    const align = text_align ? `text-align: ${text_align}` : '';
    if (type !== 'text')
      return html`<input
        id=${this.partId('control')}
        data-testid=${type === 'password' ? 'password' : 'textbox'}
        type=${type}
        dir=${direction}
        style=${align}
        .value=${live(this.text)}
        placeholder=${placeholder ?? nothing}
        maxlength=${max_length ?? nothing}
        autocomplete=${attributes.autocomplete ?? (type === 'email' ? 'email' : nothing)}
        aria-describedby=${this.describedBy}
        ?readonly=${!this.interactive}
        @input=${this.typed}
        @keydown=${this.pressed}
        @select=${this.selected}
        @focus=${() => this.emit('focus')}
        @blur=${() => this.emit('blur')}
      />`;
    return html`<textarea
      id=${this.partId('control')}
      data-testid="textbox"
      dir=${direction}
      style=${align}
      rows=${lines}
      .value=${live(this.text)}
      placeholder=${placeholder ?? nothing}
      maxlength=${max_length ?? nothing}
      autocapitalize=${attributes.autocapitalize ?? nothing}
      autocomplete=${attributes.autocomplete ?? nothing}
      enterkeyhint=${attributes.enterkeyhint ?? nothing}
      lang=${attributes.lang ?? nothing}
      spellcheck=${attributes.spellcheck ?? nothing}
      tabindex=${attributes.tabindex ?? nothing}
      aria-label=${attributes['aria-label'] ?? nothing}
      aria-describedby=${this.describedBy}
      ?readonly=${!this.interactive}
      @input=${this.typed}
      @keydown=${this.pressed}
      @select=${this.selected}
      @scroll=${this.scrolled}
      @focus=${() => this.emit('focus')}
      @blur=${() => this.emit('blur')}
    ></textarea>`;
  }

  private fieldButton(kind: 'submit' | 'stop', label: string | true): TemplateResult {
    const name = this.message(kind === 'submit' ? 'common.submit' : 'common.stop');
    return html`<button
      type="button"
      class="${kind}-button ${label === true ? '' : 'padded-button'}"
      aria-label=${label === true ? name : nothing}
      ?disabled=${kind === 'submit' && !this.interactive}
      @click=${() => this.emit(kind)}
    >
      ${label === true ? icon(kind === 'submit' ? CornerDownLeft : Square) : label}
    </button>`;
  }

  protected override firstUpdated(): void {
    if (this.props.autofocus) this.field?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { field } = this;
    if (!(field instanceof HTMLTextAreaElement)) return;
    this.fit(field);
    if (this.props.autoscroll !== false && !this.scrolledUp && document.activeElement !== field)
      field.scrollTop = field.scrollHeight;
  }

  /** Browsers that size fields by their content need no help; in others the height follows the text here. */
  private fit(field: HTMLTextAreaElement): void {
    const { lines = 1 } = this.props;
    if (CSS.supports('field-sizing', 'content')) {
      field.style.setProperty('--lines', String(lines));
      field.style.setProperty('--max-lines', String(this.maxLines));
      return;
    }
    field.style.height = 'auto';
    const style = getComputedStyle(field);
    const edge = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    const most = parseFloat(style.lineHeight) * this.maxLines + edge;
    field.style.height = `${Math.min(field.scrollHeight, most)}px`;
  }

  private typed = (event: Event): void => this.set((event.target as Field).value, 'input');

  private pressed = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition chooses a word; it submits nothing.
    if (event.key !== 'Enter' || event.isComposing || !this.interactive) return;
    const oneLine = event.target instanceof HTMLInputElement || (this.props.lines ?? 1) === 1;
    if (event.shiftKey !== oneLine) {
      event.preventDefault();
      this.emit('submit');
    }
  };

  private selected = (event: Event): void => {
    const field = event.target as Field;
    const index: [number, number] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    this.emit('select', { value: field.value.slice(...index), index });
  };

  private scrolled = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    this.scrolledUp = field.scrollTop + field.clientHeight < field.scrollHeight - 5;
  };

  private copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.text);
    this.emit('copy', { value: this.text });
    this.copied = true;
    setTimeout(() => (this.copied = false), 1500);
  };
}
