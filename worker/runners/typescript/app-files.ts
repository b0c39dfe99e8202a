/** The files of a TypeScript app: given by text or bytes, by URL, or in a folder whose files are fetched when needed. */
import type { AppFiles } from '../../../src/app/files.ts';
import { noFiles } from '../../../src/app/files.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';

/** The index of a lazy folder. */
interface FolderIndex {
  base: string;
  files: { path: string }[];
}

/** Fetches text while the worker waits: `css_paths` and the like are read in the middle of user code. */
function fetchNow(url: string): string | null {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  return request.status >= 200 && request.status < 300 ? request.responseText : null;
}

const plainName = (name: string): string => name.replace(/^(?:\.?\/)+/, '');

/** An app's files by name. */
export class TypeScriptFiles implements AppFiles {
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
        known.write({ name: path, url: new URL(address, base).href });
      }
    }
    for (const file of files) known.write(file);
    return known;
  }

  write(file: SourceFile): void {
    this.files.set(plainName(file.name), file);
  }

  /** Throws when there is no such file. */
  rename(from: string, to: string): void {
    const file = this.files.get(plainName(from));
    if (!file) throw new Error(`There is no file "${from}" to rename.`);
    this.files.delete(plainName(from));
    this.write({ ...file, name: to });
  }

  /** Throws when there is no such file. */
  unlink(name: string): void {
    if (!this.files.delete(plainName(name))) throw new Error(`There is no file "${name}" to delete.`);
  }

  has(name: string): boolean {
    return this.files.has(plainName(name));
  }

  /** A file's text; null when there is none. */
  async read(name: string): Promise<string | null> {
    const file = this.files.get(plainName(name));
    if (!file) return null;
    const { content, url } = file;
    if (content === undefined && url !== undefined) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`"${name}" did not load: ${url} answered ${response.status}.`);
      this.write({ name, content: await response.text() });
      return this.read(name);
    }
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  }

  readText(path: string): string {
    const file = this.files.get(plainName(path));
    const text = file?.url !== undefined && file.content === undefined ? fetchNow(file.url) : file?.content;
    if (text === null || text === undefined) return noFiles.readText(path);
    return typeof text === 'string' ? text : new TextDecoder().decode(text);
  }

  list(folder: string): string[] | null {
    const prefix = plainName(folder).replace(/\/?$/, '/');
    const names = [...this.files.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    return names.length > 0 ? [...new Set(names.map((name) => name.split('/')[0]!))] : null;
  }
}
