import { valueError } from '../errors.ts';
import type { ResolvedTheme } from './resolve.ts';

/** The theme's variables as CSS: the light ones on the selector, dark ones that differ on `selector.dark`. */
export function themeCss({ root, dark }: ResolvedTheme, selector = '.gradio-container'): string {
  const differing = Object.entries(dark).filter(([name, value]) => root[name] !== value);
  return `${rule(selector, Object.entries(root))}\n${rule(`${selector}.dark`, differing)}`;
}

function rule(selector: string, variables: readonly (readonly [string, string])[]): string {
  return `${selector} {\n${variables.map(([name, value]) => `  ${name}: ${checked(name, value)};\n`).join('')}}\n`;
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

// An escape, a string, a comment, else one character; what cannot be closed falls to the last two.
const token = /\\[^]|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\*[^]*?\*\/|\/\*|[^]/g;

/**
 * A value comes from a theme file or user code, so it must not be able to end its declaration and start
 * rules of its own: strings, comments and brackets close, and no `;` stands outside them. One at the end
 * is dropped, as CSS would drop it.
 */
function checked(name: string, value: string): string {
  const text = value.trim().replace(/;$/, '');
  const open: string[] = [];
  let sound = /^--[\w-]+$/.test(name);
  for (const [part] of text.matchAll(token)) {
    if (closers[part]) open.push(closers[part]);
    else if (part === open.at(-1)) open.pop();
    else if (/^(["'\\)\]}]|\/\*)$/.test(part) || (part === ';' && open.length === 0)) sound = false;
  }
  if (!sound || open.length > 0)
    throw valueError(
      `Theme variable '${name}' must be a name and one CSS value; got ${JSON.stringify(value)}.`,
    );
  // Inside a <style> of a prerendered page this would end the element, whatever CSS thinks of it.
  return text.replaceAll('</', '\\3c /');
}
