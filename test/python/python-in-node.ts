/** Python in Node: Pyodide from `node_modules`, the `gradio` package from its sources. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadPyodide } from 'pyodide';
import type { PythonRunnerOptions } from '../../worker/runners/python/runner.ts';
import { testPython, type TestPython } from './test-python.ts';

export { compareConfig } from '../parity/config-compare.ts';

const root = path.resolve('worker/python');

async function sources(): Promise<Record<string, string>> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.py'));
  const read = async (name: string) =>
    [name.replaceAll(path.sep, '/'), await readFile(path.join(root, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** Starts Python, which cannot suspend calls in Node. */
export async function startPython(options: Partial<PythonRunnerOptions> = {}): Promise<TestPython> {
  const pyodide = await loadPyodide();
  return testPython({ pyodide, jspi: false }, await sources(), options);
}
