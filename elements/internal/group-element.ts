/** The base of components that are several controls under one label, such as boxes to tick. */
import type { TemplateResult } from 'lit';
import { choicesOf, type NamedChoice } from '../../src/schema/choices.ts';
import type { Schema } from '../../src/schema/component.ts';
import { adopt } from '../theme/adopt.ts';
import css from './check.css?inline';
import { FormElement } from './form-element.ts';

adopt(css);

/** Draws label and info over choices; `partId('label')` names the group for `aria-labelledby`. */
export abstract class GroupElement<S extends Schema = Schema> extends FormElement<S> {
  /** The choices, each with its name. */
  protected get choices(): NamedChoice[] {
    return choicesOf(this.node.props);
  }

  protected override heading(): TemplateResult {
    return this.labelText();
  }
}
