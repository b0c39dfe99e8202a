import path from 'node:path';
import { cached } from './build-cache.ts';
import { contentHash, imported, readTree } from './files.ts';

const SCHEMAS = 'elements/schemas.ts';
const WRITER = 'src/schema/json.ts';

/** Where the Python package finds the schemas. */
export const SCHEMAS_FILE = 'gradio/_schemas.json';

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
    const definitions = await imported(root, SCHEMAS, 'definitions');
    const toJson = await imported(root, WRITER, 'toJson');
    if (typeof toJson !== 'function') throw new TypeError(`${WRITER} must export toJson as a function.`);
    return Buffer.from(JSON.stringify(toJson(definitions)));
  });
  return Buffer.from(bytes).toString();
}
