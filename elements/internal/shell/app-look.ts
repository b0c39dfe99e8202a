/** How an app looks on its page: theme, colour scheme, author CSS, size; from attributes and config. */
import type { AppConfig } from '../../../src/protocol/config.ts';
import '../../theme/container.ts';
import { attribute, flag } from './attributes.ts';
import { rememberedHeight, rememberHeight } from './remembered-height.ts';
import { followSystem, setColorScheme, type ColorScheme } from './color-scheme.ts';

const schemes: readonly string[] = ['light', 'dark', 'system'] satisfies ColorScheme[];

/** Dresses one container. */
export class AppLook {
  private readonly stopFollowing: () => void;
  private readonly sheets = new Map<string, CSSStyleSheet>();
  private shownTitle: string | null = null;
  private readonly pageTitle = document.title;
  private dressed: AppConfig | null = null;
  private head: string | null = null;
  private disposed = false;
  private wishedScheme: ColorScheme | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly container: HTMLElement,
  ) {
    this.stopFollowing = followSystem(container);
  }

  /** Applies attributes, and the config's theme and CSS when there is one. */
  dress(config: AppConfig | null): void {
    this.dressScheme();
    const appMode = flag(this.element, 'app-mode');
    this.container.classList.toggle('app', appMode);
    this.container.classList.toggle('embed', !appMode && attribute(this.element, 'container') !== 'false');
    const room = attribute(this.element, 'initial-height') ?? rememberedHeight(this.element);
    this.container.style.minHeight = config ? '' : (room ?? (appMode ? '' : '300px'));
    if (!config) return;
    this.container.classList.toggle('fill-height', config.fill_height);
    if (appMode || flag(this.element, 'control-page-title')) {
      document.title = config.title;
      this.shownTitle = config.title;
    } else this.giveTitleBack();
    void this.wear(config);
  }

  /** Loads a config's theme and CSS; resolves when they apply, so that what is drawn then is drawn in them. */
  async wear(config: AppConfig): Promise<void> {
    if (config === this.dressed) return;
    this.dressed = config;
    void this.addHead(config.head);
    await Promise.all([
      this.sheet('theme', config.theme ? JSON.stringify(config.theme) : null, async (text) => {
        const { themeSheet } = await import('../../theme/theme-sheet.ts');
        return themeSheet(JSON.parse(text) as never, this.scope);
      }),
      this.sheet('css', config.css, async (text) => {
        const { authorCss } = await import('../../theme/author-css.ts');
        return authorCss(text, this.scope).sheet;
      }),
    ]);
  }

  /** Keeps the app's height for the next visit, now that it is whole. */
  remember(): void {
    rememberHeight(this.element, this.container);
  }

  /** Takes back what was given to the page. */
  dispose(): void {
    this.disposed = true;
    this.stopFollowing();
    // For what blocks gave the page in the app's name.
    this.container.dispatchEvent(new Event('dispose'));
    for (const name of [...this.sheets.keys()]) this.drop(name);
    this.giveTitleBack();
  }

  /** Follows the attribute when it changes; between that, the visitor's own choice in the settings stays. */
  private dressScheme(): void {
    const said = attribute(this.element, 'theme') ?? attribute(this.element, 'theme-mode') ?? 'system';
    const scheme = (schemes.includes(said) ? said : 'system') as ColorScheme;
    if (scheme === this.wishedScheme) return;
    this.wishedScheme = scheme;
    setColorScheme(this.container, scheme);
  }

  private giveTitleBack(): void {
    if (this.shownTitle !== null && document.title === this.shownTitle) document.title = this.pageTitle;
    this.shownTitle = null;
  }

  private get scope(): string {
    return `.gradio-container[data-app="${this.container.dataset['app']}"]`;
  }

  private async sheet(
    name: string,
    text: string | null,
    make: (text: string) => Promise<CSSStyleSheet>,
  ): Promise<void> {
    // An app without its style sheet is still an app.
    const sheet = text ? await make(text).catch((error: unknown) => console.error(error)) : null;
    this.drop(name);
    if (!sheet || !this.container.isConnected) return;
    this.sheets.set(name, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  private drop(name: string): void {
    const sheet = this.sheets.get(name);
    if (!sheet) return;
    this.sheets.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  /** Adds the author's `head=`, once: a config that comes again, as after a restart, does not run its scripts again. */
  private async addHead(head: string | null): Promise<void> {
    if (!head || head === this.head) return;
    this.head = head;
    const { AuthorHead } = await import('../author-head.ts');
    if (!this.disposed) await AuthorHead.of(this.container).add(head);
  }
}
