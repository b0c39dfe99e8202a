/** Markdown → sanitised nodes. Code highlighting and LaTeX load when a text first has some. */
import DOMPurify from 'dompurify';
import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { adopt } from '../../theme/adopt.ts';
import { addCopyButton } from './code-copy.ts';
import css from './markdown.css?inline';

adopt(css);

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

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** LaTeX must be taken out before Markdown reads backslashes and underscores in it. */
function mathExtensions(delimiters: readonly Delimiters[]): TokenizerAndRendererExtension[] {
  return delimiters.flatMap(({ left, right, display }, i) => {
    const [begin, end] = [escaped(left), escaped(right)];
    const formula = `${begin}((?:(?!${end})(?:\\\\[\\s\\S]|[^\\\\]))+)${end}`;
    const extension = (
      level: 'block' | 'inline',
      start: RegExp,
      whole: RegExp,
    ): TokenizerAndRendererExtension => {
      const name = `math-${level}-${i}`;
      return {
        name,
        level,
        start: (text) => start.exec(text)?.index,
        tokenizer: (text) => {
          const match = whole.exec(text);
          return match ? { type: name, raw: match[0], text: match[1] } : undefined;
        },
        renderer: ({ text }) =>
          `<span class="math" data-display="${display}">${escapeHtml(text as string)}</span>`,
      };
    };
    const inline = extension('inline', new RegExp(begin), new RegExp(`^${formula}`));
    if (!display) return [inline];
    // One with lines of its own may hold blank lines, and signs that begin a list.
    const line = new RegExp(`(?<=^|\\n) {0,3}${begin}`);
    return [extension('block', line, new RegExp(`^ {0,3}${formula} *(?:\\n|$)`)), inline];
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

/** Links to other sites leave the app where it is. */
function openElsewhere(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  // An anchor in an inert document does not know the page's address.
  if (!URL.canParse(href, document.baseURI) || new URL(href, document.baseURI).origin === location.origin)
    return;
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
  // Of the same inert document: images are not asked for before they are shown.
  const fragment = parsed.createDocumentFragment();
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

/** The box of a task in a list is named by what stands beside it. */
function nameTasks(fragment: DocumentFragment): void {
  for (const box of fragment.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]'))
    box.ariaLabel = (box.closest('li')?.textContent ?? '').trim();
}

/** The text as new nodes; colours and formulas are put in later, once their code is there. */
export function renderMarkdown(text: string, options: MarkdownOptions): DocumentFragment {
  const html = parserFor(options).parse(text, { async: false });
  const fragment = toNodes(html, options.sanitize);
  if (options.headerLinks) addHeaderLinks(fragment);
  nameTasks(fragment);
  const codes = [...fragment.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')];
  if (codes.length > 0) void import('./highlight.ts').then(({ highlight }) => codes.map(highlight));
  for (const pre of fragment.querySelectorAll<HTMLPreElement>('pre:has(> code)')) addCopyButton(pre);
  const formulas = [...fragment.querySelectorAll<HTMLElement>('span.math')];
  if (formulas.length > 0) void import('./formula.ts').then(({ drawFormula }) => formulas.map(drawFormula));
  return fragment;
}
