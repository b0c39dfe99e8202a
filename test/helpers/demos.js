/** Gradio's demos as apps to run: the Python ones unmodified, some again in TypeScript. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { python, typescript } from './browser.js';

const here = dirname(fileURLToPath(import.meta.url));
const originals = join(here, '../parity/apps/demos');
const twins = join(here, '../e2e/demos');

/** The demos that the product runs. */
export const demoNames = [
  'hello_world',
  'hello_blocks',
  'hello_blocks_decorator',
  'blocks_hello',
  'blocks_simple_squares',
  'calculator',
  'hangman',
  'blocks_essay_simple',
  'blocks_form',
  'blocks_plug',
  'variable_outputs',
  'blocks_js_methods',
  'custom_css',
  'render_merge',
  'render_split',
];

/** Those about events: timers, values by function, listeners with many triggers, data of events, themes. */
const eventDemoNames = [
  'timer_simple',
  'function_values',
  'on_listener_decorator',
  'dropdown_key_up',
  'blocks_js_load',
  'theme_soft',
];

/** The source of a demo. */
export const demo = (name) => readFileSync(join(originals, `${name}.py`), 'utf8');

/** A demo's element: its code, with the style sheet that one of them reads. */
export function demoElement(name, attributes = '') {
  if (name !== 'custom_css') return python(demo(name), attributes);
  return `<gradio-lite ${attributes}>
    <gradio-file name="app.py" entrypoint>${demo(name)}</gradio-file>
    <gradio-file name="demo/custom_css/custom_css.css">.cool-col { outline: 1px solid rgb(1, 2, 3); }</gradio-file>
  </gradio-lite>`;
}

/** The same demos written in TypeScript. */
const inTypeScript = readdirSync(twins)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''));

/**
 * Every demo in every language it is written in.
 * @type {readonly { name: string, title: string, element: (attributes?: string) => string }[]}
 */
export const demoApps = [
  ...[...demoNames, ...eventDemoNames].map((name) => ({
    name,
    title: name,
    element: (attributes) => demoElement(name, attributes),
  })),
  ...inTypeScript.map((name) => ({
    name,
    title: `${name} in TypeScript`,
    element: (attributes) => typescript(readFileSync(join(twins, `${name}.ts`), 'utf8'), attributes),
  })),
];
