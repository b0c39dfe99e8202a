/** Brings an app from source to page: paint from what is known, start the runtime, then join the two. */
import type { Call } from '../../../src/events/transport.ts';
import { sameValue } from '../../../src/events/same-value.ts';
import { PageApp } from '../../../src/events/page-app.ts';
import type { AppConfig } from '../../../src/protocol/config.ts';
import type { RuntimeEvent } from '../../../src/protocol/runtime.ts';
import type { AppSource, PageRequest } from '../../../src/protocol/source.ts';
import { sourceHash } from '../../../src/protocol/source-hash.ts';
import { autoload } from '../../autoload.ts';
import { message } from '../messages.ts';
import { AppLook } from './app-look.ts';
import { attribute, flag } from './attributes.ts';
import './app-view.ts';
import type { AppView } from './app-view.ts';
import { build } from './build.ts';
import { EditorPane } from './editor-pane.ts';
import { cachedConfig, keepConfig } from './config-cache.ts';
import { failureOf, RuntimeClient, type Failure } from './runtime-client.ts';
import { WorkerTransport } from './worker-transport.ts';

let apps = 0;

/** What nearly every app shows; its code comes while the runtime starts, not after. */
const usual = ['form', 'textbox', 'button'];

/** Letters and digits, as Gradio's session hashes are. */
const sessionHash = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');

const pageRequest = (): PageRequest => ({
  url: location.href,
  headers: {
    'user-agent': navigator.userAgent,
    referer: document.referrer,
    'accept-language': navigator.languages.join(','),
  },
  query_params: Object.fromEntries(new URLSearchParams(location.search)),
});

/** A config that the page's author put there beforehand. */
function prerendered(element: HTMLElement): AppConfig | undefined {
  const script = element.querySelector('script[type="application/gradio-config+json"]');
  return script?.textContent ? (JSON.parse(script.textContent) as AppConfig) : undefined;
}

/** One app of one element. */
export class AppHost {
  readonly container = document.createElement('div');
  private readonly view = document.createElement('gr-app-view') as AppView;
  private readonly look: AppLook;
  private readonly id = `app${++apps}`;
  private readonly runtime: RuntimeClient;
  private readonly leave: () => Promise<void>;
  private readonly transport: WorkerTransport;
  private readonly editor: EditorPane;
  private page: PageApp | null = null;
  private source: (() => Promise<AppSource>) | null = null;
  /** Who waits for the app to be ready, or to have failed. */
  private readonly waiting: ((failure: Failure | null) => void)[] = [];
  /** Counts loads, so that a newer one makes an older one stop. */
  private load_ = 0;

  constructor(
    private readonly element: HTMLElement,
    language: AppSource['language'],
  ) {
    this.runtime = flag(element, 'isolate') ? new RuntimeClient() : RuntimeClient.shared();
    this.leave = this.runtime.join(
      this.id,
      (event) => this.receive(event),
      () => this.revive(),
    );
    this.transport = new WorkerTransport(this.runtime, this.id, sessionHash());
    this.runtime.warm(language);
    for (const type of usual) void autoload(type);
    this.container.className = 'gradio-container';
    this.container.dataset['app'] = this.id;
    this.look = new AppLook(element, this.container);
    this.editor = new EditorPane(this.container, (source) => void this.load(() => Promise.resolve(source)));
    this.view.addEventListener('retry', () => this.source && void this.load(this.source));
    this.container.append(this.view);
    element.append(this.container);
    element.setAttribute('state', 'loading');
    this.dress();
  }

  /** The app on the page; null before it is painted. */
  get app(): PageApp | null {
    return this.page;
  }

  /** Where the app's calls go. */
  get calls(): { runtime: RuntimeClient; app: string } {
    return { runtime: this.runtime, app: this.id };
  }

  /** Applies the element's look attributes. */
  dress(): void {
    this.look.dress(this.page?.config ?? null);
    this.view.footer =
      attribute(this.element, 'info') === 'false' ? [] : (this.page?.config.footer_links ?? []);
    this.editor.show(flag(this.element, 'playground'), attribute(this.element, 'layout') === 'vertical');
  }

  /** Settles when the app's functions can be called; rejects when it could not be started. */
  opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (failure: Failure | null): void =>
        failure ? reject(new Error(failure.message)) : resolve();
      const state = this.element.getAttribute('state');
      if (state === 'loading') this.waiting.push(settle);
      else settle(this.view.failure);
    });
  }

  /** Loads a source and shows its app; errors end up on the page and as an `error` event. */
  async load(gather: () => Promise<AppSource>): Promise<void> {
    const turn = ++this.load_;
    const stale = (): boolean => turn !== this.load_;
    this.source = gather;
    // Setting the element's text, as authors do to change the source, takes everything else out of it.
    if (this.container.parentNode !== this.element) this.element.append(this.container);
    this.element.setAttribute('state', 'loading');
    this.view.failure = null;
    this.view.boot = { stage: 'worker', loaded: 0, total: null };
    try {
      const source = await gather();
      if (stale()) return;
      this.editor.source = source;
      const hash = sourceHash(source);
      const opening = this.runtime.calls.open(this.id, source);
      // Seen before: paint now. If the config arrives first, there is nothing to gain from the cache.
      const known =
        prerendered(this.element) ??
        (await Promise.race([cachedConfig(hash, build), opening.catch(() => undefined)]));
      if (stale()) return;
      if (known) await this.paint(known);
      const config = await opening;
      if (stale()) return;
      await this.runtime.calls.openSession(this.id, this.transport.session, pageRequest());
      await this.settle(config, known);
      if (stale()) return;
      this.view.boot = null;
      this.element.setAttribute('state', 'ready');
      this.fire('ready');
      this.settleWaiting(null);
      void keepConfig(hash, build, config);
    } catch (error) {
      if (!stale()) this.fail(failureOf(error));
    }
  }

  /** Calls an endpoint by name or number with wire values. Rejects with the app's error. */
  predict(endpoint: string | number, data: unknown[]): Promise<{ data: unknown[] }> {
    const { dependencies = [] } = this.page?.config ?? {};
    const found = dependencies.find(
      ({ id, api_name }) => id === endpoint || `/${api_name}` === `/${String(endpoint).replace(/^\//, '')}`,
    );
    if (!found) {
      const names = dependencies
        .filter((d) => d.api_visibility === 'public')
        .map(({ api_name }) => `/${api_name}`);
      throw new Error(
        `The app has no endpoint ${JSON.stringify(endpoint)}; it has ${names.join(', ') || 'none'}.`,
      );
    }
    return new Promise((resolve, reject) => {
      this.transport.submit(
        { fnIndex: found.id, data, triggerId: null, eventData: null, queue: found.queue },
        (received) => {
          if (received.msg === 'unexpected_error') reject(new Error(received.message));
          if (received.msg !== 'process_completed') return;
          if ('error' in received.output) reject(new Error(received.output.error ?? message('common.error')));
          else resolve({ data: received.output.data });
        },
      );
    });
  }

  /** Frees the page's part and the runtime's. */
  dispose(): void {
    this.load_++;
    this.page?.stop();
    this.look.dispose();
    this.editor.dispose();
    this.container.remove();
    this.element.removeAttribute('state');
    this.settleWaiting({ stage: 'app', message: 'The app was taken off the page.' });
    void this.leave();
  }

  /** Draws a config that may yet turn out to be old; calls made on it wait. */
  private async paint(config: AppConfig): Promise<void> {
    await Promise.all([...new Set(config.components.map(({ type }) => type))].map(autoload));
    if (this.page) {
      this.page.adopt(config);
    } else {
      this.page = new PageApp(config, this.transport, {
        toast: (toast) => this.view.toast(toast),
        reveal: (node) =>
          (flag(this.element, 'app-mode') || flag(this.element, 'autoscroll')) &&
          document
            .getElementById((node.props['elem_id'] as string | undefined) ?? `component-${node.id}`)
            ?.scrollIntoView({ behavior: 'smooth', block: 'nearest' }),
        report: (error) => {
          console.error(error);
          this.view.toast({
            kind: 'error',
            title: message('common.error'),
            message: String(error),
            duration: 10,
          });
        },
      });
      this.page.start();
    }
    this.dress();
    this.view.app = this.page;
    this.view.requestUpdate();
    await this.view.updateComplete;
    this.fire('render');
  }

  /** Puts the true config in place of the painted one, and sends the calls that waited. */
  private async settle(config: AppConfig, painted: AppConfig | undefined): Promise<void> {
    if (!painted || !sameValue(painted, config)) await this.paint(config);
    const means = (call: Call, of: AppConfig): unknown => {
      const found = of.dependencies.find(({ id }) => id === call.fnIndex);
      return found && [found.targets, found.inputs, found.outputs, found.api_name];
    };
    this.transport.release(
      (call) => !painted || sameValue(means(call, painted), means(call, config)),
      message('boot.changed'),
    );
  }

  private receive(event: RuntimeEvent): void {
    switch (event.type) {
      case 'message':
        if (event.session === this.transport.session) this.transport.receive(event.message);
        return;
      case 'status': {
        const { stage, loaded, total, done } = event;
        if (this.element.getAttribute('state') !== 'loading') return;
        this.view.boot = { stage, loaded, total };
        this.fire('status', { stage, loaded, total, done });
        return;
      }
      case 'console':
        this.fire('console', { stream: event.stream, text: event.text });
        return;
      case 'config':
        void this.paint(event.config);
        return;
      case 'error':
        this.fail({
          stage: event.error.stage ?? 'app',
          message: event.error.message,
          ...(event.error.traceback ? { traceback: event.error.traceback } : {}),
        });
        return;
      default:
        event satisfies never;
    }
  }

  /** The runtime died: say so, and start again with what the visitor typed. */
  private revive(): void {
    const reason = message('boot.restarting');
    this.transport.hold(reason, sessionHash());
    this.fire('error', { stage: 'worker', message: reason });
    if (this.source) void this.load(this.source);
  }

  private fail(failure: Failure): void {
    this.view.boot = null;
    this.view.failure = failure;
    this.element.setAttribute('state', 'failed');
    this.fire('error', failure);
    this.settleWaiting(failure);
  }

  private settleWaiting(failure: Failure | null): void {
    for (const settle of this.waiting.splice(0)) settle(failure);
  }

  private fire(type: string, detail: unknown = null): void {
    this.element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}
