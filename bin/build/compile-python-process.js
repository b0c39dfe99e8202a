// A process of its own: `node compile-python-process.js SOURCE.zip TARGET.zip PREFIX` compiles Python sources to
// bytecode with Pyodide's interpreter, whose memory goes back to the system when the process ends.
import { readFile, writeFile } from 'node:fs/promises';
import { loadPyodide } from 'pyodide';

const [sourceFile, targetFile, prefix] = process.argv.slice(2);
if (sourceFile === undefined || targetFile === undefined || prefix === undefined)
  throw new TypeError('compile-python-process.js takes SOURCE.zip, TARGET.zip and PREFIX.');

// A fixed hash seed keeps the bytecode the same in every run. Column ranges serve only to underline a source
// line in a traceback, and there is no source: without them the compressed library is a quarter smaller.
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: '0', PYTHONNODEBUGRANGES: '1' } });
pyodide.FS.writeFile('/source.zip', await readFile(sourceFile));
pyodide.FS.writeFile('/compile_library.py', await readFile(new URL('compile_library.py', import.meta.url)));
pyodide.runPython('import sys; sys.path.insert(0, "/")');
try {
  pyodide.pyimport('compile_library').compile_archive('/source.zip', '/target.zip', prefix);
  await writeFile(targetFile, pyodide.FS.readFile('/target.zip'));
} catch (error) {
  // Only what Python says: Node would add the line of Pyodide that threw, which is 200 KB long.
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
