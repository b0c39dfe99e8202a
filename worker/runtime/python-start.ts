/** Python's start, which may begin before there is anybody to report to. */
import { runtime } from 'virtual:gradio-runtime';
import type { Stage } from '../../src/protocol/runtime.ts';
import { PythonBoot } from '../boot/boot.ts';
import type { AssetSources } from '../boot/runtime-files.ts';
import { CacheSnapshotStore } from '../boot/snapshot/cache-store.ts';
import type { OnStatus } from '../boot/status.ts';
import { snapshotImports } from './snapshot-imports.ts';

/** Hears a start. */
export interface StartListener {
  readonly status: OnStatus;
  print(stream: 'stdout' | 'stderr', text: string): void;
}

export class PythonStart {
  readonly boot: PythonBoot;
  private listener: StartListener | null = null;
  /** How far each stage was when nobody listened. */
  private readonly reached = new Map<Stage, Parameters<OnStatus>>();

  constructor(sources: AssetSources) {
    const print = (stream: 'stdout' | 'stderr', line: string): void =>
      this.listener?.print(stream, `${line}\n`);
    this.boot = new PythonBoot({
      folder: runtime,
      onStatus: (...report) => this.report(report),
      sources,
      stdout: (line) => print('stdout', line),
      stderr: (line) => print('stderr', line),
      ...('caches' in globalThis ? { snapshots: new CacheSnapshotStore(caches) } : {}),
      imports: snapshotImports,
    });
  }

  /** Tells the listener how far the start is, and from then on what happens. */
  listen(listener: StartListener): void {
    this.listener = listener;
    for (const report of this.reached.values()) listener.status(...report);
    this.reached.clear();
  }

  private report(report: Parameters<OnStatus>): void {
    if (this.listener) this.listener.status(...report);
    else this.reached.set(report[0], report);
  }
}
