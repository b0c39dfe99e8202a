/** The base of components with a control under a label: name, info, and the control itself. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Schema } from '../../src/schema/component.ts';
import { adopt } from '../theme/adopt.ts';
import { BlockElement } from './block-element.ts';
import { cornerButtons } from './corner-buttons.ts';
import css from './field.css?inline';
import { inlineMarkdown } from './inline-markdown.ts';
import { statusTracker } from './status-tracker.ts';

adopt(css);

/** Draws label and info around a control; subclasses draw the control. */
export abstract class FormElement<S extends Schema = Schema> extends BlockElement<S> {
  /** The component's schema; its name is the accessible name of a component without a label. */
  protected abstract readonly schema: S;

  /** The text the control is named by: the label, else the component's class name. */
  protected get accessibleName(): string {
    return (this.node.props['label'] as string | null | undefined) ?? this.schema.name;
  }

  /** Whether the label is drawn; hidden ones still name the control. */
  protected get labelShown(): boolean {
    const { show_label, container } = this.node.props;
    return show_label !== false && container !== false;
  }

  /** The label's text, for sighted visitors or for screen readers alone. */
  protected labelText(): TemplateResult {
    // What follows directly under the label stands close to it.
    const followed = this.node.props['info'] || this.node.validationError !== null;
    return html`<span
      id=${this.partId('label')}
      data-testid="block-info"
      class=${this.labelShown ? `block-title ${followed ? 'has-info' : ''}` : 'sr-only'}
      >${this.accessibleName}</span
    >`;
  }

  /** The explanation under the label; `partId('info')` names it for `aria-describedby`. */
  protected infoText(): TemplateResult | typeof nothing {
    const { info } = this.node.props;
    return typeof info === 'string' && info
      ? html`<div id=${this.partId('info')} class="info-text">${inlineMarkdown(info)}</div>`
      : nothing;
  }

  /** What a validator says against the value; a screen reader says it when it appears. */
  protected validationText(): TemplateResult | typeof nothing {
    const { validationError } = this.node;
    return validationError === null
      ? nothing
      : html`<div id=${this.partId('validation')} class="validation-error" role="alert">
          ${validationError}
        </div>`;
  }

  /** Value for `aria-describedby` of the control. */
  protected get describedBy(): string | typeof nothing {
    const parts = [
      ...(this.node.validationError === null ? [] : [this.partId('validation')]),
      ...(this.node.props['info'] ? [this.partId('info')] : []),
    ];
    return parts.length > 0 ? parts.join(' ') : nothing;
  }

  /** Value for `aria-invalid` of the control. */
  protected get invalid(): 'true' | typeof nothing {
    return this.node.validationError === null ? nothing : 'true';
  }

  /** The control under the label. */
  protected abstract control(): TemplateResult | readonly unknown[];

  /** What names the control. A group of controls overrides it: a `<label>` names one control only. */
  protected heading(): TemplateResult {
    return html`<label class="container" for=${this.partId('control')}>${this.labelText()}</label>`;
  }

  /** Built-in buttons that stand in the corner, before the author's own. */
  protected ownButtons(): readonly TemplateResult[] {
    return [];
  }

  /** The buttons in the corner; as in Gradio there are none without a label. */
  protected corner(): TemplateResult | typeof nothing {
    return this.labelShown ? cornerButtons(this.ownButtons(), this.node.props['buttons'], this.app) : nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.node.showsValidation = true;
    this.dir = this.node.props['rtl'] === true ? 'rtl' : '';
  }

  protected override render(): TemplateResult {
    return html`${statusTracker(this.node.status)}${this.corner()}${this.heading()}${this.validationText()}${this.infoText()}
    ${this.control()}`;
  }
}
