/** `<gradio-lite>`: an app source in, an app out. */
import { AppHost } from './app-host.ts';
import { flag, isSourceAttribute, observedAttributes } from './attributes.ts';
import { gatherSource, sourceNodes, statedLanguage, type StatedSource } from './gather-source.ts';
import { whenParsed } from './when-parsed.ts';
import { whenSeen } from './when-seen.ts';

/**
 * An app on the page. `state` is reflected: `loading`, `ready` or `failed`.
 * Fires `render`, `ready`, `error`, `status` and `console`, all bubbling.
 */
export class GradioLite extends HTMLElement {
  static readonly observedAttributes = observedAttributes;
  private host: AppHost | null = null;
  private observer: MutationObserver | null = null;
  /** Text that stood directly in the element: it is taken out of the page, or it would show. */
  private bareText = '';
  private reloading = false;
  /** True while the element is only being moved: it left the page and may be back within this task. */
  private moving = false;
  /** Counts starts, so that of several that wait to be seen only the last one loads. */
  private turn = 0;
  private waiting = false;
  /** A source given by script (`createGradioApp`), in place of the element's own content. */
  private given: StatedSource | null = null;

  /** `loading`, `ready` or `failed`; null while the element is not in a page. */
  get state(): string | null {
    return this.getAttribute('state');
  }

  /**
   * The running app; null while the element is not in a page.
   * @internal
   */
  get appHost(): AppHost | null {
    return this.host;
  }

  /**
   * Runs this source instead of what the element holds.
   * @internal
   */
  run(source: StatedSource): void {
    this.given = source;
    this.reload();
  }

  connectedCallback(): void {
    if (this.moving) this.moving = false;
    else if (this.given) this.begin();
    // An element that is still being parsed has not got its source yet.
    else whenParsed(this, () => this.isConnected && !this.host && this.begin());
  }

  disconnectedCallback(): void {
    this.moving = true;
    // A moved element is connected again before this task ends; a removed one is not.
    queueMicrotask(() => {
      if (!this.moving) return;
      this.moving = false;
      this.observer?.disconnect();
      this.observer = null;
      this.end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.host || before === now) return;
    if (name === 'eager') {
      if (this.waiting && flag(this, 'eager')) void this.start();
    } else if (name === 'isolate') {
      this.end();
      this.open();
    } else if (isSourceAttribute(name)) this.reload();
    else this.host.dress();
  }

  private begin(): void {
    this.takeBareText();
    this.observer = new MutationObserver((records) => this.mutated(records));
    this.observer.observe(this, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['name', 'url', 'entrypoint', 'lang', 'type'],
    });
    this.open();
  }

  private open(): void {
    this.host = new AppHost(this, this.given?.language ?? statedLanguage(this, this.bareText));
    this.reload();
  }

  private end(): void {
    this.turn++;
    this.waiting = false;
    this.host?.dispose();
    this.host = null;
  }

  private mutated(records: readonly MutationRecord[]): void {
    const container = this.host?.container;
    if (records.every(({ target }) => container?.contains(target))) return;
    const concerns = records.some(({ target, addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes, target].some(
        (node) => node !== this && node !== container && !container?.contains(node),
      ),
    );
    if (!concerns) return;
    if (this.takeBareText() || sourceNodes(this).length > 0) this.reload();
    this.observer?.takeRecords();
  }

  /** Moves text out of the page into memory; answers whether there was any. */
  private takeBareText(): boolean {
    const texts = sourceNodes(this).filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = texts.map((node) => node.textContent ?? '').join('');
    for (const node of texts) node.remove();
    if (!text.trim()) return false;
    this.bareText = text;
    return true;
  }

  /** Loads the app; several changes in one task load it once. */
  private reload(): void {
    if (this.reloading) return;
    this.reloading = true;
    queueMicrotask(() => {
      this.reloading = false;
      void this.start();
    });
  }

  private async start(): Promise<void> {
    const turn = ++this.turn;
    const { host } = this;
    this.waiting = !flag(this, 'eager');
    if (this.waiting) await whenSeen(this);
    if (turn !== this.turn) return;
    this.waiting = false;
    await host?.load(() => gatherSource(this, this.bareText, this.given));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gradio-lite': GradioLite;
  }
}

if (!customElements.get('gradio-lite')) customElements.define('gradio-lite', GradioLite);
