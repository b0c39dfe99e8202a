import { defineConfig, type Rolldown } from 'vite';
import { classicScript } from './bin/build/classic-script.ts';
import { documentation } from './bin/build/docs/docs-plugin.ts';
import { pythonRuntime } from './bin/build/runtime-plugin.ts';

// Pyodide's module also serves Node and imports its modules in branches that no browser reaches.
const onLog: Rolldown.InputOptions['onLog'] = (level, log, handler) => {
  if (!/externalized for browser compatibility, imported by .*\/pyodide\.mjs/.test(log.message))
    handler(level, log);
};

export default defineConfig({
  // Relative addresses: the same build works at a domain's root, under any sub-path and beside an exported app.
  base: './',
  plugins: [pythonRuntime(), classicScript(), documentation()],
  worker: { format: 'es', plugins: () => [pythonRuntime({ emit: false })], rolldownOptions: { onLog } },
  // Pyodide finds its files beside its own module, which pre-bundling would move.
  optimizeDeps: { exclude: ['pyodide'] },
  build: {
    target: ['chrome119', 'firefox121', 'safari17.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog,
      input: { 'gradio-lite': 'elements/index.ts', index: 'index.html' },
      // The page entry is a library too: it exports exactly what its source exports.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'gradio-lite' ? 'gradio-lite.js' : 'assets/[name]-[hash].js'),
        // What elements share comes in one file: as a dozen small ones they would wait for each other's connections.
        codeSplitting: {
          groups: [
            {
              name: 'element-base',
              test: /[\\/](lit|lit-html|lit-element|@lit|internal|theme)[\\/]|preload-helper/,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
});
