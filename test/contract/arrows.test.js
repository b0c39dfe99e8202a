/** Which folder may import which: the arrows of docs/architecture.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const files = ['src', 'worker', 'elements'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/\.example\.ts$/.test(name))
    .map((name) => join(folder, name)),
);

const importsOf = (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3])
    .map((specifier) => specifier.replace(/\?.*$/, ''))
    .map((specifier) =>
      specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier,
    );
};

/** @param {string} file @param {string} imported */
function allowed(file, imported) {
  const local = /^(src|worker|elements|playground|test|bin)\//.test(imported);
  const folder = file.split('/').slice(0, 2).join('/');
  if (file.startsWith('src/')) return !local || imported.startsWith('src/');
  if (/\.(schema|value)\.ts$/.test(file))
    return imported.startsWith('src/') || imported.endsWith('.schema.ts');
  if (file.startsWith('worker/'))
    return !local
      ? !imported.startsWith('lit')
      : /^(src|worker)\//.test(imported) || imported === 'elements/schemas.ts';
  if (file === 'elements/schemas.ts')
    return imported.startsWith('src/') || /\.(schema|value)\.ts$/.test(imported);
  if (/\.element\.ts$/.test(file))
    return (
      !local ||
      /^src\//.test(imported) ||
      /^elements\/(internal|theme)\//.test(imported) ||
      imported.startsWith(`${folder}/`)
    );
  // The page starts the worker by its address; it imports none of its code.
  if (/^worker\/\w+\.worker\.ts$/.test(imported)) return file.startsWith('elements/internal/shell/');
  if (file.startsWith('elements/')) return !local || /^(src|elements)\//.test(imported);
  return true;
}

describe('import arrows', () => {
  for (const file of files)
    it(file, () => {
      for (const imported of importsOf(file))
        assert.ok(allowed(file, imported), `${file} must not import ${imported}`);
    });

  it('lit is imported by elements and what they share alone', () => {
    for (const file of files)
      if (importsOf(file).some((name) => name === 'lit' || name.startsWith('lit/')))
        assert.match(file, /\.element\.ts$|^elements\/(internal|theme)\//);
  });
});
