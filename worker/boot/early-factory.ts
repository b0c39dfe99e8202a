/**
 * Asks for Pyodide's script before the rest of the worker is evaluated: to be imported first. Whoever needs it imports
 * it again, which is the same module, and says what is wrong if it cannot be had.
 */
import { runtime } from 'virtual:gradio-runtime';
import { FACTORY } from './runtime-names.ts';

import(/* @vite-ignore */ new URL(FACTORY, runtime.url).href).catch(() => {});
