// Part of `npm run build`: writes what editors and type checkers read into the build, `dist/types` for TypeScript and
// `dist/python` for Python. The development server does without, as no page needs them.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {[folder: string, module: string, make: string][]} */
const PARTS = [
  ['dist/types', 'type-declarations.ts', 'typeDeclarations'],
  ['dist/python', 'python-stubs.ts', 'pythonStubs'],
];

for (const [folder, module, make] of PARTS) {
  const source = path.join(root, 'bin/build', module);
  const { module: exported } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
  await write(path.join(root, folder), await exported[make](root));
}

/**
 * @param {string} folder
 * @param {Record<string, Uint8Array>} files by path
 */
async function write(folder, files) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
