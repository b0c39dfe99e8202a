/**
 * What authors give with `head=`. Scripts run as in any page; style sheets concern the app alone, as `css=` does;
 * what describes the page (`<meta>`, icons) is used only where the app is the page.
 */
import { authorCss } from '../theme/author-css.ts';

/** Relations of links that speak about the page as a whole. */
const aboutPage = /\b(?:icon|apple-touch-icon|manifest|canonical|alternate)\b/i;

/** Scripts of the page that have not run yet. */
const loading = new WeakMap<Element, Promise<void>>();

const heads = new WeakMap<Element, AuthorHead>();

/** Adds an element and waits until it has loaded, or could not. */
function inserted(element: HTMLElement): Promise<void> {
  const done = new Promise<void>((resolve) => {
    for (const event of ['load', 'error']) element.addEventListener(event, () => resolve(), { once: true });
  });
  document.head.append(element);
  return done;
}

/** A script that was parsed elsewhere never runs; a new one does. */
function copied(given: Element): HTMLElement {
  const element = document.createElement(given.localName);
  for (const { name, value } of given.attributes) element.setAttribute(name, value);
  element.textContent = given.textContent;
  return element;
}

const isModule = (script: Element): boolean => script.getAttribute('type')?.toLowerCase() === 'module';

/** The head of one app. */
export class AuthorHead {
  private readonly sheets = new Map<string, { sheet: CSSStyleSheet; ready: Promise<void> }>();
  private readonly added: Element[] = [];
  private disposed = false;

  private constructor(private readonly container: HTMLElement) {
    container.addEventListener('dispose', () => this.dispose(), { once: true });
  }

  /** The head of the app in a container. */
  static of(container: HTMLElement): AuthorHead {
    let head = heads.get(container);
    if (!head) heads.set(container, (head = new AuthorHead(container)));
    return head;
  }

  /** Adds what is not there yet, in order; settles when all of it has loaded or failed. */
  async add(html: string): Promise<void> {
    const { head, body } = new DOMParser().parseFromString(html, 'text/html');
    const waits: Promise<void>[] = [];
    // The parser moves on to the body at the first element that is none of a head's.
    for (const given of [...head.children, ...body.children]) {
      // Written after a library, a script in the text counts on it.
      if (given.localName === 'script' && !given.hasAttribute('src')) await Promise.all(waits);
      if (this.disposed) return;
      waits.push(this.addOne(given) ?? Promise.resolve());
    }
    await Promise.all(waits);
  }

  /** Takes back what concerns the app alone; scripts have run and stay. */
  private dispose(): void {
    this.disposed = true;
    heads.delete(this.container);
    const own = new Set([...this.sheets.values()].map(({ sheet }) => sheet));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !own.has(sheet));
    for (const element of this.added) element.remove();
  }

  /** An app that is the whole page speaks for it. */
  private get isPage(): boolean {
    return this.container.classList.contains('app');
  }

  private addOne(given: Element): Promise<void> | undefined {
    switch (given.localName) {
      case 'script':
        return given.hasAttribute('src') ? this.library(given) : this.keep(given);
      case 'style':
        return this.style(given.textContent ?? '', given.getAttribute('media') ?? '');
      case 'link':
        if (/\bstylesheet\b/i.test(given.getAttribute('rel') ?? '')) return this.styleLink(given);
        return aboutPage.test(given.getAttribute('rel') ?? '') && !this.isPage ? undefined : this.keep(given);
      case 'meta':
        return this.isPage ? this.keep(given) : undefined;
      default:
        // <title> is the parameter `title=`; a <base> would lead every address of the page astray.
        return undefined;
    }
  }

  private keep(given: Element): undefined {
    const element = copied(given);
    this.added.push(element);
    document.head.append(element);
  }

  /** Each script once a page, however many apps and blocks ask for it. */
  private library(given: Element): Promise<void> | undefined {
    const { href } = new URL(given.getAttribute('src') ?? '', document.baseURI);
    const known = [...document.scripts].find(({ src }) => src === href);
    if (known) return loading.get(known);
    const script = copied(given) as HTMLScriptElement;
    // New scripts run in any order unless told otherwise.
    script.async = given.hasAttribute('async');
    const done = inserted(script);
    loading.set(script, done);
    return isModule(given) || script.async ? undefined : done;
  }

  private style(text: string, media: string): Promise<void> {
    return this.sheet(media ? `@media ${media} {${text}}` : text);
  }

  private styleLink(given: Element): Promise<void> {
    const { href } = new URL(given.getAttribute('href') ?? '', document.baseURI);
    const integrity = given.getAttribute('integrity') ?? '';
    const text = `@import url(${JSON.stringify(href)}) ${given.getAttribute('media') ?? ''};`;
    return this.sheet(text, async (url) => {
      try {
        const response = await fetch(url, url === href ? { integrity } : {});
        if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
        return await response.text();
      } catch (error) {
        if (url !== href || !this.isPage) throw error;
        // Its server does not let pages read it, only use it; there is no other page that it could change.
        const link = copied(given);
        this.added.push(link);
        await inserted(link);
        return '';
      }
    });
  }

  private sheet(text: string, load?: (url: string) => Promise<string>): Promise<void> {
    const known = this.sheets.get(text);
    if (known) return known.ready;
    const scope = `.gradio-container[data-app="${this.container.dataset['app'] ?? ''}"]`;
    const { sheet, imported } = authorCss(text, scope, load ? { load } : {});
    document.adoptedStyleSheets.push(sheet);
    this.sheets.set(text, { sheet, ready: imported });
    return imported;
  }
}
