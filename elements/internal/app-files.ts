/** Files of the app that an author's HTML names by Gradio's route: `<img src="/gradio_api/file=plot.png">`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageApp } from '../../src/events/page-app.ts';

const attributes = ['src', 'href', 'poster'] as const;
const route = /^\/?gradio_api\/file=(.+)$/;
const named = attributes.map((name) => `[${name}*="gradio_api/file="]`).join();

/** Shows the app's files in an element's HTML, one piece after another. */
export class AppFiles implements ReactiveController {
  /** How often the addresses were given back: after each time the HTML has to be shown anew. */
  losses = 0;
  private addresses: string[] = [];
  private pieces = 0;

  constructor(private readonly host: ReactiveControllerHost & Node & { readonly app: PageApp }) {
    host.addController(this);
  }

  /**
   * Takes the place of the last HTML. It must not be in the document yet: an image that is asks for its address at
   * once, where nobody answers.
   */
  show(html: readonly ParentNode[]): void {
    this.release();
    for (const element of html.flatMap((part) => [...part.querySelectorAll(named)]))
      for (const name of attributes) {
        const path = route.exec(element.getAttribute(name) ?? '')?.[1];
        if (path === undefined) continue;
        element.removeAttribute(name);
        void this.find(path, (address) => element.setAttribute(name, address));
      }
  }

  hostConnected(): void {
    if (this.losses > 0) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      // One that was only moved is back by now.
      if (this.host.isConnected || this.addresses.length === 0) return;
      this.release();
      this.losses += 1;
    });
  }

  private release(): void {
    this.pieces += 1;
    for (const address of this.addresses.splice(0)) URL.revokeObjectURL(address);
  }

  private async find(path: string, put: (address: string) => void): Promise<void> {
    const piece = this.pieces;
    const address = await this.host.app.addressOf(decoded(path)).catch(() => null);
    if (!address) return;
    if (piece !== this.pieces) {
      URL.revokeObjectURL(address);
      return;
    }
    this.addresses.push(address);
    put(address);
  }
}

/** A path as it stands in a URL, or as authors write it there. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
