import { scopedSelector, split } from './author-selector.ts';

/** An app's own CSS: a sheet to adopt and to remove again, and the moment its imports are in it. */
export interface AuthorCss {
  readonly sheet: CSSStyleSheet;
  /** Settles when every `@import` was added, or reported in the console. */
  readonly imported: Promise<void>;
}

/** Where the text's addresses lead. */
export interface AuthorCssOptions {
  /** The document that will adopt the sheet. */
  readonly owner?: Document;
  /** Gives the address to ask for instead of one in the text, such as an app file's object URL. */
  readonly address?: (url: string) => string;
  /** Fetches the text of an `@import`. */
  readonly load?: (url: string) => Promise<string>;
}

/**
 * Makes the sheet of an app author's `css=` text: every rule applies only inside `scope`, a selector of the
 * app's container, and wins over the components' own. Keyframes and fonts stay as they are.
 */
export function authorCss(text: string, scope: string, options: AuthorCssOptions = {}): AuthorCss {
  const { owner = document, address = (url) => url, load = fetchText } = options;
  const sheet = new (owner.defaultView ?? window).CSSStyleSheet();
  const { head, imports, rest } = splitImports(text);
  const own = withAddresses(rest, address);
  const fill = (css: string) => {
    sheet.replaceSync(css);
    scopeRules(sheet, scope, 2);
  };
  fill(head + own);
  const imported = loadImports(imports, {
    base: owner.baseURI,
    origin: owner.defaultView?.origin,
    address,
    load,
  });
  return { sheet, imported: imported.then((texts) => (texts ? fill(head + texts + own) : undefined)) };
}

/** Ids that nothing has weigh more than all classes of a component's rule. */
function scopeRules(
  parent: CSSStyleSheet | CSSGroupingRule | CSSStyleRule,
  scope: string,
  ids: number,
): void {
  const strong = `${scope}:not(${'#_'.repeat(ids)})`;
  for (const [i, rule] of [...parent.cssRules].entries()) {
    if (isA('CSSLayerBlockRule', rule)) {
      // Layers lose against the components' rules without layers; less weight keeps them under the author's own.
      parent.insertRule(`@media all {${[...rule.cssRules].map(({ cssText }) => cssText).join('')}}`, i);
      parent.deleteRule(i + 1);
      scopeRules(parent.cssRules[i] as CSSMediaRule, scope, 1);
    } else if (isA('CSSStyleRule', rule)) {
      const nested = rule.parentRule !== null && isA('CSSStyleRule', rule.parentRule);
      rule.selectorText = scopedSelector(rule.selectorText, strong, nested);
      // A selector that the parser refuses stays as it was, which would be the whole page.
      if (!nested && !rule.selectorText.includes('#_')) rule.selectorText = ':not(*)';
      scopeRules(rule, scope, ids);
    } else if ('insertRule' in rule) scopeRules(rule as CSSGroupingRule, scope, ids);
  }
}

interface RuleTypes {
  CSSStyleRule: CSSStyleRule;
  CSSLayerBlockRule: CSSLayerBlockRule;
}

/** By name, because the sheet may be of another window than this module. */
function isA<T extends keyof RuleTypes>(type: T, rule: CSSRule): rule is CSSRule & RuleTypes[T] {
  return rule.constructor.name === type;
}

const string = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/.source;
const space = /(?:\s|\/\*[^]*?\*\/)*/.source;
const statement = new RegExp(
  `^${space}(?:@import${space}(?:url\\(\\s*(${string}|[^)"']*?)\\s*\\)|(${string}))([^;]*);|@charset[^;]*;|(@layer[^;{]*;))`,
  'i',
);

interface Import {
  readonly url: string;
  /** What follows the address: a layer, what must be supported, media. */
  readonly conditions: string;
}

/** A constructed sheet may not import, so that the statements at the start are taken out. */
function splitImports(text: string): { head: string; imports: Import[]; rest: string } {
  const imports: Import[] = [];
  let head = '';
  let rest = text;
  for (let match = statement.exec(rest); match; match = statement.exec(rest)) {
    const [all, inUrl, bare, conditions = '', layers = ''] = match;
    const url = inUrl ?? bare;
    if (url !== undefined) imports.push({ url: unquoted(url), conditions: conditions.trim() });
    head += layers;
    rest = rest.slice(all.length);
  }
  return { head, imports, rest };
}

interface Loading {
  readonly base: string;
  readonly origin: string | undefined;
  readonly address: (url: string) => string;
  readonly load: (url: string) => Promise<string>;
}

async function loadImports(imports: readonly Import[], loading: Loading): Promise<string> {
  const texts = imports.map((wanted) =>
    loadImport(wanted, loading).catch((error: unknown) => {
      console.warn(`css: could not import ${wanted.url}:`, error);
      return '';
    }),
  );
  return (await Promise.all(texts)).join('');
}

async function loadImport({ url, conditions }: Import, loading: Loading): Promise<string> {
  const found = new URL(loading.address(url), loading.base);
  // The author may name another origin, in full; a relative address must not lead to one by way of <base>.
  const named = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
  if (!named && found.origin !== loading.origin)
    throw new Error(`${found.href} is on another origin; write the whole address to allow it.`);
  const { head, imports, rest } = splitImports(await loading.load(found.href));
  const inner = await loadImports(imports, { ...loading, base: found.href, origin: found.origin });
  const absolute = (written: string) => new URL(loading.address(written), found).href;
  return withConditions(head + inner + withAddresses(rest, absolute), conditions);
}

/** `@import url(a.css) layer(x) supports(display: grid) print` as blocks around the imported text. */
function withConditions(text: string, conditions: string): string {
  const words = split(conditions, ' ').filter(Boolean);
  const layer = /^layer(?:\((.*)\))?$/is.exec(words[0] ?? '');
  if (layer) words.shift();
  const supports = /^supports\((.*)\)$/is.exec(words[0] ?? '');
  if (supports) words.shift();
  let wrapped = text;
  if (words.length > 0) wrapped = `@media ${words.join(' ')} {${wrapped}}`;
  if (supports) wrapped = `@supports (${supports[1]}) {${wrapped}}`;
  if (layer) wrapped = `@layer ${layer[1] ?? ''} {${wrapped}}`;
  return wrapped;
}

const addresses = new RegExp(`/\\*[^]*?\\*/|url\\(\\s*(${string}|[^)"']*?)\\s*\\)|${string}`, 'gi');

/** The text with each url() replaced; those in comments and strings are none. */
function withAddresses(text: string, address: (url: string) => string): string {
  return text.replace(addresses, (token, written: string | undefined) => {
    if (written === undefined) return token;
    const url = unquoted(written);
    // These lead nowhere else: data in the text itself, or a part of the page.
    return /^(?:data:|#|$)/i.test(url) ? token : `url(${JSON.stringify(address(url))})`;
  });
}

const unquoted = (text: string) => text.replace(/^(["'])([^]*)\1$/, '$2').replace(/\\([^0-9a-f\n])/gi, '$1');

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}
