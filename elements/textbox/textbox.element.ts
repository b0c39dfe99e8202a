import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SendHorizontal, Square } from 'lucide';
import { Copying } from '../internal/copying.ts';
import { FormElement } from '../internal/form-element.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import css from './textbox.css?inline';
import { textbox, type InputHTMLAttributes } from './textbox.schema.ts';

adopt(css);

/** Lines a field may grow to when `max_lines` is null. */
const DEFAULT_MAX_LINES = 20;
/** Pixels from the end at which a field still counts as scrolled to it. */
const NEAR_END = 5;

/** What `html_attributes` may set. A name outside could be an event handler, whose text would run in the page. */
const ATTRIBUTES = [
  'autocapitalize',
  'autocorrect',
  'spellcheck',
  'autocomplete',
  'tabindex',
  'enterkeyhint',
  'lang',
  'aria-label',
] as const satisfies readonly (keyof InputHTMLAttributes)[];

type Field = HTMLTextAreaElement | HTMLInputElement;

@customElement('gr-textbox')
export class TextboxElement extends FormElement<typeof textbox> {
  protected override readonly schema = textbox;
  protected override readonly blank = '';
  protected override readonly empty = '';
  @query('.gr-field') private field!: Field;
  private readonly copying = new Copying(this);
  private scrolledUp = false;
  private textBefore: string | null = null;
  private attributesSet: readonly (keyof InputHTMLAttributes)[] = [];

  private get text(): string {
    return (this.value as string | null) ?? '';
  }

  private get lines(): number {
    return this.props.lines ?? 1;
  }

  /** The most lines the field grows to. */
  private get maxLines(): number {
    const { max_lines, type = 'text' } = this.props;
    return type === 'text' ? Math.max(max_lines ?? DEFAULT_MAX_LINES, this.lines) : 1;
  }

  protected override ownButtons(): readonly TemplateResult[] {
    if (!this.props.buttons?.includes('copy')) return [];
    return [
      this.copying.button(
        () => this.text,
        (value) => this.emit('copy', { value }),
      ),
    ];
  }

  protected override control(): TemplateResult {
    const { submit_btn, stop_btn } = this.props;
    return html`<div class="input-container ${submit_btn ? 'bare' : ''}">
      ${this.maxLines === 1 ? this.input() : this.textarea()}
      ${submit_btn ? this.fieldButton('submit', submit_btn) : nothing}
      ${stop_btn ? this.fieldButton('stop', stop_btn) : nothing}
    </div>`;
  }

  private input(): TemplateResult {
    const { type = 'text', placeholder, max_length, rtl } = this.props;
    return html`<input
      id=${this.partId('control')}
      class="gr-field"
      data-testid=${type === 'password' ? 'password' : 'textbox'}
      type=${type}
      dir=${rtl ? 'rtl' : 'ltr'}
      .value=${live(this.text)}
      placeholder=${placeholder ?? nothing}
      maxlength=${max_length ?? nothing}
      autocomplete=${type === 'email' ? 'email' : nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.invalid}
      ?readonly=${!this.interactive}
      @input=${this.typed}
      @keydown=${this.pressed}
      @select=${this.selected}
      @focus=${() => this.emit('focus')}
      @blur=${() => this.emit('blur')}
    />`;
  }

  private textarea(): TemplateResult {
    const { placeholder, max_length, rtl } = this.props;
    return html`<textarea
      id=${this.partId('control')}
      class="gr-field"
      data-testid="textbox"
      dir=${rtl ? 'rtl' : 'ltr'}
      rows=${this.lines}
      .value=${live(this.text)}
      placeholder=${placeholder ?? nothing}
      maxlength=${max_length ?? nothing}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.invalid}
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
      data-testid="${kind}-button"
      aria-label=${label === true ? name : nothing}
      title=${label === true ? name : nothing}
      ?disabled=${kind === 'submit' && !this.interactive}
      @click=${() => this.emit(kind)}
    >
      ${label === true ? icon(kind === 'submit' ? SendHorizontal : Square) : label}
    </button>`;
  }

  protected override firstUpdated(): void {
    if (this.props.autofocus) this.field.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { field } = this;
    field.style.textAlign = this.props.text_align ?? '';
    this.addAttributes(field);
    if (field instanceof HTMLTextAreaElement) this.fit(field);
    const grew = this.textBefore !== null && this.textBefore !== this.text;
    this.textBefore = this.text;
    const follows = this.props.autoscroll !== false && !this.scrolledUp && document.activeElement !== field;
    if (grew && follows) field.scrollTop = field.scrollHeight;
  }

  /** Sets what `html_attributes` says, after and over what the field has of its own. */
  private addAttributes(field: Field): void {
    const given = this.props.html_attributes ?? {};
    const names = ATTRIBUTES.filter((name) => given[name] !== undefined && given[name] !== null);
    for (const name of this.attributesSet) if (!names.includes(name)) field.removeAttribute(name);
    for (const name of names)
      field.setAttribute(name, name === 'autocorrect' ? (given[name] ? 'on' : 'off') : String(given[name]));
    this.attributesSet = names;
  }

  /** Browsers that size fields by their content need only the limits; in others the height is set here. */
  private fit(field: HTMLTextAreaElement): void {
    field.style.setProperty('--lines', String(this.lines));
    field.style.setProperty('--max-lines', String(this.maxLines));
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    const { paddingTop, paddingBottom } = getComputedStyle(field);
    field.style.height = `${field.scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)}px`;
  }

  private typed = (event: Event): void => this.set((event.target as Field).value, 'input');

  private pressed = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition chooses a word; it submits nothing.
    const { key, isComposing, ctrlKey, altKey, metaKey } = event;
    if (key !== 'Enter' || isComposing || ctrlKey || altKey || metaKey || !this.interactive) return;
    const oneLine = this.lines === 1;
    const submits = event.shiftKey !== oneLine;
    // In a field of one line any Enter would send a form of the page around the app.
    if (submits || event.target instanceof HTMLInputElement) event.preventDefault();
    if (submits) this.emit('submit');
  };

  private selected = (event: Event): void => {
    const field = event.target as Field;
    const index: [number, number] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    this.emit('select', { value: field.value.slice(...index), index });
  };

  private scrolled = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    this.scrolledUp = field.scrollTop + field.clientHeight < field.scrollHeight - NEAR_END;
  };
}
