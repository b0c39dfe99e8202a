/** Draws a layout's visible children, each by its own element, kept across renders. */
import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import type { BlockNode } from '../../src/events/block-node.ts';
import type { PageApp } from '../../src/events/page-app.ts';
import { elementFor } from '../autoload.ts';

const shown = (node: BlockNode): boolean => node.props['visible'] !== false;

/** Puts an element before another; one that is in the page already keeps its focus and scroll, where browsers can. */
function put(parent: Node, element: Element, before: Node | null): void {
  if ('moveBefore' in parent && parent.isConnected && element.isConnected)
    (parent as Element).moveBefore(element, before);
  else parent.insertBefore(element, before);
}

/** Keeps a part of the document equal to a list of elements, touching only those that come, go or move. */
class Elements extends Directive {
  render(_elements: readonly Element[]): unknown {
    return noChange;
  }

  override update({ startNode, endNode }: ChildPart, [wanted]: [readonly Element[]]): unknown {
    // The part's own `parentNode` is where a template that is drawn for the first time will be, and is not yet.
    const parent = startNode?.parentNode;
    if (!parent) return noChange;
    const stay = new Set<Node>(wanted);
    let at: ChildNode | null = startNode.nextSibling;
    while (at && at !== endNode) {
      const next = at.nextSibling as ChildNode | null;
      if (!stay.has(at)) at.remove();
      at = next;
    }
    at = startNode.nextSibling;
    for (const element of wanted) {
      if (element === at) at = at.nextSibling;
      else put(parent, element, at);
    }
    return noChange;
  }
}

const elements = directive(Elements);

/** The children's elements, for a template. A child with `visible=False` is not in the document. */
export const children = (node: BlockNode, app: PageApp): unknown =>
  elements(node.children.filter(shown).flatMap((child) => elementFor(child, app) ?? []));
