/** The examples: their descriptions at once, their sources when first opened. */
import { languages, type Language } from './languages.ts';
import type { SourceDocument } from './drafts.ts';

interface Meta {
  title: string;
  description: string;
  category: string;
}

export interface Example extends Meta {
  /** The folder's name. */
  name: string;
}

/** The example that an address without a name opens. */
export const defaultExample = 'hello_world';

/** Categories in the order of the gallery; one that is missing here comes last. */
const categories = [
  'First steps',
  'State and events',
  'Changing the page',
  'Running functions',
  'Layout and style',
];

const metas = import.meta.glob<Meta>('./examples/*/meta.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>('./examples/*/app.*', { query: '?raw', import: 'default' });

const place = ({ category }: Example) => {
  const index = categories.indexOf(category);
  return index < 0 ? categories.length : index;
};

/** All examples, by category and title. */
export const examples: readonly Example[] = Object.entries(metas)
  .map(([path, meta]) => ({ name: path.split('/')[2] ?? path, ...meta }))
  .sort(
    (a, b) => place(a) - place(b) || a.category.localeCompare(b.category) || a.title.localeCompare(b.title),
  );

/** Reads an example's source; throws when there is no such example. */
export async function openExample(name: string, language: Language): Promise<SourceDocument> {
  const example = examples.find((candidate) => candidate.name === name);
  const load = sources[`./examples/${name}/${languages[language].file}`];
  if (!example || !load) throw new Error(`There is no ${languages[language].label} example named “${name}”.`);
  return {
    key: `${name}/${language}`,
    title: example.title,
    description: example.description,
    language,
    original: await load(),
    example: name,
  };
}
