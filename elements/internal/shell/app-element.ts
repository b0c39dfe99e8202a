/** What elements that show an app have in common: they load when seen, and know a move from a removal. */
import { flag } from './attributes.ts';
import { whenSeen } from './when-seen.ts';

/** An element that shows an app. `state` is reflected: `loading`, `ready` or `failed`. */
export abstract class AppElement extends HTMLElement {
  private reloading = false;
  /** True while the element is only being moved: it left the page and may be back within this task. */
  private moving = false;
  /** Counts starts, so that of several that wait to be seen only the last one loads. */
  private turn = 0;
  private waiting = false;

  /** `loading`, `ready` or `failed`; null while the element is not in a page. */
  get state(): string | null {
    return this.getAttribute('state');
  }

  connectedCallback(): void {
    if (this.moving) this.moving = false;
    else this.enter();
  }

  disconnectedCallback(): void {
    this.moving = true;
    // A moved element is connected again before this task ends; a removed one is not.
    queueMicrotask(() => {
      if (!this.moving) return;
      this.moving = false;
      this.stop();
      this.leave();
    });
  }

  /** The element came into a page. */
  protected abstract enter(): void;

  /** The element left the page for good. */
  protected abstract leave(): void;

  /** Loads the app that attributes and content name now. */
  protected abstract load(): Promise<void>;

  /** Loads the app; several changes in one task load it once. */
  protected reload(): void {
    if (this.reloading) return;
    this.reloading = true;
    queueMicrotask(() => {
      this.reloading = false;
      void this.start();
    });
  }

  /** Follows a change of `eager`. */
  protected hasten(): void {
    if (this.waiting && flag(this, 'eager')) void this.start();
  }

  /** Gives up a load that waits to be seen. */
  protected stop(): void {
    this.turn++;
    this.waiting = false;
  }

  private async start(): Promise<void> {
    const turn = ++this.turn;
    this.waiting = !flag(this, 'eager');
    if (this.waiting) await whenSeen(this);
    if (turn !== this.turn) return;
    this.waiting = false;
    await this.load();
  }
}
