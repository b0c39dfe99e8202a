/** Brings an app from source to page: paint from what is known, start the runtime, then join the two. */
import type { Call } from '../../../src/events/transport.ts';
import { sameValue } from '../../../src/events/same-value.ts';
import type { PageApp } from '../../../src/events/page-app.ts';
import type { AppConfig } from '../../../src/protocol/config.ts';
import type { KeptState, RuntimeEvent } from '../../../src/protocol/runtime.ts';
import type { AppSource } from '../../../src/protocol/source.ts';
import { sourceHash } from '../../../src/protocol/source-hash.ts';
import { autoload } from '../../autoload.ts';
import { message } from '../messages.ts';
import { AppFrame, appId, sessionHash } from './app-frame.ts';
import { attribute, flag } from './attributes.ts';
import { build } from './build.ts';
import { EditorPane } from './editor-pane.ts';
import { cachedConfig, keepConfig } from './config-cache.ts';
import { failureOf } from './failure.ts';
import { pageRequest } from './page-request.ts';
import { RuntimeClient, type WorkerEnd } from './runtime-client.ts';
import { WorkerTransport } from './worker-transport.ts';

/** What nearly every app shows; its code comes while the runtime starts, not after. */
const usual = ['form', 'textbox', 'button'];

/** Names an app's place from visit to visit: by the page, and the element's id or number there. */
function homeOf(element: HTMLElement): string {
  const place = [...document.querySelectorAll(element.localName)].indexOf(element);
  return `${location.pathname}${element.id ? `#${element.id}` : `:${place}`}`;
}

/** The text of a config that the page's author put there beforehand. */
const prerendered = (element: HTMLElement): string | undefined =>
  element.querySelector('script[type="application/gradio-config+json"]')?.textContent || undefined;

/** Waits until what was painted can be seen; a tab in the background has no frames to wait for. */
const seen = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 200);
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** One app of one element, run on this page. */
export class AppHost {
  readonly frame: AppFrame;
  private readonly runtime: RuntimeClient;
  private readonly leave: () => Promise<void>;
  private readonly transport: WorkerTransport;
  private readonly editor: EditorPane;
  private source: (() => Promise<AppSource>) | null = null;
  /** Counts loads, so that a newer one makes an older one stop. */
  private load_ = 0;
  private ended = false;
  /** The session's State values by block, as they were after the last event: of a worker that has ended, nothing else is left. */
  private states = new Map<number, KeptState>();
  /** The source that they belong to. */
  private hash = '';

  constructor(
    private readonly element: HTMLElement,
    private readonly language: AppSource['language'],
  ) {
    this.runtime = flag(element, 'isolate') ? new RuntimeClient() : RuntimeClient.shared();
    // Before all else, as nothing takes longer. A config in the page is painted first, though: a start beside it takes
    // the processor that painting needs.
    if (!prerendered(element)) this.runtime.warm(language);
    const id = appId();
    this.transport = new WorkerTransport(this.runtime, id, sessionHash(), language);
    this.frame = new AppFrame(element, id, this.transport, () => this.source && void this.load(this.source));
    this.frame.kept = {
      list: () => this.runtime.calls.keptFiles(id),
      clear: () => this.runtime.calls.forgetFiles(id),
    };
    this.leave = this.runtime.join(
      id,
      (event) => this.receive(event),
      (why) => this.revive(why),
    );
    addEventListener('pagehide', this.hidden);
    for (const type of usual) void autoload(type);
    this.editor = new EditorPane(this.container, (source) => void this.load(() => Promise.resolve(source)));
    this.dress();
  }

  /** The element's part that the app fills. */
  get container(): HTMLElement {
    return this.frame.container;
  }

  /** The app on the page; null before it is painted. */
  get app(): PageApp | null {
    return this.frame.app;
  }

  /** Where the app's calls go. */
  get calls(): { runtime: RuntimeClient; app: string } {
    return { runtime: this.runtime, app: this.frame.id };
  }

  /** Applies the element's look attributes. */
  dress(): void {
    this.frame.dress();
    this.editor.show(flag(this.element, 'playground'), attribute(this.element, 'layout') === 'vertical');
  }

  /** Loads a source and shows its app; errors end up on the page and as an `error` event. */
  async load(gather: () => Promise<AppSource>, states = new Map<number, KeptState>()): Promise<void> {
    const turn = ++this.load_;
    const stale = (): boolean => turn !== this.load_;
    this.source = gather;
    this.frame.begin();
    try {
      const written = this.app ? undefined : await this.paintWritten();
      if (stale()) return;
      const source = await gather();
      if (stale()) return;
      this.editor.source = source;
      const hash = sourceHash(source);
      this.states = hash === this.hash ? states : new Map();
      this.hash = hash;
      const opening = this.runtime.open(this.frame.id, source, homeOf(this.element));
      // Seen before: paint now. If the config arrives first, there is nothing to gain from the cache.
      const known =
        written ?? (await Promise.race([cachedConfig(hash, build), opening.catch(() => undefined)]));
      if (stale()) return;
      if (known && !written) await this.frame.paint(known);
      const config = await opening;
      if (stale()) return;
      const { session } = this.transport;
      await this.runtime.calls.openSession(this.frame.id, session, pageRequest(), [...this.states.values()]);
      await this.settle(config, known);
      if (stale()) return;
      this.frame.ready();
      void keepConfig(hash, build, config);
    } catch (error) {
      if (!stale()) this.frame.fail(failureOf(error));
    }
  }

  /** Paints the config that is in the page, if there is one, and then lets the runtime start. */
  private async paintWritten(): Promise<AppConfig | undefined> {
    const text = prerendered(this.element);
    if (!text) return undefined;
    const config = JSON.parse(text) as AppConfig;
    await this.frame.paint(config);
    await seen();
    this.runtime.warm(this.language);
    return config;
  }

  /** Calls an endpoint by name or number with wire values. Rejects with the app's error. */
  predict(endpoint: string | number, data: unknown[]): Promise<{ data: unknown[] }> {
    const { dependencies = [] } = this.app?.config ?? {};
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
    this.ended = true;
    removeEventListener('pagehide', this.hidden);
    this.editor.dispose();
    this.frame.dispose();
    this.transport.close();
    void this.leave();
  }

  /** Puts the true config in place of the painted one, and sends the calls that waited. */
  private async settle(config: AppConfig, painted: AppConfig | undefined): Promise<void> {
    if (!painted || !sameValue(painted, config)) await this.frame.paint(config);
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
    // Of an app that was taken off the page, what its `unload` listeners print is all that counts.
    if (this.ended && event.type !== 'console') return;
    switch (event.type) {
      case 'message':
        if (event.session === this.transport.session) this.transport.receive(event.message);
        return;
      case 'states':
        if (event.session !== this.transport.session) return;
        for (const state of event.states) this.states.set(state.block, state);
        return;
      case 'status': {
        const { stage, loaded, total, done } = event;
        if (this.frame.state !== 'loading') return;
        this.frame.progress({ stage, loaded, total });
        this.frame.fire('status', { stage, loaded, total, done });
        return;
      }
      case 'console':
        this.frame.fire('console', { stream: event.stream, text: event.text });
        return;
      case 'config':
        void this.frame.paint(event.config);
        return;
      case 'error':
        this.frame.fail({
          stage: event.error.stage ?? 'app',
          message: event.error.message,
          ...(event.error.traceback ? { traceback: event.error.traceback } : {}),
        });
        return;
      default:
        event satisfies never;
    }
  }

  /** The page is left for good: what listens to `unload` hears of it, as far as the browser lets the worker end. */
  private readonly hidden = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) void this.leave();
  };

  /** The runtime has ended: say so, and start again with what the visitor typed. */
  private revive(why: WorkerEnd): void {
    const state = this.element.getAttribute('state');
    // One that dies while it starts would do so again and again: its calls have failed, and Retry is there.
    if (why === 'died' ? state !== 'ready' : state === 'failed') return;
    const reason = [
      message(`restart.${why}`),
      ...([...this.states.values()].some(({ packed }) => packed === null) ? [message('restart.forgot')] : []),
    ].join(' ');
    this.transport.hold(why === 'died' ? reason : message('restart.lost'), sessionHash());
    if (why === 'stopped')
      this.frame.toast({ kind: 'warning', title: message('common.warning'), message: reason, duration: 10 });
    this.frame.fire('error', { stage: 'worker', message: reason });
    if (this.source) void this.load(this.source, this.states);
  }
}
