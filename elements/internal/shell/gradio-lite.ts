/** `<gradio-lite>`: an app source in, an app out. */
import { AppElement } from './app-element.ts';
import { AppHost } from './app-host.ts';
import { isSourceAttribute, observedAttributes } from './attributes.ts';
import { gatherSource, sourceNodes, statedLanguage, type StatedSource } from './gather-source.ts';
import { whenParsed } from './when-parsed.ts';

/**
 * An app on the page. `state` is reflected: `loading`, `ready` or `failed`.
 * Fires `render`, `ready`, `error`, `status` and `console`, all bubbling.
 */
export class GradioLite extends AppElement {
  static readonly observedAttributes = observedAttributes;
  private host: AppHost | null = null;
  private observer: MutationObserver | null = null;
  /** Text that stood directly in the element: it is taken out of the page, or it would show. */
  private bareText = '';
  /** A source given by script (`createGradioApp`), in place of the element's own content. */
  private given: StatedSource | null = null;

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

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.host || before === now) return;
    if (name === 'eager') this.hasten();
    else if (name === 'isolate') {
      this.close();
      this.open();
    } else if (isSourceAttribute(name)) this.reload();
    else this.host.dress();
  }

  protected override enter(): void {
    if (this.given) this.begin();
    // An element that is still being parsed has not got its source yet.
    else whenParsed(this, () => this.isConnected && !this.host && this.begin());
  }

  protected override leave(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.close();
  }

  protected override async load(): Promise<void> {
    await this.host?.load(() => gatherSource(this, this.bareText, this.given));
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

  private close(): void {
    this.stop();
    this.host?.dispose();
    this.host = null;
  }

  private mutated(records: readonly MutationRecord[]): void {
    const container = this.host?.container;
    const source = sourceNodes(this);
    // Not the app's own nodes, and not those that it has just taken out: they are outside the container by now.
    const concerns = records.some(({ target, addedNodes, removedNodes }) =>
      target === this
        ? [...addedNodes, ...removedNodes].some((node) => node !== container)
        : source.some((node) => node.contains(target)),
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
}

declare global {
  interface HTMLElementTagNameMap {
    'gradio-lite': GradioLite;
  }
}

if (!customElements.get('gradio-lite')) customElements.define('gradio-lite', GradioLite);
