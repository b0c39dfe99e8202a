/** The part of Handlebars that templates of gr.HTML use, read from tags that stand between texts. */

/** Values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A text as it is, or the inside of a `{{…}}` tag; `raw` for one of three braces, which is not escaped. */
export type Piece = string | { readonly tag: string; readonly raw: boolean };

type Part =
  | string
  | { readonly path: string; readonly raw: boolean }
  | { readonly block: string; readonly path: string; readonly then: Part[]; readonly otherwise: Part[] };

/** Where a name is looked up: the values here, and what is around an `each` or `with`. */
interface Scope {
  readonly here: unknown;
  readonly data: Values;
  readonly outer: Scope | null;
}

const blocks = ['if', 'unless', 'each', 'with'];

const escapeHtml = (text: string): string => text.replace(/[&<>"'`=]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Reads pieces into a tree. Throws for blocks that do not match. */
export function parse(pieces: readonly Piece[]): Part[] {
  let at = 0;
  const until = (block: string | null): { nodes: Part[]; end: string } => {
    const nodes: Part[] = [];
    for (; at < pieces.length; at++) {
      const piece = pieces[at] as Piece;
      if (typeof piece === 'string') {
        nodes.push(piece);
        continue;
      }
      const tag = piece.tag.trim();
      if (tag.startsWith('!')) continue;
      const [word = '', path = 'this'] = tag.replace(/^#\s*/, '#').split(/\s+/);
      if (word === 'else' || word === '^' || word.startsWith('/')) {
        if (block === null) throw new Error(`{{${tag}}} ends a block that was not begun.`);
        if (word.startsWith('/') && word !== `/${block}`) throw new Error(`{{${tag}}} ends {{#${block}}}.`);
        return { nodes, end: tag };
      }
      if (word.startsWith('#')) nodes.push(open(word.slice(1), path));
      else nodes.push({ path: word, raw: piece.raw });
    }
    if (block !== null) throw new Error(`{{#${block}}} is not ended by {{/${block}}}.`);
    return { nodes, end: '' };
  };
  const open = (block: string, path: string): Part => {
    if (!blocks.includes(block)) throw new Error(`{{#${block}}} is none of ${blocks.join(', ')}.`);
    at += 1;
    const { nodes: then, end } = until(block);
    if (end.startsWith('/')) return { block, path, then, otherwise: [] };
    const [, next = '', nextPath = 'this'] = end.split(/\s+/);
    // `{{else if x}}` shares the end of the block it stands in.
    if (next) return { block, path, then, otherwise: [open(next, nextPath)] };
    at += 1;
    return { block, path, then, otherwise: until(block).nodes };
  };
  return until(null).nodes;
}

function lookUp(path: string, scope: Scope): unknown {
  let from = scope;
  let rest = path;
  for (; rest.startsWith('../'); rest = rest.slice(3)) from = from.outer ?? from;
  if (rest.startsWith('@')) return from.data[rest];
  const keys = rest.split(/[./]/).filter((key) => key !== '' && key !== 'this');
  return keys.reduce<unknown>(
    (value, key) =>
      value !== null && value !== undefined && Object.hasOwn(Object(value) as object, key)
        ? (value as Values)[key]
        : undefined,
    from.here,
  );
}

const isFull = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function* items(value: unknown): Generator<[key: string | number, item: unknown]> {
  if (Array.isArray(value)) yield* value.entries();
  else if (typeof value === 'object' && value !== null) yield* Object.entries(value);
}

/** Fills a tree with values. */
export function render(nodes: readonly Part[], values: Values): string {
  const all = (list: readonly Part[], scope: Scope): string => list.map((node) => one(node, scope)).join('');
  const one = (node: Part, scope: Scope): string => {
    if (typeof node === 'string') return node;
    const value = lookUp(node.path, scope);
    if (!('block' in node)) {
      const text = String(value ?? '');
      return node.raw ? text : escapeHtml(text);
    }
    const { block, then, otherwise } = node;
    if (block === 'if') return all(isFull(value) ? then : otherwise, scope);
    if (block === 'unless') return all(isFull(value) ? otherwise : then, scope);
    if (block === 'with')
      return isFull(value) ? all(then, { ...scope, here: value, outer: scope }) : all(otherwise, scope);
    const entries = [...items(value)];
    if (entries.length === 0) return all(otherwise, scope);
    return entries
      .map(([key, here], i) => {
        const data = { '@index': i, '@key': key, '@first': i === 0, '@last': i === entries.length - 1 };
        return all(then, { here, data, outer: scope });
      })
      .join('');
  };
  return all(nodes, { here: values, data: {}, outer: null });
}
