import type { Plugin } from 'vite';
import { docsPages } from './docs-pages.ts';

/** Puts the documentation into the build, as `docs/`. */
export function documentation(): Plugin {
  let root = process.cwd();
  return {
    name: 'gradio-lite:documentation',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      for (const [file, source] of Object.entries(await docsPages(root)))
        this.emitFile({ type: 'asset', fileName: `docs/${file}`, source });
    },
  };
}
