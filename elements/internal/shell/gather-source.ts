/** Reads an app source out of a `<gradio-lite>` element: its children, its attributes and the files they name. */
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';

/** A source that cannot be read: a missing file, no code at all. */
export class SourceError extends Error {}

type Language = AppSource['language'];

const languageOf = (name: string): Language => (/\.tsx?$/.test(name) ? 'typescript' : 'python');

const languageNamed = (name: string | null): Language =>
  name !== null && /typescript|ts|javascript|js/i.test(name) ? 'typescript' : 'python';

/** The white space that two lines both start with. */
function sharedIndent(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Removes the indentation that all lines share, and the line break after the opening tag. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)?.[0] ?? '');
  const indent = indents.length ? indents.reduce(sharedIndent) : '';
  const shorter = lines.map((line) =>
    line.startsWith(indent) ? line.slice(indent.length) : line.trimStart(),
  );
  // Only the line break after the tag goes: line numbers in errors are those the author counts.
  return (
    shorter
      .join('\n')
      .replace(/^[^\S\n]*\n/, '')
      .trimEnd() + '\n'
  );
}

/** The requirements in a text of one a line; comments and blank lines are dropped. */
export const requirementLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean);

async function fetchText(url: string, what: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new SourceError(`Could not load ${what} from ${url}: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  if (!response.ok)
    throw new SourceError(`Could not load ${what} from ${url}: ${response.status} ${response.statusText}.`);
  return response.text();
}

/** The text of a file that may be absent; a server's page for unknown paths does not count as the file. */
async function fetchIfThere(url: string): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok || response.headers.get('content-type')?.includes('text/html')) return '';
  return response.text();
}

/** What the element itself says, before anything is fetched. */
interface Stated {
  language: Language;
  entrypoint: string;
  files: SourceFile[];
  requirements: string[];
}

/** The nodes of an element that hold its source; the app drawn beside them is not among them. */
export const sourceNodes = (host: HTMLElement): ChildNode[] =>
  [...host.childNodes].filter(
    (node) => !(node instanceof HTMLElement && node.classList.contains('gradio-container')),
  );

function readChildren(nodes: readonly ChildNode[], bareText: string): Stated | null {
  const files: SourceFile[] = [];
  const requirements: string[] = [];
  let entrypoint: string | null = null;
  const code = (language: Language, text: string): void => {
    if (!text.trim()) return;
    const name = language === 'python' ? 'app.py' : 'app.ts';
    files.push({ name, content: dedent(text) });
    entrypoint ??= name;
  };
  for (const node of nodes) {
    if (!(node instanceof HTMLElement)) continue;
    const text = node.textContent ?? '';
    const tag = node.localName;
    if (tag === 'gradio-requirements') requirements.push(...requirementLines(text));
    else if (tag === 'gradio-code') code(languageNamed(node.getAttribute('lang')), text);
    else if (tag === 'script' && /python|typescript/.test(node.getAttribute('type') ?? ''))
      code(languageNamed(node.getAttribute('type')), text);
    else if (tag === 'gradio-file') {
      const name = node.getAttribute('name');
      if (!name) throw new SourceError('<gradio-file> needs a name attribute, such as name="app.py".');
      const url = node.getAttribute('url');
      files.push(url ? { name, url: new URL(url, document.baseURI).href } : { name, content: dedent(text) });
      if (node.hasAttribute('entrypoint')) entrypoint = name;
    }
  }
  if (entrypoint === null) code('python', bareText);
  entrypoint ??= files.find(({ name }) => /\.(py|ts)$/.test(name))?.name ?? null;
  if (entrypoint === null) return null;
  return { language: languageOf(entrypoint), entrypoint, files, requirements };
}

/** The language of an element's app, without waiting for anything: what to warm up first. */
export function statedLanguage(host: HTMLElement, bareText: string): Language {
  const src = host.getAttribute('src');
  if (src) return languageOf(new URL(src, document.baseURI).pathname);
  try {
    return readChildren(sourceNodes(host), bareText)?.language ?? 'python';
  } catch {
    return 'python';
  }
}

async function statedRequirements(host: HTMLElement, base: string | null): Promise<string[]> {
  const stated = host.getAttribute('requirements');
  if (stated === null)
    return base ? requirementLines(await fetchIfThere(new URL('requirements.txt', base).href)) : [];
  if (/\.txt($|\?)/.test(stated))
    return requirementLines(await fetchText(new URL(stated, document.baseURI).href, 'requirements'));
  return stated
    .split(/[\s,]+(?=[A-Za-z])/)
    .map((r) => r.trim())
    .filter(Boolean);
}

const absolute = (path: string | null): string | null =>
  path === null ? null : new URL(path, document.baseURI).href;

/** The page's import map, for the npm packages that TypeScript code imports. */
function importMap(): Record<string, string> {
  const imports: Record<string, string> = {};
  for (const script of document.querySelectorAll('script[type="importmap"]')) {
    const map = JSON.parse(script.textContent ?? '{}') as { imports?: Record<string, string> };
    for (const [name, url] of Object.entries(map.imports ?? {}))
      imports[name] = new URL(url, document.baseURI).href;
  }
  return imports;
}

/**
 * The whole source of an element's app; `bareText` is the text that stood directly in it.
 * Throws SourceError when a named file cannot be loaded, or when there is no code.
 */
export async function gatherSource(host: HTMLElement, bareText: string): Promise<AppSource> {
  const src = absolute(host.getAttribute('src'));
  let stated = readChildren(sourceNodes(host), bareText);
  if (src !== null) {
    const name = new URL(src).pathname.split('/').pop() || 'app.py';
    const file = { name, content: await fetchText(src, 'the app') };
    stated = {
      language: languageOf(name),
      entrypoint: name,
      files: [...(stated?.files ?? []), file],
      requirements: stated?.requirements ?? [],
    };
  }
  if (stated === null)
    throw new SourceError(
      '<gradio-lite> holds no code: write Python in it, or name a file with src="app.py".',
    );
  const folder = absolute(host.getAttribute('files'));
  return {
    ...stated,
    requirements: [...stated.requirements, ...(await statedRequirements(host, src))],
    imports: stated.language === 'typescript' ? importMap() : {},
    wheels: absolute(host.getAttribute('wheels')),
    lock: absolute(host.getAttribute('lock')),
    folder: folder === null ? null : { url: folder },
  };
}
