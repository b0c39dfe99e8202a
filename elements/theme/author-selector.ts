/** A part of a selector between combinators, and the combinator before it. */
interface Compound {
  readonly combinator: string;
  readonly text: string;
}

const rootType = /^(?:html|body|gradio-app|gradio-lite)(?![\w-])/i;
const rootPart = /:root(?![\w-])|:host(?![\w-(])|\.gradio-container(?:-\d[\w-]*)?(?![\w-])/g;

/**
 * Rewrites the selectors of an author's rule so that they match only in `scope`. What an app's CSS calls the
 * page (`html`, `body`, `:root`, `.gradio-container`, a `.dark` before the rest) is the scope itself:
 * `.foo` → `scope .foo`, `body.dark > .foo` → `scope.dark > .foo`.
 */
export function scopedSelector(selectors: string, scope: string, nested = false): string {
  return split(selectors, ',')
    .map((selector) => scoped(selector.trim(), scope, nested))
    .join(', ');
}

function scoped(selector: string, scope: string, nested: boolean): string {
  const parts = compounds(selector);
  let root = scope;
  while (parts[0]) {
    const rest = withoutRoot(parts[0].text);
    if (rest === null) break;
    root += rest;
    parts.shift();
  }
  const inner = parts.map(({ combinator, text }, i) => (i > 0 ? combinator : '') + text).join('');
  if (nested) return nestedIn(root === scope ? null : root, inner, selector);
  if (parts.length === 0) return root;
  // Only a child may be asked for: the scope's siblings are the page's.
  return root + (parts[0]!.combinator === ' > ' ? ' > ' : ' ') + inner;
}

/** A nested rule is scoped by its parent; only a `.dark &` needs to find the scheme on the scope. */
function nestedIn(root: string | null, inner: string, selector: string): string {
  if (root === null) return selector;
  return inner.startsWith('&') ? `&:is(${root}, ${root} *)${inner.slice(1)}` : `${root} ${inner}`;
}

/** What else a part asks of the root, or null if the part is not the root. */
function withoutRoot(compound: string): string | null {
  if (compound === '.dark') return compound;
  const typeless = compound.replace(rootType, '');
  const rest = outsideBrackets(typeless, (text) => text.replaceAll(rootPart, ''));
  return typeless === compound && rest === typeless ? null : rest;
}

function compounds(selector: string): Compound[] {
  const parts: Compound[] = [];
  let combinator = '';
  // With the separators kept, words and combinators come in turn; spaces around `>` are not combinators.
  for (const piece of split(selector, ' >+~', true)) {
    const text = piece.trim();
    if (/^[>+~]$/.test(text)) combinator = ` ${text} `;
    else if (text) {
      parts.push({ combinator, text });
      combinator = '';
    }
    if (text === '' && parts.length > 0 && combinator === '') combinator = ' ';
  }
  return parts;
}

/** Splits a text at the separators that stand outside brackets, strings and escapes. */
export function split(text: string, separators: string, keep = false): string[] {
  const pieces: string[] = [];
  let piece = '';
  walk(text, (token, depth) => {
    if (depth === 0 && separators.includes(token)) {
      pieces.push(piece);
      if (keep) pieces.push(token);
      piece = '';
    } else piece += token;
  });
  return [...pieces, piece];
}

function outsideBrackets(text: string, change: (outside: string) => string): string {
  let result = '';
  let outside = '';
  walk(text, (token, depth) => {
    if (depth === 0) outside += token;
    else {
      result += change(outside) + token;
      outside = '';
    }
  });
  return result + change(outside);
}

/** Visits escapes, strings and characters with the number of brackets around them; brackets count as inside. */
function walk(text: string, visit: (token: string, depth: number) => void): void {
  let depth = 0;
  for (const [token] of text.matchAll(
    /\\[0-9a-f]{1,6}\s?|\\[^]|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^]/gi,
  )) {
    if (token === '(' || token === '[') depth += 1;
    visit(token, depth);
    if (token === ')' || token === ']') depth -= 1;
  }
}
