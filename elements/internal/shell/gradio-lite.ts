/** `<gradio-lite>`: an app source in, an app out. */
import type { AppSource } from '../../../src/protocol/source.ts';
import { gatherSource, sourceNodes, statedLanguage } from './gather-source.ts';
import { AppHost } from './app-host.ts';
import { flag, isSourceAttribute, observedAttributes } from './attributes.ts';
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
  /** A source given by script (`createGradioApp`), in place of the element's own content. */
  private given: AppSource | null = null;

  /** `loading`, `ready` or `failed`. */
  get state(): string | null {
    return this.getAttribute('state');
  }

  /** The running app; null while the element is not in a page. */
  get appHost(): AppHost | null {
    return this.host;
  }

  /** Runs this source instead of what the element holds. */
  run(source: AppSource): void {
    this.given = source;
    this.reload();
  }

  connectedCallback(): void {
    if (this.moving) {
      this.moving = false;
      return;
    }
    this.takeBareText();
    this.host = new AppHost(this, statedLanguage(this, this.bareText));
    this.observer = new MutationObserver((records) => this.mutated(records));
    this.observer.observe(this, { childList: true, characterData: true, subtree: true });
    this.reload();
  }

  disconnectedCallback(): void {
    this.moving = true;
    // A moved element is connected again before this task ends; a removed one is not.
    queueMicrotask(() => {
      if (!this.moving) return;
      this.moving = false;
      this.observer?.disconnect();
      this.observer = null;
      this.host?.dispose();
      this.host = null;
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.host || before === now) return;
    if (isSourceAttribute(name)) this.reload();
    else this.host.dress();
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
    const { host } = this;
    if (!flag(this, 'eager')) await whenSeen(this);
    if (host !== this.host) return;
    await host?.load(() => (this.given ? Promise.resolve(this.given) : gatherSource(this, this.bareText)));
  }
}

if (!customElements.get('gradio-lite')) customElements.define('gradio-lite', GradioLite);
