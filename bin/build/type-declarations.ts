import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { cached } from './build-cache.ts';
import { contentHash, readTree, type Files } from './files.ts';
import { storedZip } from './stored-zip.ts';

const ENTRY = 'elements/index';

/** The `.d.ts` files behind the package's `types`, by path such as `elements/index.d.ts`. */
export async function typeDeclarations(root: string): Promise<Files> {
  const isSource = (file: string): boolean => /(?<!\.test)\.ts$/.test(file);
  const folders = ['src', 'elements'].map((folder) => readTree(path.join(root, folder), isSource));
  const key = contentHash({
    ...Object.assign({}, ...(await Promise.all(folders))),
    config: Buffer.from(JSON.stringify(configOf(root).raw) + ts.version),
    rules: await readFile(fileURLToPath(import.meta.url)),
  });
  return unzipSync(await cached(root, 'type-declarations', key, async () => storedZip(declared(root))));
}

function configOf(root: string): ts.ParsedCommandLine {
  const file = path.join(root, 'tsconfig.json');
  return ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, root);
}

function declared(root: string): Files {
  const options: ts.CompilerOptions = {
    ...configOf(root).options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // What the package's own parts ask of each other is no part of its surface.
    stripInternal: true,
    rootDir: root,
    outDir: '/types',
  };
  const program = ts.createProgram([path.join(root, `${ENTRY}.ts`)], options);
  const files: Record<string, Uint8Array> = {};
  const { diagnostics } = program.emit(undefined, (file, text) => {
    files[path.relative('/types', file).replaceAll(path.sep, '/')] = strToU8(text);
  });
  if (diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options)));
  return reachable(files, `${ENTRY}.d.ts`);
}

/** A file with all that it imports, and they in turn; without what only the elements' own code needs. */
function reachable(files: Files, from: string, found: Record<string, Uint8Array> = {}): Files {
  const content = files[from];
  if (!content || from in found) return found;
  found[from] = content;
  for (const [, file] of strFromU8(content).matchAll(/(?:from|import|import\()\s*['"](\.[^'"]+)\.ts['"]/g))
    reachable(files, path.posix.join(path.posix.dirname(from), `${file}.d.ts`), found);
  return found;
}
