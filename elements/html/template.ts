/** The templates of gr.HTML: the author's own page code, filled with values by name. */
import { parse, render, type Piece, type Values } from './handlebars.ts';

type Fill = (values: Values) => string;

const compiled = new Map<string, Fill>();

/** A `{{…}}` tag, or one of three braces. */
const tag = /\{\{\{([^{}]*)\}\}\}|\{\{([^{}]*)\}\}/g;

/** `${name}` and `${name.part}`, which need no script to be filled. */
const plain = /\$\{\s*([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\s*\}/g;

function read(path: string, values: Values): unknown {
  const [name = '', ...keys] = path.split('.');
  if (!(name in values)) throw new ReferenceError(`${name} is not defined`);
  return keys.reduce<unknown>((value, key) => (value as Values)[key], values[name]);
}

const escapeLiteral = (text: string): string => text.replace(/\\/g, '\\\\').replace(/`/g, '\\`');

/** Fills what stands in `${…}`: JavaScript with the values as variables. */
function scriptFill(text: string): Fill {
  if (!text.replace(plain, '').includes('${'))
    return (values) => text.replace(plain, (_, path: string) => String(read(path, values)));
  const functions = new Map<string, (...args: unknown[]) => string>();
  return (values) => {
    const names = Object.keys(values).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
    const key = names.join();
    let run = functions.get(key);
    if (!run) {
      // The template is part of the author's app, like any script on their page; values only come in as arguments.
      run = new Function(...names, `return \`${escapeLiteral(text)}\``) as (...args: unknown[]) => string;
      functions.set(key, run);
    }
    return run(...names.map((name) => values[name]));
  };
}

function compile(template: string): Fill {
  const tags: Piece[] = [];
  // Tags wait under a name that no value can guess, so that text from values is never read as a tag.
  const mark = `\uE000${crypto.randomUUID()}:`;
  const text = template.replace(tag, (_, three: string | undefined, two: string | undefined) => {
    tags.push({ tag: three ?? two ?? '', raw: three !== undefined });
    return `${mark}${tags.length - 1}\uE001`;
  });
  const fill = scriptFill(text);
  if (tags.length === 0) return fill;
  const marked = new RegExp(`${mark}(\\d+)\uE001`);
  return (values) => {
    const pieces = fill(values)
      .split(marked)
      .map((part, i) => (i % 2 === 0 ? part : (tags[Number(part)] as Piece)));
    return render(parse(pieces), values);
  };
}

/**
 * Fills a template. `${…}` runs the author's JavaScript with the values as variables; `{{…}}` is Handlebars.
 * What `${…}` gives is put in as it is: escaping it is the author's choice, as in Gradio. Throws what the template does.
 */
export function fillTemplate(template: string, values: Values): string {
  if (template === '${value}') return String(values['value'] ?? '');
  let fill = compiled.get(template);
  if (!fill) compiled.set(template, (fill = compile(template)));
  return fill(values);
}
