/** Gradio's demos as apps to run unmodified. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page, python } from './browser.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../parity/apps/demos');

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
];

/** The source of a demo. */
export const demo = (name) => readFileSync(join(folder, `${name}.py`), 'utf8');

/** A demo's element: its code, with the style sheet that one of them reads. */
export function demoElement(name, attributes = '') {
  if (name !== 'custom_css') return python(demo(name), attributes);
  return `<gradio-lite ${attributes}>
    <gradio-file name="app.py" entrypoint>${demo(name)}</gradio-file>
    <gradio-file name="demo/custom_css/custom_css.css">.cool-col { background-color: rgb(1, 2, 3); }</gradio-file>
  </gradio-lite>`;
}

/** A page for each demo, by file name. */
export const demoPages = (options) =>
  Object.fromEntries(demoNames.map((name) => [`${name}.html`, page(demoElement(name), options)]));
