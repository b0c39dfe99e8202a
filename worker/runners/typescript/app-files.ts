/** The files of a TypeScript app: given by text or bytes, by URL, or in a folder whose files are fetched when needed. */
import type { AppFiles } from '../../../src/app/files.ts';
import { noFiles } from '../../../src/app/files.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';

/** The index of a lazy folder. */
interface FolderIndex {
  base: string;
  files: { path: string }[];
}

/** Fetches a file while the worker waits: `css_paths` and the like are read in the middle of user code. */
function fetchNow(url: string): Uint8Array | null {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  // Only workers may ask for bytes in this way.
  request.responseType = 'arraybuffer';
  request.send();
  const isThere = request.status >= 200 && request.status < 300;
  return isThere ? new Uint8Array(request.response as ArrayBuffer) : null;
}

const plainName = (name: string): string => name.replace(/^(?:\.?\/)+/, '');

/** An app's files by name. */
export class TypeScriptFiles implements AppFiles {
  readonly temporary = 'tmp';
  private readonly files = new Map<string, SourceFile>();

  /** Knows the files of a source; those of its folder once its index has come. */
  static async of({ files, folder }: AppSource): Promise<TypeScriptFiles> {
    const known = new TypeScriptFiles();
    if (folder) {
      const response = await fetch(folder.url);
      if (!response.ok)
        throw new Error(
          `The list of the app's files did not load: ${folder.url} answered ${response.status}.`,
        );
      const index = (await response.json()) as FolderIndex;
      const base = new URL(index.base, folder.url);
      for (const { path } of index.files) {
        const address = path.split('/').map(encodeURIComponent).join('/');
        known.put({ name: path, url: new URL(address, base).href });
      }
    }
    for (const file of files) known.put(file);
    return known;
  }

  /** Whether the app's code has a word in it, as far as is known before it is fetched. */
  mayMention(word: string): boolean {
    return [...this.files.values()].some(({ name, content }) =>
      typeof content === 'string' ? content.includes(word) : !content && /\.[cm]?[jt]sx?$/.test(name),
    );
  }

  put(file: SourceFile): void {
    this.files.set(plainName(file.name), file);
  }

  write(path: string, content: string | Uint8Array): void {
    this.put({ name: path, content });
  }

  /** Throws when there is no such file. */
  rename(from: string, to: string): void {
    const file = this.files.get(plainName(from));
    if (!file) throw new Error(`There is no file "${from}" to rename.`);
    this.files.delete(plainName(from));
    this.put({ ...file, name: to });
  }

  /** Throws when there is no such file. */
  unlink(name: string): void {
    if (!this.files.delete(plainName(name))) throw new Error(`There is no file "${name}" to delete.`);
  }

  has(name: string): boolean {
    return this.files.has(plainName(name));
  }

  /** A file's text, fetched if need be; null when there is none. */
  async text(name: string): Promise<string | null> {
    const file = this.files.get(plainName(name));
    if (!file) return null;
    const { content, url } = file;
    if (content === undefined && url !== undefined) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`"${name}" did not load: ${url} answered ${response.status}.`);
      this.put({ name, content: await response.text() });
      return this.text(name);
    }
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  }

  read(path: string): Uint8Array | null {
    const file = this.files.get(plainName(path));
    if (!file) return null;
    const { content, url } = file;
    if (content === undefined) return url === undefined ? null : fetchNow(url);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }

  remove(path: string): void {
    this.files.delete(plainName(path));
  }

  readText(path: string): string {
    const bytes = this.read(path);
    return bytes ? new TextDecoder().decode(bytes) : noFiles.readText(path);
  }

  list(folder: string): string[] | null {
    const prefix = plainName(folder).replace(/\/?$/, '/');
    const names = [...this.files.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    return names.length > 0 ? [...new Set(names.map((name) => name.split('/')[0]!))] : null;
  }
}
