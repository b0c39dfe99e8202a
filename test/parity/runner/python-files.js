/** The Python that plays recordings, and the recorded files, as files of an app. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Every file of a folder, by its path in it. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(folder.length + 1));

const module_ = join(here, '../../python/parity');

/** The package `parity`. */
export const modules = filesIn(module_)
  .filter((name) => name.endsWith('.py'))
  .map((name) => ({ name: `parity/${name}`, content: readFileSync(join(module_, name), 'utf8') }));

/** The recorded files that stand beside a recording, or beside our own. */
export function fixtures(recording) {
  const beside = join(dirname(recording), 'fixtures');
  const folder = existsSync(beside) ? beside : join(here, '../fixtures');
  return filesIn(folder).map((name) => ({
    name: `fixtures/${name}`,
    content: [...readFileSync(join(folder, name))],
  }));
}
