/** The documentation as web pages: the guides, and a page for each component. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { imported, type Files } from '../files.ts';
import { schemasJson } from '../schemas-json.ts';
import type { SchemaJson } from '../../../src/schema/json.ts';
import { componentPage, type ComponentTexts } from './component-page.ts';
import { html, titleOf } from './markdown.ts';
import { escaped, framed, type Chapter, type Page } from './page-frame.ts';

/** In the order in which a reader wants them. */
const GUIDES = [
  'embedding',
  'typescript',
  'render',
  'kept',
  'threads',
  'differences',
  'boot',
  'architecture',
];

/** All pages and their style, by path below `docs/`. */
export async function docsPages(root: string): Promise<Files> {
  const guides = await Promise.all(GUIDES.map((name) => guide(root, name)));
  const components = await componentPages(root);
  const chapters: Chapter[] = [
    { title: 'Guides', pages: guides },
    { title: 'Components and layouts', pages: components },
  ];
  const pages = [overview(chapters), ...guides, ...components];
  const style = await Promise.all(
    ['playground/styles/tokens.css', 'bin/build/docs/docs.css'].map((file) =>
      readFile(path.join(root, file), 'utf8'),
    ),
  );
  return {
    ...Object.fromEntries(pages.map((page) => [`${page.path}.html`, strToU8(framed(page, chapters))])),
    'docs.css': strToU8(style.join('\n')),
  };
}

async function guide(root: string, name: string): Promise<Page> {
  const markdown = await readFile(path.join(root, 'docs', `${name}.md`), 'utf8');
  const link = (href: string): string => href.replace(/^(\w+)\.md(?=#|$)/, '$1.html');
  return { path: name, title: titleOf(markdown), body: html(markdown, link) };
}

function overview(chapters: readonly Chapter[]): Page {
  const lists = chapters.map(({ title, pages }) => {
    const items = pages.map((page) => `<li><a href="${page.path}.html">${escaped(page.title)}</a></li>`);
    return `<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const lead = '<p>Gradio apps that run wholly in the visitor’s browser, in Python or TypeScript.</p>';
  return {
    path: 'index',
    title: 'Documentation',
    body: `<h1>Documentation</h1>\n${lead}\n${lists.join('\n')}`,
  };
}

async function componentPages(root: string): Promise<Page[]> {
  const schemas = JSON.parse(await schemasJson(root)) as SchemaJson[];
  const events = (await imported(root, 'src/schema/event-docs.ts', 'eventDocs')) as Record<string, string>;
  const folders = await readdir(path.join(root, 'elements'));
  const pages = schemas.map(async (schema) => {
    const name = folders.find((folder) => folder.replaceAll('-', '') === schema.name.toLowerCase());
    // What has no page of its own is no class that authors use: the frame that forms get, what apps are made of.
    const texts = name && (await componentTexts(root, name));
    return texts ? componentPage(texts, schema, events) : null;
  });
  return (await Promise.all(pages)).filter((page) => page !== null);
}

async function componentTexts(root: string, name: string): Promise<ComponentTexts | null> {
  const read = (ending: string): Promise<string> =>
    readFile(path.join(root, 'elements', name, `${name}.${ending}`), 'utf8');
  const markdown = await read('md').catch(() => null);
  if (markdown === null) return null;
  return { name, markdown, python: await read('example.py'), typescript: await read('example.ts') };
}
