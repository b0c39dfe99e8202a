import { nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BlockNode } from '../../src/events/block-node.ts';
import { sameValue } from '../../src/events/same-value.ts';
import { BlockElement } from '../internal/block-element.ts';
import type { browserState } from './browser-state.schema.ts';
import { keepValue, keptValue } from './kept-value.ts';

/** What was kept on an earlier visit, or the default. */
async function startValue(props: Readonly<Record<string, unknown>>): Promise<unknown> {
  const kept = await keptValue(props);
  return kept === undefined ? (props['default_value'] ?? null) : kept;
}

/** The blocks of whose value the app has been told: by an output that changed it, or when they were drawn. */
const told = new WeakSet<BlockNode>();

/** Shows nothing; its value is kept wherever it stands, in a tab that nobody opened too. */
@customElement('gr-browser-state')
export class BrowserStateElement extends BlockElement<typeof browserState> {
  static override readonly startValue = startValue;

  /** Keeps each new value of a block. */
  static override readonly follow = (node: BlockNode): void => {
    let kept = node.props['value'];
    node.subscribe(() => {
      const value = node.props['value'] ?? null;
      if (sameValue(value, kept)) return;
      if (kept !== undefined) told.add(node);
      kept = value;
      keepValue(node.props, value);
    });
    if (kept !== undefined) return;
    // One that came later than the app, made by a function, finds its value now.
    void startValue(node.props).then((value) => {
      if (node.props['value'] !== undefined) return;
      kept = value;
      node.update({ value });
    });
  };

  protected override dressBox(): void {
    this.hidden = true;
  }

  /** Its first value is news too, whether it was kept or is the default. */
  protected override updated(): void {
    if (told.has(this.node) || this.node.props['value'] === undefined) return;
    told.add(this.node);
    this.emit('change');
  }

  protected override render(): readonly unknown[] {
    return [nothing];
  }
}
