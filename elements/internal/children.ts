/** Draws a layout's visible children, each by its own element, kept across renders. */
import { repeat } from 'lit/directives/repeat.js';
import type { BlockNode } from '../../src/events/block-node.ts';
import type { PageApp } from '../../src/events/page-app.ts';
import { elementFor } from '../autoload.ts';

const shown = (node: BlockNode): boolean => node.props['visible'] !== false;

/** The children's elements, for a template. A child with `visible=False` is not in the document. */
export const children = (node: BlockNode, app: PageApp): unknown =>
  repeat(
    node.children.filter(shown),
    (child) => child.id,
    (child) => elementFor(child, app),
  );
