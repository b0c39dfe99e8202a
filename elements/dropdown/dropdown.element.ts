import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { choicesOf, type NamedChoice } from '../../src/schema/choices.ts';
import { FormElement } from '../internal/form-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './dropdown.css?inline';
import { dropdown } from './dropdown.schema.ts';
import { pressKey, type Combobox } from './keys.ts';
import { OptionList, type Option } from './option-list.ts';
import { optionId } from './options.element.ts';
import { removeButton } from './tokens.element.ts';

adopt(css);

@customElement('gr-dropdown')
export class DropdownElement extends FormElement<typeof dropdown> implements Combobox {
  protected override readonly schema = dropdown;
  @query('input') private field!: HTMLInputElement;
  @query('.gr-field') private box!: HTMLElement;
  @state() open = false;
  /** What the visitor is typing; null while the field shows the value. */
  @state() private typed: string | null = null;
  options = new OptionList([], null);
  private choices: NamedChoice[] = [];
  private choicesSeen: unknown;
  /** Whether the list was open when the mouse went down. */
  private wasOpen = false;

  private get multiple(): boolean {
    return this.props.multiselect === true;
  }

  private get custom(): boolean {
    return this.props.allow_custom_value === true;
  }

  get filterable(): boolean {
    return this.props.filterable !== false;
  }

  private get picked(): readonly unknown[] {
    if (Array.isArray(this.value)) return this.value;
    return this.value === null ? [] : [this.value];
  }

  /** True when no more can be picked. */
  private get full(): boolean {
    const { max_choices } = this.props;
    return this.multiple && typeof max_choices === 'number' && this.picked.length >= max_choices;
  }

  /** What the field says while nobody types in it. */
  private get resting(): string {
    const [value] = this.picked;
    if (this.multiple || value === undefined) return '';
    return this.nameOf(value) ?? (this.custom ? String(value) : '');
  }

  private nameOf(value: unknown): string | undefined {
    return this.choices.find(([, other]) => other === value)?.[0];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hide();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.interactive) this.hide();
    const { choices, num_choices_shown } = this.props;
    if (choices === this.choicesSeen) return;
    this.choicesSeen = choices;
    this.choices = choicesOf(this.node.props);
    this.options = new OptionList(this.choices, num_choices_shown ?? null);
    if (this.typed === null) this.startOver();
    else this.narrow(this.typed);
  }

  protected override control(): TemplateResult {
    const list = this.partId('options');
    const { active, length } = this.options;
    const shown = this.open && length > 0;
    return html`<div class="wrap gr-field" @mousedown=${this.pressed} @click=${this.clicked}>
        <div class="wrap-inner">
          ${
            this.multiple
              ? html`<gr-dropdown-tokens
                  .names=${this.picked.map((value) => this.nameOf(value) ?? String(value))}
                  .removable=${this.interactive}
                  @take=${(event: CustomEvent<number>) => this.take(event.detail)}
                ></gr-dropdown-tokens>`
              : nothing
          }
          <div class="secondary-wrap">
            <input
              id=${this.partId('control')}
              role="combobox"
              autocomplete="off"
              spellcheck="false"
              aria-label=${this.accessibleName}
              aria-autocomplete=${this.filterable ? 'list' : 'none'}
              aria-haspopup="listbox"
              aria-controls=${list}
              aria-expanded=${String(shown)}
              aria-activedescendant=${shown && active ? optionId(list, active) : nothing}
              aria-describedby=${this.describedBy}
              aria-invalid=${this.invalid}
              .value=${live(this.typed ?? this.resting)}
              ?readonly=${!this.filterable}
              ?disabled=${!this.interactive}
              @input=${this.filter}
              @keydown=${this.keyPressed}
              @keyup=${this.keyReleased}
              @focus=${this.entered}
              @blur=${this.left}
            />
            ${
              this.multiple && this.interactive && this.picked.length > 0
                ? removeButton('remove-all', this.message('common.clear'), this.clear)
                : nothing
            }
            ${this.interactive ? html`<span class="icon-wrap" aria-hidden="true"></span>` : nothing}
          </div>
        </div>
      </div>
      <gr-dropdown-options
        .list=${list}
        .label=${this.accessibleName}
        .options=${this.options}
        .picked=${this.picked}
        .multiple=${this.multiple}
        .full=${this.full}
        .anchor=${shown ? this.box : null}
        @pick=${(event: CustomEvent<Option>) => this.pick(event.detail)}
      ></gr-dropdown-options>`;
  }

  /** All options again, at the first one that is picked. */
  private startOver(): void {
    this.options.filter('', true);
    const first = this.choices.findIndex(([, value]) => this.picked.includes(value));
    if (first >= 0) this.options.goToChoice(first);
  }

  show(): void {
    if (this.open || !this.interactive) return;
    this.startOver();
    this.open = true;
    document.addEventListener('pointerdown', this.pressedOutside, true);
  }

  hide(): void {
    this.open = false;
    document.removeEventListener('pointerdown', this.pressedOutside, true);
  }

  private pick({ index, value }: Option): void {
    this.typed = null;
    if (!this.multiple) {
      this.hide();
      this.choose(value, { index, value, selected: true });
      void this.updateComplete.then(() => this.selectText());
      return;
    }
    const place = this.picked.indexOf(value);
    if (place >= 0) this.drop(place);
    else this.add(index, value);
    this.options.filter('', false);
    this.options.goToChoice(index);
    if (this.full) this.hide();
  }

  private add(index: number, value: unknown): void {
    if (this.full) return;
    this.choose([...this.picked, value], { index, value, selected: true });
  }

  private drop(place: number): void {
    const value = this.picked[place];
    const index = this.choices.findIndex(([, other]) => other === value);
    this.choose(this.picked.toSpliced(place, 1), { index, value, selected: false });
  }

  /** Removes by a token's button; the last one leaves the focus to the field. */
  private take(place: number): void {
    const last = this.picked.length === 1 && this.box.contains(document.activeElement);
    this.drop(place);
    if (last) this.field.focus();
  }

  /** Takes what was typed as a value where that is allowed, and forgets it otherwise. */
  private commit(): void {
    const text = this.typed;
    this.typed = null;
    if (text === null || !this.custom) return;
    const index = this.choices.findIndex(([name]) => name === text);
    const value = index < 0 ? text : this.choices[index]?.[1];
    if (!this.multiple) {
      if (value !== this.value) this.choose(value);
    } else if (text !== '' && !this.picked.includes(value)) this.add(index, value);
  }

  private clear = (): void => {
    // The button is about to go; only a focus that it has must not go with it.
    if (this.box.contains(document.activeElement)) this.field.focus();
    this.choose([]);
  };

  private filter = (): void => {
    this.show();
    this.typed = this.field.value;
    this.narrow(this.typed);
  };

  /** Shows what matches. As in Gradio, Enter takes the first match, but a text of one's own as one of several. */
  private narrow(text: string): void {
    this.options.filter(text, !this.custom || (!this.multiple && text !== ''));
  }

  private entered = (): void => {
    this.emit('focus');
    this.show();
    this.selectText();
  };

  /** Selects what the field shows, so that typing replaces it. */
  private selectText(): void {
    if (this.filterable && this.typed === null) this.field.select();
  }

  private left = (): void => {
    this.hide();
    this.commit();
    this.emit('blur');
  };

  private pressed = (event: MouseEvent): void => {
    this.wasOpen = this.open;
    // What stands around the field must not take the focus from it.
    if (event.target !== this.field) event.preventDefault();
  };

  private clicked = (event: Event): void => {
    const { wasOpen } = this;
    this.wasOpen = false;
    if (!this.interactive || (event.target as Element).closest('button')) return;
    if (wasOpen && !(this.filterable && event.target === this.field)) {
      this.hide();
      return;
    }
    this.field.focus();
    this.show();
    if (!wasOpen) this.selectText();
  };

  private pressedOutside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.hide();
  };

  private keyReleased = ({ key }: KeyboardEvent): void =>
    this.emit('key_up', { key, input_value: this.field.value });

  private keyPressed = (event: KeyboardEvent): void => {
    // Keys that choose a word of an input method are not for the list.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (!this.interactive || !pressKey(this, event)) return;
    event.preventDefault();
    // A dialog around the app must not take the same Escape as its own.
    event.stopPropagation();
    this.requestUpdate();
  };

  enter(): void {
    const { active } = this.options;
    if (this.open && active) this.pick(active);
    else if (this.typed === null) this.show();
    else if (this.custom) {
      this.commit();
      if (this.multiple) this.options.filter('', false);
      else this.hide();
      void this.updateComplete.then(() => this.selectText());
    }
  }

  escape(): boolean {
    const busy = this.open || this.typed !== null;
    this.hide();
    this.typed = null;
    return busy;
  }

  erase(): boolean {
    if (!this.multiple || this.field.value !== '' || this.picked.length === 0) return false;
    this.drop(this.picked.length - 1);
    return true;
  }
}
