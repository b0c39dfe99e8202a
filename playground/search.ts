/** Finding an example by any words of its name, title, description or category. */

export interface Searchable {
  name: string;
  title: string;
  description: string;
  category: string;
}

/** The examples that hold every word of the query, in their order. */
export function search<T extends Searchable>(examples: readonly T[], query: string): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return examples.filter(({ name, title, description, category }) => {
    const text = fold(`${name} ${name.replaceAll('_', ' ')} ${title} ${description} ${category}`);
    return words.every((word) => text.includes(word));
  });
}

/** Lower case without accents, so that `cafe` finds `Café`. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
