/** Placing blocks from within the core: what Interface, Examples and their like are built with. */
import type { App } from './app.ts';
import type { Block, BlockProps } from './block.ts';
import { createBlock } from './create.ts';
import { frameChildren, place, remove } from './placement.ts';

/** Makes a block and places it. */
export function add(app: App, name: string, given: BlockProps, parent: Block): Block {
  const block = createBlock(app, name, given);
  place(block, parent);
  return block;
}

/** Makes a layout, places it, fills it, and ends it. */
export function addLayout(
  app: App,
  name: string,
  given: BlockProps,
  parent: Block,
  body: (layout: Block) => void,
): Block {
  const layout = add(app, name, given, parent);
  body(layout);
  frameChildren(app, layout);
  return layout;
}

/** Places a block that may stand elsewhere already. */
export function move(block: Block, parent: Block): void {
  if (block.rendered) remove(block);
  place(block, parent);
}
