const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a document the CSS of a component. Each text is parsed and adopted once a document, however many
 * elements ask for it; an element moved to another document asks again there.
 */
export function adopt(css: string, owner: Document = document): void {
  let adopted = sheets.get(owner);
  if (!adopted) sheets.set(owner, (adopted = new Map()));
  if (adopted.has(css)) return;
  // A sheet can be adopted only by the document of the window that constructed it.
  const sheet = new (owner.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  adopted.set(css, sheet);
  owner.adoptedStyleSheets.push(sheet);
}
