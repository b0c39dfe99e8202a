/** The list of examples: links, so that each opens by keyboard, in a new tab, and from the history. */
import { formatAddress } from './address.ts';
import type { Example } from './gallery.ts';
import type { Language } from './languages.ts';
import { part } from './part.ts';
import { search } from './search.ts';

export class GalleryList {
  readonly #links = new Map<string, HTMLAnchorElement>();
  readonly #items = new Map<string, HTMLLIElement>();
  readonly #field = part('search', HTMLInputElement);
  readonly #found = part('found', HTMLParagraphElement);
  readonly #list = part('examples', HTMLDivElement);

  constructor(private readonly examples: readonly Example[]) {
    for (const category of new Set(examples.map((example) => example.category)))
      this.#list.append(this.#group(category));
    this.#field.addEventListener('input', () => this.#filter());
  }

  /** Marks the open example and points all links to the language in use. */
  update(open: string | null, language: Language): void {
    for (const [name, link] of this.#links) {
      link.href = formatAddress({ kind: 'example', example: name, language });
      if (name === open) link.ariaCurrent = 'page';
      else link.removeAttribute('aria-current');
    }
    this.#links.get(open ?? '')?.scrollIntoView({ block: 'nearest' });
  }

  #group(category: string): HTMLElement {
    const group = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = category;
    const list = document.createElement('ul');
    list.append(
      ...this.examples
        .filter((example) => example.category === category)
        .map((example) => this.#item(example)),
    );
    group.append(heading, list);
    return group;
  }

  #item({ name, title, description }: Example): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const label = document.createElement('strong');
    label.textContent = title;
    const sentence = document.createElement('span');
    sentence.textContent = description;
    link.append(label, ' ', sentence);
    item.append(link);
    this.#links.set(name, link);
    this.#items.set(name, item);
    return item;
  }

  #filter(): void {
    const found = new Set(search(this.examples, this.#field.value).map(({ name }) => name));
    for (const [name, item] of this.#items) item.hidden = !found.has(name);
    for (const group of this.#list.querySelectorAll('section'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const count = found.size === 1 ? '1 example' : `${found.size || 'No'} examples`;
    this.#found.textContent = this.#field.value ? `${count} found` : '';
    this.#found.classList.toggle('pg-unseen', found.size > 0);
  }
}
