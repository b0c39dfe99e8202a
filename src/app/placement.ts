/** Where blocks stand: putting them into a layout, taking them out, and framing those that want a frame. */
import { AppError } from '../errors.ts';
import type { App } from './app.ts';
import { Block } from './block.ts';
import { Blocks } from './blocks.ts';
import { createBlock } from './create.ts';

/** The outermost Blocks around a block, itself included; null outside any. */
export function rootOf(block: Block | null): Blocks | null {
  let root: Blocks | null = null;
  for (let at = block; at; at = at.parent) if (at instanceof Blocks) root = at;
  return root;
}

const duplicate = (message: string) => new AppError('DuplicateBlockError', message);

/** Puts a block last into a parent. Throws when it already stands in the same Blocks. */
export function place(block: Block, parent: Block | null): void {
  const root = rootOf(parent);
  if (root?.members.has(block.id))
    throw duplicate(`A block with id: ${block.id} has already been rendered in the current Blocks.`);
  root?.members.set(block.id, block);
  parent?.children.push(block);
  block.parent = parent;
  block.rendered = parent !== null;
}

/** Takes a block, with what is in it, out of its layout. */
export function remove(block: Block): void {
  const { parent } = block;
  rootOf(parent)?.members.delete(block.id);
  if (parent) parent.children = parent.children.filter((child) => child !== block);
  block.parent = null;
  block.rendered = false;
}

/** Lets what stands in a Blocks stand in another block too: that is where the page draws it. */
export function splice(blocks: Blocks, parent: Block): void {
  for (const child of blocks.children) {
    if (child.parent === parent) continue;
    if (child.parent && child.parent !== blocks)
      child.parent.children = child.parent.children.filter((other) => other !== child);
    parent.children.push(child);
    child.parent = parent;
  }
  blocks.parent = parent;
}

/** Places a Blocks that was built before. Throws when it, or a block of it, stands in the same Blocks already. */
export function placeBlocks(blocks: Blocks, parent: Block): void {
  const root = rootOf(parent);
  if (!root || root === blocks) return;
  for (const [id, member] of blocks.members) {
    if (root.members.has(id)) throw duplicate('At least one block in this Blocks has already been rendered.');
    root.members.set(id, member);
  }
  if (rootOf(blocks) !== root) root.adopt(blocks);
  splice(blocks, parent);
}

/** The layout that a block wants around it and its like neighbours; null for none. */
function frameName(block: Block): string | null {
  const { form, within } = block.schema;
  return form && block.props['container'] === false ? null : within;
}

/** In a row, a form stands for its fields: it takes their shares and their least widths together. */
function widen(frame: Block, child: Block): void {
  frame.props['scale'] = Number(frame.props['scale']) + Number(child.props['scale'] ?? 1);
  frame.props['min_width'] = Number(frame.props['min_width']) + Number(child.props['min_width'] ?? 0);
}

/** A frame is keyed by the first of its fields, so that it stays with them when they are rendered again. */
function createFrame(app: App, name: string, { key }: Block): Block {
  const given =
    key === null ? {} : { key: [...(Array.isArray(key) ? (key as unknown[]) : [key]), '_parent'] };
  const frame = createBlock(app, name, given);
  // As in Gradio, whose config calls it no part of the render: it comes about by itself.
  frame.rendering = null;
  return frame;
}

/** Gives adjacent children that want the same frame one frame; called when a layout's body ends. */
export function frameChildren(app: App, layout: Block): void {
  const framed: Block[] = [];
  let frame: Block | null = null;
  for (const child of layout.children) {
    const wanted = frameName(child);
    if (wanted === null || wanted === layout.name) {
      if (child.schema.breaksGrouping) frame = null;
      framed.push(child);
      continue;
    }
    if (frame?.name !== wanted) {
      frame = createFrame(app, wanted, child);
      frame.parent = layout;
      frame.rendered = true;
      rootOf(layout)?.members.set(frame.id, frame);
      framed.push(frame);
    }
    frame.children.push(child);
    child.parent = frame;
    if (wanted === 'Form' && layout.schema.type === 'row') widen(frame, child);
  }
  layout.children = framed;
}
