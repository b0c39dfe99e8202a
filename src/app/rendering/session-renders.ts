/** What the render functions of an app have made for one session. */
import type { RenderConfig } from '../../protocol/config.ts';
import type { App } from '../app.ts';
import type { Block } from '../block.ts';
import type { Dependency } from '../dependency.ts';
import { renderConfig } from './render-config.ts';
import { keyText, RenderScope, type KeyedIds } from './render-scope.ts';
import type { Renderable, Rendering } from './rendering.ts';

/** The author's objects behind one run: its language keeps them. */
export interface RenderedCode {
  /** The run has ended well: its objects take the place of those with the same ids. */
  keep(): void;
  /** Lets go of its functions, and of the objects of blocks that are gone. */
  release(blocks: readonly number[]): void;
}

/** What a session gives back when blocks go. */
export interface SessionHooks {
  /** A block is gone. */
  gone(block: Block): void;
  /** A keyed block has taken the place of one with the same id. */
  replaced(block: Block, before: Block): void;
}

/** What stands in one render's column. */
interface Shown {
  readonly rendering: Rendering;
  /** Every block in it, in the order of the config. */
  readonly members: ReadonlyMap<number, Block>;
  /** Blocks that the run made, placed or not. */
  readonly made: readonly Block[];
  readonly code: RenderedCode;
}

/** The rendered parts of one session's app. */
export class SessionRenders {
  /** The listeners of what is rendered now. */
  readonly dependencies = new Map<number, Dependency>();
  private readonly shown = new Map<number, Shown>();
  private readonly keyed = new Map<number, KeyedIds>();
  private readonly running = new Map<number, number>();
  private lastDependency: number;

  constructor(
    private readonly app: App,
    private readonly hooks: SessionHooks,
  ) {
    this.lastDependency = app.dependencies.length - 1;
  }

  /** Begins a run; `commit` or `discard` ends it. */
  begin(renderable: Renderable): RenderScope {
    const { id } = renderable;
    const keyed = this.keyed.get(id) ?? new Map<string, number>();
    this.keyed.set(id, keyed);
    this.running.set(id, (this.running.get(id) ?? 0) + 1);
    const before = [...this.dependencies.values()].filter(({ rendering }) => rendering?.renderable.id === id);
    const kept = new Map(
      before.flatMap((one) => (one.key === null ? [] : [[keyText(one.key), one.id] as const])),
    );
    return new RenderScope({
      outer: this.app,
      renderable,
      keyed,
      keptDependency: (key) => kept.get(key),
      newDependency: () => ++this.lastDependency,
      endpoints: new Map(
        [...this.app.dependencies, ...this.dependencies.values()].map((one) => [one.id, one.apiName]),
      ),
    });
  }

  /** Whether a render has a place still: the one that it stood in may have been rendered anew. */
  has(renderable: Renderable): boolean {
    const is = ({ renders }: Dependency): boolean => renders === renderable;
    return this.app.dependencies.some(is) || [...this.dependencies.values()].some(is);
  }

  /** Puts what a run made in the place of what was there; answers with what the page is told. */
  commit(scope: RenderScope, code: RenderedCode): RenderConfig {
    const { rendering, root } = scope;
    const { id } = rendering.renderable;
    const before = this.shown.get(id);
    this.ended(id);
    for (const block of scope.made()) {
      const old = this.app.blocks.get(block.id);
      this.app.blocks.set(block.id, block);
      if (old) this.hooks.replaced(block, old);
    }
    code.keep();
    const members = inOrder(before?.members, root.members);
    this.shown.set(id, { rendering, members, made: scope.made(), code });
    for (const dependency of root.dependencies) this.dependencies.set(dependency.id, dependency);
    if (before) this.retire(before);
    this.forgetKeys(id, members);
    const listeners = [...this.dependencies.values()].filter((one) => one.rendering === rendering);
    return renderConfig(this.app, scope, [...members.values()], listeners);
  }

  /** Forgets a run that failed, or that nobody waits for any more. */
  discard(scope: RenderScope): void {
    this.ended(scope.rendering.renderable.id);
    // One with a key may have a predecessor, which stays.
    for (const block of scope.made()) if (!this.app.blocks.has(block.id)) this.hooks.gone(block);
  }

  /** Takes everything off, at the end of the session. */
  clear(): void {
    for (const shown of [...this.shown.values()]) this.retire(shown);
    this.shown.clear();
  }

  /** Ends what a run made, with the renders in it. */
  private retire({ rendering, made, code }: Shown): void {
    for (const [id, dependency] of this.dependencies) {
      if (dependency.rendering !== rendering) continue;
      this.dependencies.delete(id);
      if (dependency.renders) this.drop(dependency.renders.id);
    }
    rendering.retire(() => {
      // A keyed block lives on in the one that has its id now.
      const gone = made.filter((block) => this.app.blocks.get(block.id) === block);
      for (const block of gone) {
        this.app.blocks.delete(block.id);
        this.hooks.gone(block);
      }
      code.release(gone.map(({ id }) => id));
    });
  }

  /** Ends a render whose place is gone. */
  private drop(id: number): void {
    const shown = this.shown.get(id);
    this.shown.delete(id);
    this.keyed.delete(id);
    if (shown) this.retire(shown);
  }

  private ended(id: number): void {
    const running = (this.running.get(id) ?? 1) - 1;
    if (running > 0) this.running.set(id, running);
    else this.running.delete(id);
  }

  /** Ids of keys that are gone; another run may be about to use some of them. */
  private forgetKeys(id: number, members: ReadonlyMap<number, Block>): void {
    if (this.running.has(id)) return;
    const keyed = this.keyed.get(id);
    for (const [key, block] of keyed ?? []) if (!members.has(block)) keyed?.delete(key);
  }
}

/** Blocks in the order of the config: those that stay keep their place. */
function inOrder(
  before: ReadonlyMap<number, Block> | undefined,
  now: ReadonlyMap<number, Block>,
): Map<number, Block> {
  const staying = [...(before?.keys() ?? [])].flatMap((id) => {
    const block = now.get(id);
    return block ? [[id, block] as const] : [];
  });
  return new Map([...staying, ...now]);
}
