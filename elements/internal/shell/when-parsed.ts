/** Waits for the parser: an element that it is still reading has not got all its children. */

/** Whether something follows the element in its document, so that its end tag has been read. */
function isFollowed(element: HTMLElement): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/** Calls back once the element's children are all there: at once, but for one that the parser is still reading. */
export function whenParsed(element: HTMLElement, then: () => void): void {
  if (document.readyState !== 'loading' || isFollowed(element)) then();
  else document.addEventListener('DOMContentLoaded', then, { once: true });
}
