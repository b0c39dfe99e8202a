/** Python in a runtime: boots Pyodide and runs apps on it. */
import { runtime } from 'virtual:gradio-runtime';
import { PythonBoot } from '../boot/boot.ts';
import { CacheSnapshotStore } from '../boot/snapshot/cache-store.ts';
import { PythonRunner } from '../runners/python/runner.ts';
import type { Runner } from '../runners/runner.ts';
import type { RunnerHost } from './language.ts';

/** What a snapshot holds imported: our package, and what apps usually import. */
const imports = ['gradio', 'gradio.runtime.host', 'asyncio', 'json', 'random', 'datetime', 'time', 'os', 're', 'pathlib'];

/** Starts Python; rejects with a BootError, and may be called again then. */
export async function createRunner(host: RunnerHost): Promise<Runner> {
  const boot = new PythonBoot({
    folder: runtime,
    onStatus: (stage, loaded, total, done) => host.status(stage, loaded, total, done),
    timeouts: host.options.timeouts ?? {},
    stdout: (line) => host.print(null, 'stdout', `${line}\n`),
    stderr: (line) => host.print(null, 'stderr', `${line}\n`),
    ...('caches' in globalThis ? { snapshots: new CacheSnapshotStore(caches) } : {}),
    imports,
  });
  const up = await boot.start();
  const runner = new PythonRunner(up, {
    console: (app, stream, text) => host.print(app, stream, text),
    install: async () => {},
  });
  boot.scheduleSnapshot({
    idleFor: () => runner.idleFor(),
    createMaker: () =>
      new Worker(new URL('../boot/snapshot/snapshot-maker.worker.ts', import.meta.url), { type: 'module' }),
  });
  return runner;
}
