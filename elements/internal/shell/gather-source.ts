/** Reads an app source out of a `<gradio-lite>` element: its children, its attributes and the files they name. */
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';

/** A source that cannot be read: a missing file, no code at all. */
export class SourceError extends Error {
  readonly stage = 'app';
}

type Language = AppSource['language'];

const languageOf = (name: string): Language => (/\.tsx?$/.test(name) ? 'typescript' : 'python');

function languageNamed(name: string | null): Language {
  if (name === null || /^py(thon)?$/i.test(name)) return 'python';
  if (/^(typescript|ts|javascript|js)$/i.test(name)) return 'typescript';
  throw new SourceError(`<gradio-code> takes lang="python" or lang="typescript"; got "${name}".`);
}

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

/**
 * The requirements in an attribute: `numpy, pandas[excel,html]>=2` or `numpy pandas`. One with a marker or an address
 * holds spaces of its own, so that a comma or a line's end must follow it.
 */
export const requirementWords = (text: string): string[] =>
  text
    .split(/\s*[\n,]\s*(?=[A-Za-z])(?![^[\n]*\])/)
    .flatMap((part) => (/[;@]/.test(part) ? part : part.split(/\s+(?=[A-Za-z])(?![^[]*\])/)))
    .map((part) => part.trim())
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

/** What the element's content or a script says, before attributes are read and anything is fetched. */
export type StatedSource = Pick<AppSource, 'language' | 'entrypoint' | 'files' | 'requirements'>;

/** The nodes of an element that hold its source; the app drawn beside them is not among them. */
export const sourceNodes = (host: HTMLElement): ChildNode[] =>
  [...host.childNodes].filter(
    (node) => !(node instanceof HTMLElement && node.classList.contains('gradio-container')),
  );

const scriptTypes: Readonly<Record<string, Language>> = {
  'text/python': 'python',
  'text/typescript': 'typescript',
};

/** Elements that may stand beside bare text without having been part of it. */
const BESIDE_TEXT = new Set([
  'gradio-requirements',
  'gradio-file',
  'script',
  'style',
  'template',
  'noscript',
]);

/** Throws for code in which the page's parser saw a tag: what it made an element of is lost to us. */
function checkBareText(nodes: readonly ChildNode[]): void {
  const tag = nodes.find((node) => node instanceof Element && !BESIDE_TEXT.has(node.localName));
  if (tag)
    throw new SourceError(
      `The code holds <${(tag as Element).localName}>, which the page took for HTML: put the code into ` +
        '<script type="text/python"> inside <gradio-lite>, or write &lt; for <.',
    );
}

function readChildren(nodes: readonly ChildNode[], bareText: string): StatedSource | null {
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
    else if (tag === 'script' && scriptTypes[node.getAttribute('type') ?? ''])
      code(scriptTypes[node.getAttribute('type') ?? ''] ?? 'python', text);
    else if (tag === 'gradio-file') {
      const name = node.getAttribute('name');
      if (!name) throw new SourceError('<gradio-file> needs a name attribute, such as name="app.py".');
      const url = node.getAttribute('url');
      files.push(url ? { name, url: new URL(url, document.baseURI).href } : { name, content: dedent(text) });
      if (!node.hasAttribute('entrypoint')) continue;
      if (entrypoint !== null)
        throw new SourceError(`One file is the entrypoint; both "${entrypoint}" and "${name}" say they are.`);
      entrypoint = name;
    }
  }
  if (entrypoint === null && bareText.trim()) {
    checkBareText(nodes);
    code('python', bareText);
  }
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
  return requirementWords(stated);
}

const absolute = (path: string | null): string | null =>
  path === null ? null : new URL(path, document.baseURI).href;

/** The address of a folder, which ends with a slash whether the author wrote one or not. */
const folderUrl = (path: string | null): string | null => {
  const url = absolute(path);
  return url === null || url.endsWith('/') ? url : `${url}/`;
};

function importsIn(map: string): Record<string, string> {
  try {
    return (JSON.parse(map) as { imports?: Record<string, string> }).imports ?? {};
  } catch {
    // The browser has said so on the console, and goes without the map too.
    return {};
  }
}

/** The page's import map, for the npm packages that TypeScript code imports. */
function importMap(): Record<string, string> {
  const imports: Record<string, string> = {};
  for (const script of document.querySelectorAll('script[type="importmap"]'))
    for (const [name, url] of Object.entries(importsIn(script.textContent ?? '')))
      imports[name] = new URL(url, document.baseURI).href;
  return imports;
}

/**
 * The whole source of an element's app; `bareText` is the text that stood directly in it, `given` what a script gave
 * in place of content. Throws SourceError when a named file cannot be loaded, or when there is no code.
 */
export async function gatherSource(
  host: HTMLElement,
  bareText: string,
  given: StatedSource | null,
): Promise<AppSource> {
  const src = given ? null : absolute(host.getAttribute('src'));
  let stated = given ?? readChildren(sourceNodes(host), bareText);
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
    wheels: folderUrl(host.getAttribute('wheels')),
    lock: absolute(host.getAttribute('lock')),
    folder: folder === null ? null : { url: folder },
  };
}
