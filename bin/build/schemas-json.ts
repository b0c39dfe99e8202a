import { access } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';
import { cached } from './build-cache.ts';
import { contentHash, readTree } from './files.ts';

const SCHEMAS = 'elements/schemas.ts';
const WRITER = 'src/schema/json.ts';

/** Whether the schemas' JSON may depend on this file, given relative to the project's root with `/`. */
export const feedsSchemas = (file: string): boolean =>
  file === SCHEMAS || /^elements\/.*\.schema\.ts$/.test(file) || /^src\/.*(?<!\.test)\.ts$/.test(file);

/** All component schemas as JSON text, from which the Python package makes its classes. */
export async function schemasJson(root: string): Promise<string> {
  const key = contentHash({
    ...(await readTree(path.join(root, 'src'), (file) => feedsSchemas(`src/${file}`))),
    ...(await readTree(path.join(root, 'elements'), (file) => feedsSchemas(`elements/${file}`))),
  });
  const bytes = await cached(root, 'schemas', key, async () => {
    const definitions = await exported(root, SCHEMAS, 'definitions');
    const toJson = await exported(root, WRITER, 'toJson');
    if (typeof toJson !== 'function') throw new TypeError(`${WRITER} must export toJson as a function.`);
    return Buffer.from(JSON.stringify(toJson(definitions)));
  });
  return Buffer.from(bytes).toString();
}

async function exported(root: string, file: string, name: string): Promise<unknown> {
  const source = path.join(root, file);
  await access(source).catch(() => {
    throw new Error(`${file} is missing; the Python package's _schemas.json is made from its "${name}".`);
  });
  const { module } = await runnerImport<Record<string, unknown>>(source, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  if (!(name in module))
    throw new Error(`${file} must export "${name}"; got ${Object.keys(module).join(', ')}.`);
  return module[name];
}
