/** An app as it stands in its element: container, look, blocks and what went wrong; whoever answers its calls. */
import { PageApp } from '../../../src/events/page-app.ts';
import type { Transport } from '../../../src/events/transport.ts';
import type { AppConfig } from '../../../src/protocol/config.ts';
import type { Toast } from '../../../src/events/toast.ts';
import { follow, prepared } from '../../autoload.ts';
import { message } from '../messages.ts';
import { AppLook } from './app-look.ts';
import { attribute, flag } from './attributes.ts';
import './app-view.ts';
import type { AppView, BootStatus } from './app-view.ts';
import type { KeptData } from './kept-data.ts';
import type { Failure } from './failure.ts';

let apps = 0;

/** Names an app among those of the page. */
export const appId = (): string => `app${++apps}`;

/** Letters and digits, as Gradio's session hashes are. */
export const sessionHash = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');

/** One app's place on the page. Its `state` is its element's. */
export class AppFrame {
  readonly container = document.createElement('div');
  private readonly view = document.createElement('gr-app-view') as AppView;
  private readonly look: AppLook;
  private page: PageApp | null = null;
  /** Who waits for the app to be ready, or to have failed. */
  private readonly waiting: ((failure: Failure | null) => void)[] = [];

  constructor(
    private readonly element: HTMLElement,
    readonly id: string,
    private readonly transport: Transport,
    retry: () => void,
  ) {
    this.container.className = 'gradio-container';
    this.container.dataset['app'] = this.id;
    this.look = new AppLook(element, this.container);
    this.view.addEventListener('retry', retry);
    this.container.append(this.view);
    element.append(this.container);
    this.state = 'loading';
    this.dress();
  }

  /** The app on the page; null before it is painted. */
  get app(): PageApp | null {
    return this.page;
  }

  /** What the app keeps for the visitor; null where nobody can tell. */
  set kept(kept: KeptData | null) {
    this.view.kept = kept;
  }

  get state(): string | null {
    return this.element.getAttribute('state');
  }

  private set state(state: 'loading' | 'ready' | 'failed') {
    this.element.setAttribute('state', state);
  }

  /** Applies the element's look attributes. */
  dress(): void {
    this.look.dress(this.page?.config ?? null);
    this.view.footer =
      attribute(this.element, 'info') === 'false' ? [] : (this.page?.config.footer_links ?? []);
  }

  /** Shows that a load begins. */
  begin(): void {
    // Setting the element's text, as authors do to change the source, takes everything else out of it.
    if (this.container.parentNode !== this.element) this.element.append(this.container);
    this.state = 'loading';
    this.view.failure = null;
    this.progress({ stage: 'worker', loaded: 0, total: null });
  }

  /** Shows how far a load has come. */
  progress(status: BootStatus): void {
    this.view.boot = status;
  }

  /** Draws a config that may yet turn out to be old; calls made on it wait in the transport. */
  async paint(said: AppConfig): Promise<void> {
    const [config] = await Promise.all([prepared(said), this.look.wear(said)]);
    const isFirst = this.page === null;
    const page = this.page ?? this.opened(config);
    this.page = page;
    if (isFirst) page.hold();
    else page.adopt(config);
    this.dress();
    this.view.app = page;
    this.view.requestUpdate();
    await this.view.updateComplete;
    if (isFirst) {
      // What is nested is drawn by then, and an untouched field holds what it shows: "" in a Textbox.
      await new Promise((resolve) => setTimeout(resolve));
      page.start();
      void page.welcome();
    }
    this.fire('render');
  }

  /** Shows that functions can be called. */
  ready(): void {
    this.view.boot = null;
    this.state = 'ready';
    this.look.remember();
    this.fire('ready');
    this.settle(null);
  }

  /** Shows what went wrong, in the app's place. */
  fail(failure: Failure): void {
    this.view.boot = null;
    this.view.failure = failure;
    this.state = 'failed';
    this.fire('error', failure);
    this.settle(failure);
  }

  /** Settles when the app's functions can be called; rejects when it could not be started. */
  whenReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (failure: Failure | null): void =>
        failure ? reject(new Error(failure.message)) : resolve();
      if (this.state === 'loading') this.waiting.push(settle);
      else settle(this.view.failure);
    });
  }

  /** Fires an event of the element. */
  fire(type: string, detail: unknown = null): void {
    this.element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  toast(toast: Toast): void {
    this.view.toast(toast);
  }

  /** Takes the app off the page. */
  dispose(): void {
    this.page?.stop();
    this.look.dispose();
    this.container.remove();
    this.element.removeAttribute('state');
    this.settle({ stage: 'app', message: 'The app was taken off the page.' });
  }

  private opened(config: AppConfig): PageApp {
    return new PageApp(config, this.transport, {
      prepared,
      made: follow,
      toast: (toast) => this.toast(toast),
      reveal: (node) =>
        (flag(this.element, 'app-mode') || flag(this.element, 'autoscroll')) &&
        document
          .getElementById((node.props['elem_id'] as string | undefined) ?? `component-${node.id}`)
          ?.scrollIntoView({ behavior: 'smooth', block: 'nearest' }),
      report: (error) => {
        console.error(error);
        this.toast({ kind: 'error', title: message('common.error'), message: String(error), duration: 10 });
      },
    });
  }

  private settle(failure: Failure | null): void {
    for (const settle of this.waiting.splice(0)) settle(failure);
  }
}
