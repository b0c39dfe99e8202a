// A process of its own: `node python-process.js PROGRAM.zip FUNCTION SOURCE.zip TARGET.zip [WORD…]` calls a function of
// Python modules with the paths of two archives in Pyodide's interpreter, whose memory goes back to the system when the
// process ends. FUNCTION is `module.function`.
import { readFile, writeFile } from 'node:fs/promises';
import { loadPyodide } from 'pyodide';

const [program, called, source, target, ...words] = process.argv.slice(2);
if (program === undefined || called === undefined || source === undefined || target === undefined)
  throw new TypeError('python-process.js takes PROGRAM.zip, FUNCTION, SOURCE.zip and TARGET.zip.');

// A fixed hash seed keeps the outcome the same in every run. Column ranges serve only to underline a source line in a
// traceback, and bytecode is shipped without its source: without them the compressed library is a quarter smaller.
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: '0', PYTHONNODEBUGRANGES: '1' } });
pyodide.FS.writeFile('/program.zip', await readFile(program));
pyodide.FS.writeFile('/source.zip', await readFile(source));
pyodide.runPython('import sys; sys.path.insert(0, "/program.zip")');
try {
  pyodide.pyimport(called)('/source.zip', '/target.zip', ...words);
  await writeFile(target, pyodide.FS.readFile('/target.zip'));
} catch (error) {
  // Only what Python says: Node would add the line of Pyodide that threw, which is 200 KB long.
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
