import { defineConfig, type Plugin } from 'vite';
import { classicScript } from './bin/build/classic-script.ts';
import { documentation } from './bin/build/docs/docs-plugin.ts';
import { earlyImports } from './bin/build/early-imports.ts';
import { pythonRuntime } from './bin/build/runtime-plugin.ts';

// Pyodide's module also serves Node, and asks for its modules in branches that no browser reaches: they stay as they are,
// for what stands in for them would be one more file to wait for.
const nodeBranches = (): Plugin => ({
  name: 'gradio-lite:node-branches',
  enforce: 'pre',
  resolveId: (id, importer) =>
    /^[a-z]/.test(id) && importer?.endsWith('/pyodide.mjs') ? { id, external: true } : undefined,
  transform: (code, id) =>
    id.endsWith('/pyodide.mjs') ? code.replace(/\brequire\b/g, 'globalThis.require') : undefined,
});

export default defineConfig({
  // Relative addresses: the same build works at a domain's root, under any sub-path and beside an exported app.
  base: './',
  plugins: [nodeBranches(), pythonRuntime(), classicScript(), documentation(), earlyImports()],
  worker: {
    format: 'es',
    plugins: () => [nodeBranches(), pythonRuntime({ emit: false }), earlyImports({ later: true })],
  },
  // Pyodide finds its files beside its own module, which pre-bundling would move.
  optimizeDeps: { exclude: ['pyodide'] },
  build: {
    target: ['chrome119', 'firefox121', 'safari17.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
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
            // What every page fetches while its app starts (`usual` in elements/internal/shell/app-host.ts) is one request.
            { name: 'usual', test: /[\\/]elements[\\/](form|textbox|button)[\\/]/ },
          ],
        },
      },
    },
  },
});
