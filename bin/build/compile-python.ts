import { unzipSync } from 'fflate';
import type { Files } from './files.ts';
import { runPython, type PythonStep } from './run-python.ts';

/** What turns sources into bytecode. */
export const bytecode: PythonStep = {
  folder: 'bytecode',
  called: 'compile_library.compile_archive',
  failure: 'The Python sources do not compile.',
};

/**
 * Compiles every `.py` to a sourceless `.pyc` and passes other files through. Tracebacks name a file by
 * `prefix` followed by its path. Rejects with Python's own message when a source does not compile.
 */
export const compilePython = async (sources: Files, prefix: string): Promise<Files> =>
  unzipSync(await runPython(bytecode, sources, prefix));
