import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Puts `elements/classic.js` into the build as it stands: bundling would make it a module, which it must not be. */
export function classicScript(): Plugin {
  let root = process.cwd();
  return {
    name: 'gradio-lite:classic-script',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const source = await readFile(path.join(root, 'elements/classic.js'));
      this.emitFile({ type: 'asset', fileName: 'gradio-lite.classic.js', source });
    },
  };
}
