/** The templates of gr.HTML: the author's own page code, filled with values by name. */

type Fill = (values: Readonly<Record<string, unknown>>) => string;

const compiled = new Map<string, Fill>();

const escapeHtml = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const lookUp = (path: string, values: Readonly<Record<string, unknown>>): unknown =>
  path.split('.').reduce<unknown>((from, key) => (key === 'this' ? from : (from as Record<string, unknown> | null)?.[key]), values);

/** `{{name}}`, `{{{raw}}}`, `{{#if x}}…{{else}}…{{/if}}`, `{{#unless x}}`, `{{#each list}}…{{this}}…{{/each}}`. */
function fillHandlebars(template: string, values: Readonly<Record<string, unknown>>): string {
  const block = /\{\{#(if|unless|each)\s+([\w.@]+)\}\}((?:(?!\{\{#(?:if|unless|each)\s)[\s\S])*?)\{\{\/\1\}\}/;
  let text = template;
  for (let match = block.exec(text); match; match = block.exec(text)) {
    const [whole, kind, path = '', body = ''] = match;
    const value = lookUp(path, values);
    const [yes = '', no = ''] = body.split('{{else}}');
    const full = Array.isArray(value) ? value.length > 0 : Boolean(value);
    const filled =
      kind === 'each'
        ? [...((value ?? []) as Iterable<unknown>)]
            .map((item, index) =>
              fillHandlebars(yes, {
                ...values,
                ...(typeof item === 'object' ? item : {}),
                this: item,
                '@index': index,
              }),
            )
            .join('')
        : full === (kind === 'if')
          ? yes
          : no;
    text = text.slice(0, match.index) + filled + text.slice(match.index + whole.length);
  }
  return text
    .replace(/\{\{\{\s*([\w.@]+)\s*\}\}\}/g, (_, path: string) => String(values[path] ?? lookUp(path, values) ?? ''))
    .replace(/\{\{\s*([\w.@]+)\s*\}\}/g, (_, path: string) => escapeHtml(path in values ? values[path] : lookUp(path, values)));
}

/**
 * Fills a template. `${…}` runs the author's JavaScript with the values as variables; `{{…}}` is Handlebars.
 * The value of `${value}` is put in as it is: escaping it is the author's choice, as in Gradio.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  if (template === '${value}') return String(values['value'] ?? '');
  const names = Object.keys(values).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  const key = JSON.stringify([template, names]);
  let fill = compiled.get(key);
  if (!fill) {
    // The template is part of the author's app, like any script on their page; values only come in as arguments.
    const run = new Function(...names, `return \`${template.replace(/\\/g, '\\\\').replace(/`/g, '\\`')}\``) as (
      ...args: unknown[]
    ) => string;
    fill = (given) => run(...names.map((name) => given[name]));
    compiled.set(key, fill);
  }
  return fillHandlebars(fill(values), values);
}
