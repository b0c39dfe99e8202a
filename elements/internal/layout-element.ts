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

  /**
   * A status tracker over the whole layout, for one that was told to show progress. As in Gradio, what stands in it
   * stays to be seen and used meanwhile: a border says that it is about to change.
   */
  protected status(): TemplateResult | typeof nothing {
    const { props, status } = this.node;
    if (props['show_progress'] !== true) return nothing;
    return statusTracker(status?.stage === 'pending' ? { ...status, stage: 'generating' } : status);
  }

  /** The class of a layout with `visible="hidden"`. */
  protected hiddenClass(): readonly string[] {
    return this.node.props['visible'] === 'hidden' ? ['hidden'] : [];
  }
}
