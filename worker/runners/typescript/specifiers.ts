/** What an import of user code means: the API, a file of the app, a package of the page's import map, or a URL. */

/** Where an import leads. */
export type Target = { kind: 'api' } | { kind: 'file'; name: string } | { kind: 'url'; url: string };

/** The names under which user code imports this project. */
const apiNames = new Set(['gradio-lite', 'gradio']);

/** Endings tried in turn for a file's import; TypeScript's own `.js` for a `.ts` file included. */
const candidates = (path: string): string[] => [
  path,
  `${path}.ts`,
  `${path}.js`,
  path.replace(/\.js$/, '.ts'),
  `${path}/index.ts`,
  `${path}/index.js`,
];

/** `./x` of `lib/a.ts` is `lib/x`. */
function join(importer: string, specifier: string): string {
  const parts = specifier.startsWith('/') ? [] : importer.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The import map's entry for a name: the exact one, or the longest prefix that ends with a slash. */
function mapped(specifier: string, imports: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(imports, specifier)) return imports[specifier]!;
  const prefix = Object.keys(imports)
    .filter((key) => key.endsWith('/') && specifier.startsWith(key))
    .sort((a, b) => b.length - a.length)[0];
  return prefix === undefined ? null : imports[prefix]! + specifier.slice(prefix.length);
}

/** Resolves an import. Throws with what to do when it leads nowhere. */
export function resolve(
  specifier: string,
  importer: string,
  { imports, has }: { imports: Readonly<Record<string, string>>; has: (name: string) => boolean },
): Target {
  if (/^\.{0,2}\//.test(specifier)) {
    const path = join(importer, specifier);
    for (const name of candidates(path)) if (has(name)) return { kind: 'file', name };
    throw new Error(`${importer} imports "${specifier}", but the app has no file "${path}".`);
  }
  const url = mapped(specifier, imports);
  if (url !== null) return { kind: 'url', url };
  if (apiNames.has(specifier)) return { kind: 'api' };
  if (/^[a-z][a-z\d+.-]*:/i.test(specifier)) return { kind: 'url', url: specifier };
  throw new Error(
    `${importer} imports "${specifier}", which is not in the page's import map. ` +
      `Add it there, or import it from a URL such as "https://esm.sh/${specifier}".`,
  );
}
