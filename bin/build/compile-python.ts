import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { storedZip } from './stored-zip.ts';
import type { Files } from './files.ts';

const script = fileURLToPath(new URL('compile-python-process.js', import.meta.url));
const program = fileURLToPath(new URL('compile_library.py', import.meta.url));

/** The files that decide what bytecode a source becomes, for cache keys. */
export async function compilerSources(): Promise<Files> {
  return { script: await readFile(script), program: await readFile(program) };
}

/**
 * Compiles every `.py` to a sourceless `.pyc` and passes other files through. Tracebacks name a file by
 * `prefix` followed by its path. Rejects with Python's own message when a source does not compile.
 */
export async function compilePython(sources: Files, prefix: string): Promise<Files> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradio-lite-'));
  const [source, target] = [path.join(folder, 'source.zip'), path.join(folder, 'target.zip')];
  try {
    await writeFile(source, storedZip(sources));
    const words = [script, source, target, prefix];
    const { stderr } = await promisify(execFile)(process.execPath, words).catch(
      (error: { stderr: string }) => {
        throw new Error(`The Python sources do not compile.\n${error.stderr}`);
      },
    );
    process.stderr.write(stderr);
    return unzipSync(await readFile(target));
  } finally {
    await rm(folder, { recursive: true });
  }
}
