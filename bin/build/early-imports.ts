import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Has entries ask at once for all that they are going to import; with `later`, also what is imported at run time, for
 * workers: pages have Vite's own way. A browser learns what a file imports when it has the file, and asks for that then;
 * a busy worker hears of it later still.
 */
export const earlyImports = ({ later = false } = {}): Plugin => ({
  name: 'gradio-lite:early-imports',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    /** What a file imports, and what that imports. */
    const closure = (name: string, found = new Set<string>()): Set<string> => {
      for (const next of byName.get(name)?.imports ?? [])
        if (!found.has(next)) closure(next, found.add(next));
      return found;
    };
    for (const chunk of chunks) {
      const own = closure(chunk.fileName);
      if (later)
        chunk.code = chunk.code.replace(
          /\bimport\((["'`])(\.[^"'`]+)\1\)/g,
          (stated, _quote, path: string) => {
            const name = posix.join(posix.dirname(chunk.fileName), path);
            const others = [...closure(name)].filter((other) => other !== chunk.fileName && !own.has(other));
            return others.length > 0
              ? `(${others.map((other) => `import(${specifier(chunk, other)}).catch(()=>{}),`).join('')}${stated})`
              : stated;
          },
        );
      if (!chunk.isEntry) continue;
      const unnamed = [...own].filter((name) => !chunk.imports.includes(name));
      chunk.code = unnamed.map((name) => `import${specifier(chunk, name)};`).join('') + chunk.code;
    }
  },
});

/** The string by which one file of the build names another. */
function specifier(from: Rolldown.OutputChunk, to: string): string {
  const path = posix.relative(posix.dirname(from.fileName), to);
  return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
}
