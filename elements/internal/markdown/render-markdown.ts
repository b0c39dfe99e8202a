/** Markdown → sanitised nodes. Code highlighting and LaTeX load when a text first has some. */
import DOMPurify from 'dompurify';
import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

/** A pair of signs around LaTeX. */
export interface Delimiters {
  readonly left: string;
  readonly right: string;
  readonly display: boolean;
}

/** How a text is drawn. */
export interface MarkdownOptions {
  readonly sanitize: boolean;
  readonly lineBreaks: boolean;
  readonly headerLinks: boolean;
  readonly delimiters: readonly Delimiters[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** LaTeX must be taken out before Markdown reads backslashes and underscores in it. */
function mathExtensions(delimiters: readonly Delimiters[]): TokenizerAndRendererExtension[] {
  return delimiters.map(({ left, right, display }, i) => {
    const whole = new RegExp(`^${escaped(left)}((?:\\\\.|[\\s\\S])+?)${escaped(right)}`);
    const name = `math${i}`;
    return {
      name,
      level: 'inline',
      start: (text: string) => {
        const at = text.indexOf(left);
        return at < 0 ? undefined : at;
      },
      tokenizer: (text: string) => {
        const match = whole.exec(text);
        return match ? { type: name, raw: match[0], text: match[1] } : undefined;
      },
      renderer: (token) =>
        `<span class="math" data-display="${display}">${escapeHtml((token as unknown as { text: string }).text)}</span>`,
    };
  });
}

const parsers = new Map<string, Marked>();

function parserFor({ lineBreaks, headerLinks, delimiters }: MarkdownOptions): Marked {
  const key = JSON.stringify([lineBreaks, headerLinks, delimiters]);
  let parser = parsers.get(key);
  if (!parser) {
    parser = new Marked({ gfm: true, breaks: lineBreaks });
    if (headerLinks) parser.use(gfmHeadingId());
    parser.use({ extensions: mathExtensions(delimiters) });
    parsers.set(key, parser);
  }
  return parser;
}

const purifier = DOMPurify(window);
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node instanceof HTMLAnchorElement && node.hasAttribute('href')) openElsewhere(node);
});

/** Links leave the app where it is; ones within the page stay in it. */
function openElsewhere(link: HTMLAnchorElement): void {
  if (link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

function toNodes(html: string, sanitize: boolean): DocumentFragment {
  if (sanitize)
    return purifier.sanitize(html, {
      RETURN_DOM_FRAGMENT: true,
      ADD_ATTR: ['target'],
      FORBID_TAGS: ['style', 'form'],
    });
  // The author vouched for the text; scripts parsed this way still never run.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]')) openElsewhere(link);
  return fragment;
}

function addHeaderLinks(fragment: DocumentFragment): void {
  for (const heading of fragment.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6)[id]')) {
    const link = document.createElement('a');
    link.className = 'md-header-anchor';
    link.href = `#${heading.id}`;
    link.ariaLabel = heading.textContent ?? '';
    link.textContent = '#';
    heading.append(' ', link);
  }
}

/** The text as new nodes; colours and formulas are put in later, once their code is there. */
export function renderMarkdown(text: string, options: MarkdownOptions): DocumentFragment {
  const html = parserFor(options).parse(text, { async: false });
  const fragment = toNodes(html, options.sanitize);
  if (options.headerLinks) addHeaderLinks(fragment);
  const codes = [...fragment.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')];
  if (codes.length > 0) void import('./highlight.ts').then(({ highlight }) => codes.map(highlight));
  const formulas = [...fragment.querySelectorAll<HTMLElement>('span.math')];
  if (formulas.length > 0) void import('./formula.ts').then(({ drawFormula }) => formulas.map(drawFormula));
  return fragment;
}
