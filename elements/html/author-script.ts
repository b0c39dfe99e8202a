/** What an author's `js_on_load` may use, and the head it may need before. */

/** The block, as its script sees it. */
export interface ScriptHost {
  /** The element that the template fills. */
  readonly element: HTMLElement;
  values(): Record<string, unknown>;
  /** Changes a prop, or the value. */
  set(name: string, value: unknown): void;
  trigger(event: string, data: unknown): void;
}

interface Watcher {
  readonly names: readonly string[];
  readonly callback: () => void;
  last: string;
}

type AsyncFunctionConstructor = new (...parts: string[]) => (...args: unknown[]) => Promise<unknown>;

const same = (a: Element, b: Element): boolean =>
  a.localName === b.localName &&
  ['src', 'href'].some((name) => a.hasAttribute(name) && a.getAttribute(name) === b.getAttribute(name));

/** Elements of the page's head that have not loaded yet. */
const loading = new WeakMap<Element, Promise<void>>();

/** Puts the author's `head=` into the page, each script and link once; resolves when all have loaded or failed. */
async function addHead(html: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const waits = [...parsed.head.children].map((given) => {
    const known = [...document.head.children].find((other) => same(given, other));
    if (known) return loading.get(known);
    // A script that was parsed elsewhere never runs; a new one does.
    const element = document.createElement(given.localName);
    for (const { name, value } of given.attributes) element.setAttribute(name, value);
    element.textContent = given.textContent;
    const loads = (element instanceof HTMLScriptElement && element.src) || element instanceof HTMLLinkElement;
    const done = loads
      ? new Promise<void>((resolve) => {
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => resolve());
        })
      : Promise.resolve();
    loading.set(element, done);
    document.head.append(element);
    return done;
  });
  await Promise.all(waits);
}

/** One block's script. */
export class AuthorScript {
  private readonly watchers: Watcher[] = [];

  constructor(private readonly host: ScriptHost) {}

  /** Runs the script, once. Rejects with what it throws. */
  async run(source: string | null, head: string | null): Promise<void> {
    if (head) await addHead(head);
    if (!source) return;
    const { host } = this;
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
    await new AsyncFunction('element', 'trigger', 'props', 'watch', source)(
      host.element,
      trigger,
      props,
      watch,
    );
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
