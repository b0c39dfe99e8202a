/** Which parts of the page are seen: all side by side on a wide screen, one at a time as tabs on a narrow one. */
import { part } from './part.ts';

export type View = 'gallery' | 'code' | 'app';

const views: readonly View[] = ['gallery', 'code', 'app'];

export class Views {
  readonly #main = part('main', HTMLElement);
  readonly #toggle = part('gallery-toggle', HTMLButtonElement);
  readonly #narrow = matchMedia('(width < 48rem)');
  /** Too narrow for three columns: the gallery then lies over the code. */
  readonly #medium = matchMedia('(width < 70rem)');

  constructor() {
    for (const view of views) this.#tab(view).addEventListener('click', () => this.show(view));
    part('views', HTMLDivElement).addEventListener('keydown', this.#move);
    this.#toggle.addEventListener('click', () => this.#setGallery(!this.#galleryOpen));
    this.#main.addEventListener('keydown', (event) => {
      if (
        event.key !== 'Escape' ||
        !this.#overlaid ||
        !this.#pane('gallery').contains(document.activeElement)
      )
        return;
      this.#setGallery(false);
      this.#toggle.focus();
    });
    for (const query of [this.#narrow, this.#medium]) query.addEventListener('change', () => this.#adapt());
    this.#adapt();
  }

  /** Brings a part to the front where only one has room. */
  show(view: View): void {
    // A control that is about to be hidden would drop the focus to the top of the page.
    const hiding = this.#narrow.matches && views.some((other) => other !== view && this.#focusIn(other));
    this.#main.dataset['view'] = view;
    for (const other of views) {
      const chosen = other === view;
      this.#tab(other).ariaSelected = String(chosen);
      this.#tab(other).tabIndex = chosen ? 0 : -1;
    }
    if (hiding) this.#tab(view).focus();
    if (this.#overlaid && view !== 'gallery') this.#setGallery(false);
  }

  get #galleryOpen(): boolean {
    return this.#main.dataset['gallery'] === 'open';
  }

  get #overlaid(): boolean {
    return this.#medium.matches && !this.#narrow.matches;
  }

  #focusIn(view: View): boolean {
    return this.#pane(view).contains(document.activeElement);
  }

  #setGallery(open: boolean): void {
    if (!open && this.#focusIn('gallery')) this.#toggle.focus();
    this.#main.dataset['gallery'] = open ? 'open' : 'closed';
    this.#toggle.ariaExpanded = String(open);
  }

  /** The parts are tab panels only while there are tabs. */
  #adapt(): void {
    for (const view of views) {
      const pane = this.#pane(view);
      if (this.#narrow.matches) {
        pane.setAttribute('role', 'tabpanel');
        pane.setAttribute('aria-labelledby', this.#tab(view).id);
      } else {
        pane.removeAttribute('role');
        pane.removeAttribute('aria-labelledby');
      }
    }
    this.#setGallery(!this.#overlaid);
    this.show((this.#main.dataset['view'] as View | undefined) ?? 'code');
  }

  readonly #move = (event: KeyboardEvent) => {
    const index = views.findIndex((view) => this.#tab(view) === document.activeElement);
    const targets: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: views.length - 1,
    };
    const target = targets[event.key];
    if (index < 0 || target === undefined) return;
    event.preventDefault();
    const view = views[(target + views.length) % views.length] ?? 'code';
    this.show(view);
    this.#tab(view).focus();
  };

  #tab(view: View): HTMLButtonElement {
    return part(`tab-${view}`, HTMLButtonElement);
  }

  #pane(view: View): HTMLElement {
    return part(view, HTMLElement);
  }
}
