/** A toast's text: the few HTML tags that Gradio allows in it, rebuilt as new nodes; all else is plain text. */

const allowed = new Set([
  'A',
  'B',
  'BR',
  'CODE',
  'EM',
  'I',
  'LI',
  'OL',
  'P',
  'PRE',
  'SPAN',
  'STRONG',
  'U',
  'UL',
]);

function rebuild(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      to.appendChild(document.createTextNode(child.textContent ?? ''));
      continue;
    }
    if (!(child instanceof Element)) continue;
    if (!allowed.has(child.tagName)) {
      // Script and style carry code, not text for a reader.
      if (!['SCRIPT', 'STYLE', 'TEMPLATE'].includes(child.tagName)) rebuild(child, to);
      continue;
    }
    const copy = document.createElement(child.localName);
    const href = child.getAttribute('href');
    if (copy instanceof HTMLAnchorElement && href && /^(https?:|mailto:|[/#.])/i.test(href)) {
      copy.href = href;
      copy.target = '_blank';
      copy.rel = 'noopener noreferrer';
    }
    rebuild(child, copy);
    to.appendChild(copy);
  }
}

/** The text as nodes. Attributes other than a safe `href` are dropped. */
export function toastText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // An inert document: nothing in it loads or runs.
  rebuild(new DOMParser().parseFromString(text, 'text/html').body, fragment);
  return fragment;
}
