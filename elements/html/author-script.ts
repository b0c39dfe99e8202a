/** What an author's `js_on_load` may use, and the head it may need before. */
import type { Upload } from '../../src/events/transport.ts';

/** The block, as its script sees it. */
export interface ScriptHost {
  /** The element that the template fills. */
  readonly element: HTMLElement;
  values(): Record<string, unknown>;
  /** Changes a prop, or the value. */
  set(name: string, value: unknown): void;
  trigger(event: string, data: unknown): void;
  /** Gives the app a file of the visitor's; answers with its path there, and an address for the page. */
  upload(file: File): Promise<Upload>;
  /** Calls one of the author's `server_functions`. */
  call(name: string, data: unknown): Promise<unknown>;
}

interface Watcher {
  readonly names: readonly string[];
  readonly callback: () => void;
  last: string;
}

type AsyncFunctionConstructor = new (...parts: string[]) => (...args: unknown[]) => Promise<unknown>;

/** One block's script. */
export class AuthorScript {
  private readonly watchers: Watcher[] = [];

  constructor(private readonly host: ScriptHost) {}

  /** Runs the script, once. Rejects with what it throws. */
  async run(source: string | null, head: string | null, serverFunctions: readonly string[]): Promise<void> {
    const { host } = this;
    const container = host.element.closest<HTMLElement>('.gradio-container');
    if (head && container) {
      // Few apps have one.
      const { AuthorHead } = await import('../internal/author-head.ts');
      await AuthorHead.of(container).add(head);
    }
    if (!source) return;
    const props = new Proxy({} as Record<string, unknown>, {
      get: (_, name) => host.values()[String(name)],
      has: (_, name) => String(name) in host.values(),
      set: (_, name, value) => {
        host.set(String(name), value);
        // Its own changes are no news to the script.
        for (const watcher of this.watchers) watcher.last = this.snapshot(watcher.names);
        return true;
      },
    });
    const trigger = (event: string, data: unknown = null): void => host.trigger(event, data);
    const watch = (names: string | readonly string[], callback: () => void): void => {
      const list = typeof names === 'string' ? [names] : names;
      this.watchers.push({ names: list, callback, last: this.snapshot(list) });
    };
    // The author's own page code, as in a script tag.
    const AsyncFunction = (async () => {}).constructor as AsyncFunctionConstructor;
    await new AsyncFunction('element', 'trigger', 'props', 'server', 'watch', 'upload', source)(
      host.element,
      trigger,
      props,
      this.server(serverFunctions),
      watch,
      (file: File) => host.upload(file),
    );
  }

  /** The author's functions by name. As on a server, one argument is passed as it is, and several as one list. */
  private server(names: readonly string[]): Record<string, (...args: unknown[]) => Promise<unknown>> {
    const caller =
      (name: string) =>
      async (...args: unknown[]): Promise<unknown> => {
        try {
          return await this.host.call(name, args.length === 1 ? args[0] : args);
        } catch (error) {
          // The script goes on, as it does there.
          console.warn(`gr.HTML: server.${name}() failed.`, error);
          return null;
        }
      };
    return Object.fromEntries(names.map((name) => [name, caller(name)]));
  }

  /** Tells the script what has changed since it last looked; called after each redraw. */
  changed(): void {
    for (const watcher of this.watchers) {
      const now = this.snapshot(watcher.names);
      if (now === watcher.last) continue;
      watcher.last = now;
      watcher.callback();
    }
  }

  private snapshot(names: readonly string[]): string {
    const values = this.host.values();
    return JSON.stringify(names.map((name) => values[name]));
  }
}
