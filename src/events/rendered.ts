/** Puts on the page what `gr.render` makes: keyed blocks stay as they are, and nothing else of the page is touched. */
import type { DependencyConfig, RenderConfig } from '../protocol/config.ts';
import { eventTraits, type EventName } from '../schema/events.ts';
import type { BlockNode } from './block-node.ts';
import { isInteractive } from './interactivity.ts';
import type { PageApp } from './page-app.ts';
import { Renewal, type RenderedNodes } from './renewal.ts';

/** What one render has on the page. */
interface Part extends RenderedNodes {
  /** What stands in the column itself. */
  readonly children: readonly BlockNode[];
  readonly listeners: readonly DependencyConfig[];
}

const nothing: Part = { nodes: new Map(), keyed: new Map(), children: [], listeners: [] };

/** The blocks that some listeners read or fill. */
const concerned = (listeners: readonly DependencyConfig[]): number[] =>
  listeners.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);

/** The rendered parts of an app on the page. */
export class Rendered {
  private readonly parts = new Map<number, Part>();

  constructor(
    private readonly app: PageApp,
    /** Told of each new block. */
    private readonly made?: (node: BlockNode) => void,
  ) {}

  /** Puts what a render made in the place of what it made before. */
  show(config: RenderConfig): void {
    const { layout, dependencies: listeners, render_id: id } = config;
    const { nodes } = this.app;
    const column = nodes.get(layout.id);
    // The column stood in another render, which has been made anew meanwhile.
    if (!column) return;
    const before = this.parts.get(id) ?? nothing;
    const renewal = new Renewal(before, column, config);
    this.takeOff(before, renewal);
    this.parts.set(id, {
      nodes: renewal.nodes,
      keyed: renewal.keyed,
      children: column.children,
      listeners,
    });
    for (const [block, node] of renewal.nodes) {
      if (before.nodes.get(block) !== node) this.made?.(node);
      nodes.set(block, node);
    }
    for (const listener of listeners) this.listen(listener);
    this.refresh(
      renewal,
      new Set([...renewal.nodes.keys(), ...concerned([...before.listeners, ...listeners])]),
    );
    this.begin(listeners);
    for (const node of renewal.revalued) this.app.dispatch(node, 'change');
  }

  /**
   * Leaves what was rendered to be seen in a new config, which knows nothing of it; answers with the renders concerned.
   * Nothing of it does anything until it is rendered again, and then blocks are known by their keys: ids begin anew.
   */
  carryOver(dependencies: readonly DependencyConfig[]): ReadonlySet<number> {
    const carried = new Map<number, Part>();
    for (const { render_id: id, outputs } of dependencies) {
      const part = id === null ? undefined : this.parts.get(id);
      const column = outputs.length === 1 ? this.app.nodes.get(outputs[0]!) : undefined;
      if (id === null || !part || !column) continue;
      column.children = part.children;
      for (const child of part.children) child.parent = column;
      carried.set(id, { ...part, nodes: new Map() });
    }
    this.parts.clear();
    for (const [id, part] of carried) this.parts.set(id, part);
    return new Set(carried.keys());
  }

  /** Takes off what a part no longer has, with the renders in it. */
  private takeOff(part: Part, { nodes }: RenderedNodes): void {
    for (const id of part.nodes.keys()) if (!nodes.has(id)) this.app.nodes.delete(id);
    for (const listener of part.listeners) {
      this.app.listeners.remove(listener);
      if (listener.render_id !== null) this.drop(listener.render_id);
    }
  }

  private drop(id: number): void {
    const part = this.parts.get(id);
    this.parts.delete(id);
    if (part) this.takeOff(part, nothing);
  }

  private listen(listener: DependencyConfig): void {
    this.app.listeners.add(listener);
    // Outside the render, a block learns only now that someone listens.
    for (const [block, event] of listener.targets) {
      const sets = block === null ? undefined : eventTraits[event as EventName]?.setsProp;
      const node = block === null ? undefined : this.app.nodes.get(block);
      if (sets && node && node.props[sets.name] === false) node.update({ [sets.name]: sets.to });
    }
  }

  /** Draws what is new. */
  private refresh({ changed }: Renewal, ids: ReadonlySet<number>): void {
    for (const id of ids) {
      const node = this.app.nodes.get(id);
      if (!node) continue;
      const interactive = isInteractive(node, this.app.listeners);
      if (interactive === node.interactive) continue;
      node.interactive = interactive;
      changed.add(node);
    }
    for (const node of changed) node.changed();
  }

  /** Starts what listens to the load of the page: for what is rendered, that is now. */
  private begin(listeners: readonly DependencyConfig[]): void {
    const root = this.app.root.id;
    for (const listener of listeners)
      if (listener.targets.some(([block, event]) => event === 'load' && (block === null || block === root)))
        this.app.run(listener, { id: root, data: null });
  }
}
