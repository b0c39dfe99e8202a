/** The modules of one app: its files as ES modules under blob URLs, with every import led to its target. */
import { init, parse } from 'es-module-lexer/minimal';
import { resolve } from './specifiers.ts';
import type { StackFile } from './stack.ts';
import { transpile } from './transpile.ts';

/** The files that modules are made from. */
export interface ModuleFiles {
  has(name: string): boolean;
  /** A file's text; null for one that the app does not have. */
  text(name: string): Promise<string | null>;
}

/** What an app's modules are made from. */
export interface ModuleParts {
  /** The app's id; it keeps the names of one app's files apart from another's in stacks and developer tools. */
  app: string;
  imports: Readonly<Record<string, string>>;
  files: ModuleFiles;
  /** A URL that the API can be imported from. */
  api: string;
  /** A URL of a module that exports the app's own `console`. */
  console: string;
}

/** A variable, function, class or import of that name, or a pattern that has it. */
const declaresConsole =
  /\b(?:const|let|var|function|class)\s+(?:[{[][^=;]*)?\bconsole\b|\bimport\b[^;\n]*\bconsole\b/;

/** Readies what reads imports, before the first file asks for it. */
export const readyCompiler = init;

/** Compiles an app's files and imports them. */
export class AppModules {
  /** Files by the URLs under which stacks name them. */
  readonly files = new Map<string, StackFile>();
  private readonly urls = new Map<string, Promise<string>>();
  private readonly made: string[] = [];
  private readonly external = new Set<string>();
  /** Set once a file is imported by `import()`: its URL must last as long as the app. */
  private lasting = false;

  constructor(private readonly parts: ModuleParts) {}

  /** Imports a file with everything it imports; answers with its exports. */
  async import(entry: string): Promise<Record<string, unknown>> {
    // Loaded while the app's files are compiled. They import the same module, and meet its error if it has one.
    import(/* @vite-ignore */ this.parts.api).catch(() => {});
    await init();
    const url = await this.url(entry, []);
    try {
      return (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
    } catch (error) {
      // A module that did not load has no stack in the app; engines name the importer instead of what it imports.
      if (error instanceof TypeError && this.external.size > 0 && /module/i.test(error.message))
        throw new Error(`A module could not be loaded. The app imports ${[...this.external].join(', ')}.`, {
          cause: error,
        });
      throw error;
    } finally {
      if (!this.lasting) this.revoke();
    }
  }

  /** Lets go of what is left. */
  revoke(): void {
    for (const url of this.made.splice(0)) URL.revokeObjectURL(url);
  }

  private url(name: string, importers: string[]): Promise<string> {
    if (importers.includes(name))
      throw new Error(`The app's files import each other in a circle: ${[...importers, name].join(' → ')}.`);
    const known = this.urls.get(name) ?? this.compile(name, [...importers, name]);
    this.urls.set(name, known);
    return known;
  }

  private async compile(name: string, importers: string[]): Promise<string> {
    const source = await this.parts.files.text(name);
    if (source === null) throw new Error(`The app has no file "${name}".`);
    if (name.endsWith('.json')) return this.publish(name, `export default ${source}`, null);
    const { code, map } = await transpile(source, name);
    return this.publish(name, (await this.link(code, name, importers)) + this.ownConsole(code), map);
  }

  /** Replaces the imports of a module by URLs. */
  private async link(code: string, name: string, importers: string[]): Promise<string> {
    let linked = '';
    let at = 0;
    const [imports] = parse(code, name);
    for (const { n: specifier, s: start, e: end, d: form, a: attributes, se: ending } of imports) {
      // `import.meta` has no specifier; nor has what only the running code knows.
      if (specifier === undefined) continue;
      const dynamic = form >= 0;
      const target = await this.target(specifier, name, importers);
      // A static specifier is reported without its quotes, a dynamic one with them.
      linked += code.slice(at, start) + (dynamic ? JSON.stringify(target.url) : target.url);
      at = end;
      if (!target.file) continue;
      if (dynamic) this.lasting = true;
      // Files arrive as scripts whatever they are, so an attribute such as `with { type: 'json' }` must go.
      else if (attributes >= 0) {
        linked += code[end] ?? '';
        at = ending;
      }
    }
    return linked + code.slice(at);
  }

  private async target(
    specifier: string,
    name: string,
    importers: string[],
  ): Promise<{ url: string; file: boolean }> {
    const { imports, files, api } = this.parts;
    const target = resolve(specifier, name, { imports, has: (file) => files.has(file) });
    switch (target.kind) {
      case 'api':
        return { url: api, file: false };
      case 'file':
        return { url: await this.url(target.name, importers), file: true };
      case 'url':
        this.external.add(target.url);
        return { url: target.url, file: false };
      default:
        return target satisfies never;
    }
  }

  /** An import at the end, where it moves no line, gives the file the app's console; a console of its own wins. */
  private ownConsole(code: string): string {
    if (!/\bconsole\b/.test(code) || declaresConsole.test(code)) return '';
    return `\nimport { console } from ${JSON.stringify(this.parts.console)};`;
  }

  private publish(name: string, code: string, map: StackFile['map']): string {
    const label = `gradio-lite/${encodeURI(`${this.parts.app}/${name}`)}`;
    const url = URL.createObjectURL(
      new Blob([`${code}\n//# sourceURL=${label}`], { type: 'text/javascript' }),
    );
    this.made.push(url);
    for (const known of [label, url]) this.files.set(known, { name, map });
    return url;
  }
}
