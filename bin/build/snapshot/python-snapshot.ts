import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { RuntimeFolder } from '../../../worker/boot/runtime-files.ts';
import { cached } from '../build-cache.ts';
import { contentHash, readTree, type Files } from '../files.ts';

const program = fileURLToPath(new URL('chromium-process.js', import.meta.url));
const page = fileURLToPath(new URL('make-page.ts', import.meta.url));

/**
 * Takes the memory of Python with our package imported, in this machine's Chromium, so that a visitor's browser need
 * not start it; compressed with gzip. `facts` say how the runtime's files are called; the files, and the code that
 * makes and restores, decide whether an earlier one still holds. Null where the machine has no Chromium.
 */
export async function pythonSnapshot(
  root: string,
  files: Files,
  facts: Pick<RuntimeFolder, 'pyodideVersion' | 'library'>,
): Promise<Uint8Array | null> {
  const makers = await Promise.all([
    readTree(path.join(root, 'worker'), (file) => /^(boot|file-system|runtime)\/.*\.ts$/.test(file)),
    readTree(path.dirname(program), () => true),
  ]);
  const [worker, own] = makers.map((maker) => Buffer.from(contentHash(maker))) as [Buffer, Buffer];
  const key = contentHash({ ...files, worker, own });
  try {
    return await cached(root, 'python-snapshot', key, async () => {
      const file = await make(files, { ...facts, sizes: {}, snapshot: null });
      return new Uint8Array(gzipSync(file, { level: constants.Z_BEST_COMPRESSION }));
    });
  } catch (error) {
    if (error === NO_BROWSER) return null;
    throw error;
  }
}

// Not kept: the next build may find one.
const NO_BROWSER = new Error('There is no Chromium.');

async function make(files: Files, facts: Omit<RuntimeFolder, 'url'>): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradio-lite-'));
  const site = path.join(folder, 'site');
  const target = path.join(folder, 'snapshot');
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      base: './',
      worker: { format: 'es' },
      build: {
        outDir: site,
        target: 'esnext',
        rolldownOptions: { input: page, output: { entryFileNames: 'make.js' } },
      },
    });
    const script = `globalThis.folder = ${JSON.stringify(facts)};`;
    await writeFile(
      path.join(site, 'index.html'),
      `<!doctype html><title>Snapshot</title><script>${script}</script><script type="module" src="make.js"></script>`,
    );
    await mkdir(path.join(site, 'runtime'));
    for (const [name, content] of Object.entries(files))
      await writeFile(path.join(site, 'runtime', name), content);
    const { stderr } = await promisify(execFile)(process.execPath, [program, site, target]).catch(
      (error: { stderr: string }) => {
        throw new Error(`No snapshot of Python could be made.\n${error.stderr}`);
      },
    );
    process.stderr.write(stderr);
    return await readFile(target).catch(() => {
      throw NO_BROWSER;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
