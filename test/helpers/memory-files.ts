/** An app's files in memory, for tests of the app model. */
import { noFiles, type AppFiles } from '../../src/app/files.ts';

/** Files by path, with ways to look at them. */
export class MemoryFiles implements AppFiles {
  readonly temporary = 'tmp';
  private readonly contents = new Map<string, Uint8Array>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.write(path, text);
  }

  get paths(): string[] {
    return [...this.contents.keys()].sort();
  }

  readText(path: string): string {
    const bytes = this.contents.get(path);
    return bytes ? new TextDecoder().decode(bytes) : noFiles.readText(path);
  }

  read(path: string): Uint8Array | null {
    return this.contents.get(path) ?? null;
  }

  list(folder: string): string[] | null {
    const inside = this.paths.filter((path) => path.startsWith(`${folder}/`));
    if (inside.length === 0) return null;
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  }

  write(path: string, content: string | Uint8Array): void {
    this.contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(path: string): void {
    this.contents.delete(path);
  }
}
