/** An app as a render function sees it while it runs: what it makes is its own until the run has ended well. */
import type { Definition } from '../../schema/rules.ts';
import { App } from '../app.ts';
import type { Block } from '../block.ts';
import { Blocks } from '../blocks.ts';
import type { Dependency } from '../dependency.ts';
import { Rendering, type Renderable } from './rendering.ts';

/** Text that two keys share only if they are equal. */
export const keyText = (key: unknown): string => JSON.stringify(key);

/** Ids that keyed blocks have had, by the text of their keys. */
export type KeyedIds = Map<string, number>;

/** What one run needs to know of what is rendered already. */
export interface RenderScopeParts {
  outer: App;
  renderable: Renderable;
  /** Ids of the blocks with a key; those of new keys are added. */
  keyed: KeyedIds;
  /** The id that a keyed listener of the last run has. */
  keptDependency(key: string): number | undefined;
  newDependency(): number;
  /** Endpoints by their listener's id; of those there are, the keyed ones give way to this run's. */
  endpoints: ReadonlyMap<number, string>;
}

/** The outermost block of one run: what it holds will stand in the render's column. */
class RenderRoot extends Blocks {
  /** Ids of the run's own listeners by their keys. */
  private readonly keyed = new Map<string, number>();
  /** Names of all endpoints: kept, as a run may add hundreds. */
  private readonly names: Set<string>;

  constructor(
    scope: RenderScope,
    private readonly parts: RenderScopeParts,
  ) {
    super({ id: scope.nextId(), name: 'Blocks', props: {}, given: {}, warn: () => {}, look: {} });
    this.names = new Set(parts.endpoints.values());
  }

  override nextDependencyId(key: unknown): number {
    if (key === null) return this.parts.newDependency();
    const text = keyText(key);
    const own = this.keyed.get(text);
    const id = own ?? this.parts.keptDependency(text) ?? this.parts.newDependency();
    this.keyed.set(text, id);
    // Of two listeners with one key the later one counts.
    if (own !== undefined) this.takeBack(own);
    return id;
  }

  override add(dependency: Dependency): void {
    const { id, apiName } = dependency;
    // A keyed listener of the last run has kept its name until now.
    this.names.delete(this.parts.endpoints.get(id) ?? '');
    this.names.add(apiName);
    super.add(dependency);
  }

  private takeBack(id: number): void {
    const at = this.dependencies.findIndex((one) => one.id === id);
    for (const { apiName } of this.dependencies.splice(at, 1)) this.names.delete(apiName);
  }

  /** Gives the listeners of a Blocks that was built before a copy each: every run has its own. */
  override adopt(part: Blocks): void {
    const taken = new Set(this.names);
    const ids = new Map(part.dependencies.map(({ id }) => [id, this.parts.newDependency()]));
    const idOf = (id: number): number => ids.get(id) ?? id;
    for (const dependency of part.dependencies)
      this.add({
        ...dependency,
        id: idOf(dependency.id),
        cancels: dependency.cancels.map(idOf),
        after: dependency.after && { ...dependency.after, dependency: idOf(dependency.after.dependency) },
        apiName: this.uniqueApiName(dependency.apiName, taken),
      });
    for (const block of part.wired) this.wired.add(block);
  }

  protected override apiNames(): ReadonlySet<string> {
    return this.names;
  }
}

/** The app during one run of a render function. */
export class RenderScope extends App {
  override readonly rendering: Rendering;
  readonly root: Blocks;
  private readonly outer: App;
  private readonly keyed: KeyedIds;

  constructor(parts: RenderScopeParts) {
    const { outer, renderable, keyed } = parts;
    const { id, files, keeper, results, source } = outer;
    super({ id, definitions: [], files, keeper, results, source });
    this.outer = outer;
    this.keyed = keyed;
    this.launched = outer.launched;
    this.rendering = new Rendering(renderable);
    this.root = new RenderRoot(this, parts);
    this.blocks.set(this.root.id, this.root);
  }

  /** The blocks that the run has made. */
  made(): Block[] {
    return [...this.blocks.values()].filter((block) => block !== this.root);
  }

  override nextId(): number {
    return this.outer.nextId();
  }

  override nextRenderable(): number {
    return this.outer.nextRenderable();
  }

  override identify(key: unknown): number {
    if (key === null) return this.nextId();
    const text = keyText(key);
    const id = this.keyed.get(text) ?? this.nextId();
    this.keyed.set(text, id);
    if (!this.blocks.has(id)) return id;
    this.warn(
      `Two blocks of one render have the key ${text}; the second is taken for another one each time.`,
    );
    return this.nextId();
  }

  override block(id: number): Block {
    return this.blocks.get(id) ?? this.outer.block(id);
  }

  override definition(name: string): Definition {
    return this.outer.definition(name);
  }

  override get names(): string[] {
    return this.outer.names;
  }

  override get componentNames(): string[] {
    return this.outer.componentNames;
  }
}
