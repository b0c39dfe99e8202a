/** `<gradio-app>`: an app that runs on a Gradio server, shown by the same elements as one that runs here. */
import type { AppConfig } from '../../../src/protocol/config.ts';
import { hasElement } from '../../autoload.ts';
import { message } from '../messages.ts';
import { AppElement } from './app-element.ts';
import { AppFrame, appId, sessionHash } from './app-frame.ts';
import { lookAttributes, spellings } from './attributes.ts';
import { failureOf } from './failure.ts';
import { ServerTransport } from './server-transport.ts';

/** Where a Space's app is. */
const spaceUrl = (space: string): string =>
  `https://${space.replaceAll(/[^a-zA-Z0-9]+/g, '-').toLowerCase()}.hf.space`;

/** The config as our elements read it: a server names its theme, and has the theme's variables in a file. */
const ownConfig = (config: AppConfig): AppConfig => ({
  ...config,
  theme: typeof config.theme === 'string' ? { name: config.theme } : null,
});

/**
 * An app of a Gradio server on the page. `state` is reflected: `loading`, `ready` or `failed`.
 * Fires `render`, `ready` and `error`, all bubbling. The page trusts the server: an app's own scripts run here.
 */
export class GradioApp extends AppElement {
  static readonly observedAttributes = ['src', 'space', ...spellings([...lookAttributes, 'eager'])];
  private frame: AppFrame | null = null;
  private transport: ServerTransport | null = null;

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === 'eager') this.hasten();
    else if (name === 'src' || name === 'space') {
      this.leave();
      this.enter();
    } else this.frame?.dress();
  }

  protected override enter(): void {
    this.setAttribute('state', 'loading');
    this.reload();
  }

  protected override leave(): void {
    this.stop();
    this.transport?.close();
    this.frame?.dispose();
    this.frame = null;
    this.transport = null;
    this.removeAttribute('state');
  }

  protected override async load(): Promise<void> {
    const space = this.getAttribute('space');
    const src = space ? spaceUrl(space) : this.getAttribute('src');
    const root = new URL(src ?? '', document.baseURI).href.replace(/\/$/, '');
    const transport = new ServerTransport(`${root}/gradio_api`, sessionHash());
    this.transport?.close();
    this.frame?.dispose();
    const frame = new AppFrame(this, appId(), transport, () => this.reload());
    this.frame = frame;
    this.transport = transport;
    frame.begin();
    try {
      if (!src) throw new Error('<gradio-app> needs a src, the address of a Gradio app, or a space.');
      const config = ownConfig(await fetchedConfig(root));
      if (frame !== this.frame) return;
      await frame.paint(config);
      frame.ready();
      this.nameUnknown(frame, config);
    } catch (error) {
      if (frame === this.frame) frame.fail(failureOf(error));
    }
  }

  /** Says which components this release cannot show, rather than leave holes. */
  private nameUnknown(frame: AppFrame, { components }: AppConfig): void {
    const unknown = new Set(components.map(({ type }) => type).filter((type) => !hasElement(type)));
    if (unknown.size === 0) return;
    const text = message('server.unknown', { types: [...unknown].join(', ') });
    frame.toast({ kind: 'warning', title: message('common.warning'), message: text, duration: null });
  }
}

async function fetchedConfig(root: string): Promise<AppConfig> {
  const response = await fetch(`${root}/config`).catch((error: Error) => {
    throw new Error(`${root} could not be reached: ${error.message}.`, { cause: error });
  });
  if (!response.ok)
    throw new Error(`${root} is no Gradio app that can be shown: ${response.status} ${response.statusText}.`);
  return (await response.json()) as AppConfig;
}

declare global {
  interface HTMLElementTagNameMap {
    'gradio-app': GradioApp;
  }
}

if (!customElements.get('gradio-app')) customElements.define('gradio-app', GradioApp);
