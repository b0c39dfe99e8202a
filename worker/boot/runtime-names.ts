/** What Pyodide's own files in the runtime folder are called. */
export const FACTORY = 'pyodide.asm.mjs';
export const MODULE = 'pyodide.asm.wasm';
export const LOCK = 'pyodide-lock.json';
