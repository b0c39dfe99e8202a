import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { storedZip } from './stored-zip.ts';
import { contentHash, readTree, type Files } from './files.ts';

const script = fileURLToPath(new URL('python-process.js', import.meta.url));

/** A step of the build that is written in Python: a folder of modules beside this file, and the function to call. */
export interface PythonStep {
  readonly folder: string;
  /** `module.function`; it takes the paths of the archive to read and of the one to write, and then `words`. */
  readonly called: string;
  /** What the step was about to do, for the message when it fails. */
  readonly failure: string;
}

const programOf = ({ folder }: PythonStep): Promise<Files> =>
  readTree(fileURLToPath(new URL(folder, import.meta.url)), (file) => file.endsWith('.py'));

/** Names what a step makes of these files, for cache keys. */
export async function stepKey(step: PythonStep, sources: Files): Promise<string> {
  const program = { process: await readFile(script), ...(await programOf(step)) };
  return contentHash({ ...sources, program: Buffer.from(contentHash(program)) });
}

/** Runs a step on these files; answers with the archive it wrote. Rejects with Python's own message. */
export async function runPython(step: PythonStep, sources: Files, ...words: string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradio-lite-'));
  const [program, source, target] = ['program', 'source', 'target'].map((name) =>
    path.join(folder, `${name}.zip`),
  ) as [string, string, string];
  try {
    await writeFile(program, storedZip(await programOf(step)));
    await writeFile(source, storedZip(sources));
    const all = [script, program, step.called, source, target, ...words];
    const { stderr } = await promisify(execFile)(process.execPath, all).catch((error: { stderr: string }) => {
      throw new Error(`${step.failure}\n${error.stderr}`);
    });
    process.stderr.write(stderr);
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(folder, { recursive: true });
  }
}
