/** The base of layouts: elements that hold other blocks. */
import { nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../src/schema/component.ts';
import { BlockElement } from './block-element.ts';
import { children } from './children.ts';
import { statusTracker } from './status-tracker.ts';

/** Draws a block's children; has no frame of its own. */
export abstract class LayoutElement<S extends Schema = Schema> extends BlockElement<S> {
  /** The visible children's elements. */
  protected blocks(): unknown {
    return children(this.node, this.app);
  }

  /** A status tracker over the whole layout, for one that was told to show progress. */
  protected status(): TemplateResult | typeof nothing {
    return this.node.props['show_progress'] === true ? statusTracker(this.node.status) : nothing;
  }

  /** The class of a layout with `visible="hidden"`. */
  protected hiddenClass(): readonly string[] {
    return this.node.props['visible'] === 'hidden' ? ['hidden'] : [];
  }
}
