import { unzipSync } from 'fflate';
import { cached } from './build-cache.ts';
import type { Files } from './files.ts';
import { pythonSources } from './python-library.ts';
import { runPython, stepKey, type PythonStep } from './run-python.ts';
import { SCHEMAS_FILE, schemasJson } from './schemas-json.ts';

const stubs: PythonStep = {
  folder: 'stubs',
  called: 'write_stubs.write_archive',
  failure: 'The stubs of the Python package could not be written.',
};

/** The `.pyi` stubs of the `gradio` package, for editors and type checkers, by path such as `gradio/blocks.pyi`. */
export async function pythonStubs(root: string): Promise<Files> {
  const sources = await pythonSources(root, { [SCHEMAS_FILE]: await schemasJson(root) });
  const key = await stepKey(stubs, sources);
  return unzipSync(await cached(root, 'python-stubs', key, () => runPython(stubs, sources)));
}
