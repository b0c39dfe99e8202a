/** Files of one app that the browser keeps from visit to visit: rows that visitors flagged, and what belongs to them. */
import { filesBelow, type AppFiles, type FileKeeper } from '../../src/app/files.ts';
import type { KeptFile } from '../../src/protocol/runtime.ts';
import { exists, filesDatabase } from './databases.ts';

/** Tells whether a file is as it was: FNV-1a over its bytes. */
function digest(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}-${hash >>> 0}`;
}

/** What a page tells others of the same address, in other tabs: they write to the same files. */
interface News {
  readonly home: string;
  readonly changed: readonly (readonly [path: string, content: Uint8Array])[];
  readonly gone: readonly string[];
}

/** The kept files of one app. */
export class KeptFiles implements FileKeeper {
  /** What is kept, by path, as it was last seen. */
  private readonly seen = new Map<string, string>();
  private writing: Promise<void> = Promise.resolve();
  private failed = false;
  private readonly news: BroadcastChannel | null;

  constructor(
    /** The app's name from visit to visit; null for one whose files last as long as the page. */
    private readonly home: string | null,
    /** Shows a line on the author's console. */
    private readonly print: (line: string) => void,
  ) {
    this.news = home === null ? null : new BroadcastChannel(filesDatabase);
  }

  async restore(files: AppFiles): Promise<void> {
    const { home } = this;
    if (home === null) return;
    this.news?.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (data.home === home) this.hear(files, data);
    });
    try {
      if (!(await exists(filesDatabase))) return;
      const { load } = await import('./kept-store.ts');
      for (const [path, content] of await load(home)) {
        files.write(path, content);
        this.seen.set(path, digest(content));
      }
    } catch {
      // Storage may be off; who flags nothing has lost nothing, and who does is told then.
      return;
    }
  }

  keep(files: AppFiles, folder: string): void {
    const changed: [string, Uint8Array][] = [];
    const gone = new Set([...this.seen.keys()].filter((path) => path.startsWith(`${folder}/`)));
    for (const path of filesBelow(files, folder)) {
      gone.delete(path);
      const bytes = files.read(path);
      if (!bytes || digest(bytes) === this.seen.get(path)) continue;
      this.seen.set(path, digest(bytes));
      // A copy: the file may change before it is written.
      changed.push([path, bytes.slice()]);
    }
    for (const path of gone) this.seen.delete(path);
    this.write(changed, [...gone]);
  }

  /** The files that are kept. */
  list(files: AppFiles): KeptFile[] {
    return [...this.seen.keys()].sort().flatMap((path) => {
      const content = files.read(path);
      return content ? [{ path, content }] : [];
    });
  }

  /** Deletes what is kept, here and in the browser. */
  async clear(files: AppFiles): Promise<void> {
    const paths = [...this.seen.keys()];
    this.seen.clear();
    for (const path of paths) files.remove(path);
    this.write([], paths);
    await this.writing;
  }

  /** Hears no more of other tabs. */
  dispose(): void {
    this.news?.close();
  }

  private hear(files: AppFiles, { changed, gone }: News): void {
    for (const [path, content] of changed) {
      files.write(path, content);
      this.seen.set(path, digest(content));
    }
    for (const path of gone) {
      files.remove(path);
      this.seen.delete(path);
    }
  }

  private write(changed: readonly [string, Uint8Array][], gone: readonly string[]): void {
    const { home } = this;
    if (home === null || changed.length + gone.length === 0) return;
    this.news?.postMessage({ home, changed, gone } satisfies News);
    this.writing = this.writing.then(async () => {
      try {
        const { save, forget } = await import('./kept-store.ts');
        if (changed.length > 0) await save(home, changed);
        if (gone.length > 0) await forget(home, gone);
      } catch (error) {
        this.complain(error);
      }
    });
  }

  private complain(error: unknown): void {
    if (!this.failed)
      this.print(
        `Flagged rows last only until the page is left, as the browser keeps none: ${String(error)}`,
      );
    this.failed = true;
  }
}
