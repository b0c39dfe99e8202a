/** What becomes of the blocks of a render when they are rendered anew: which stay, which go, what is to be drawn. */
import type { ComponentConfig, LayoutNode, RenderConfig } from '../protocol/config.ts';
import { BlockNode } from './block-node.ts';
import { sameValue } from './same-value.ts';

/** The blocks that one render has on the page. */
export interface RenderedNodes {
  readonly nodes: ReadonlyMap<number, BlockNode>;
  /** Those with a key, by its number. */
  readonly keyed: ReadonlyMap<unknown, BlockNode>;
}

/** Layouts that are nothing but their box: a new one may be drawn by the element of the one whose blocks it holds. */
const boxes: ReadonlySet<string> = new Set(['row', 'column', 'group', 'form']);

const hasKey = ({ key }: ComponentConfig): boolean => (key ?? null) !== null;

const preservedBy = ({ props }: ComponentConfig): readonly string[] => {
  const names = props['preserved_by_key'];
  return Array.isArray(names) ? (names as string[]) : [];
};

/** The change of one render's column from what it held to a new config. */
export class Renewal implements RenderedNodes {
  readonly nodes = new Map<number, BlockNode>();
  readonly keyed = new Map<unknown, BlockNode>();
  /** What has to be drawn anew. */
  readonly changed = new Set<BlockNode>();
  /** Blocks that stay, and whose value is another one now. */
  readonly revalued: BlockNode[] = [];
  private readonly configs: ReadonlyMap<number, ComponentConfig>;
  /** For blocks that were there before: what they stood in. */
  private readonly stoodIn = new Map<BlockNode, BlockNode | null>();
  /** Nodes from before that have found their successor. */
  private readonly succeeded = new Set<BlockNode>();

  constructor(
    private readonly before: RenderedNodes,
    private readonly column: BlockNode,
    { components, layout }: RenderConfig,
  ) {
    this.configs = new Map(components.map((component) => [component.id, component]));
    this.fill(column, layout.children ?? []);
    // What has no place may still be read and filled.
    for (const component of components) if (component.id !== column.id) this.node(component, null);
  }

  /** The node of a block with all that stands in it. */
  private place({ id, children = [] }: LayoutNode): BlockNode {
    const component = this.configs.get(id);
    if (!component) throw new Error(`A render has no block with id ${id}.`);
    // Inner ones first: they say what a frame around them was before.
    const inner = children.map((child) => this.place(child));
    return this.hold(this.node(component, this.boxBefore(component, inner)), inner);
  }

  private fill(node: BlockNode, layout: readonly LayoutNode[]): void {
    this.hold(
      node,
      layout.map((child) => this.place(child)),
    );
  }

  private hold(node: BlockNode, inner: readonly BlockNode[]): BlockNode {
    const children = [...new Set(inner)];
    for (const child of children) child.parent = node;
    if (children.length !== node.children.length || children.some((child, i) => child !== node.children[i])) {
      node.children = children;
      this.changed.add(node);
    }
    return node;
  }

  /** The box whose place a new one without a key takes: the one that held its blocks, if that is gone. */
  private boxBefore(component: ComponentConfig, inner: readonly BlockNode[]): BlockNode | null {
    const { type } = component;
    if (!boxes.has(type) || hasKey(component)) return null;
    const stayed = inner.find((child) => this.stoodIn.has(child));
    const box = stayed && this.stoodIn.get(stayed);
    if (!box || box === this.column || box.type !== type) return null;
    return this.succeeded.has(box) || this.configs.has(box.id) ? null : box;
  }

  private node(component: ComponentConfig, box: BlockNode | null): BlockNode {
    const { id, type, key, props } = component;
    const made = this.nodes.get(id);
    if (made) return made;
    const same = this.predecessor(component);
    const before = same ?? box;
    const node = before?.id === id ? before : new BlockNode(id, type, props, before);
    this.nodes.set(id, node);
    if (hasKey(component)) this.keyed.set(key, node);
    if (before) this.succeed(node, before, props, same ? preservedBy(component) : []);
    return node;
  }

  /** What a block was before: by its id, or by its key where ids are counted anew. */
  private predecessor(component: ComponentConfig): BlockNode | null {
    const { id, type, key } = component;
    const candidates = [
      this.before.nodes.get(id),
      hasKey(component) ? this.before.keyed.get(key) : undefined,
    ];
    return candidates.find((one) => one?.type === type && !this.succeeded.has(one)) ?? null;
  }

  private succeed(
    node: BlockNode,
    before: BlockNode,
    props: ComponentConfig['props'],
    preserved: readonly string[],
  ): void {
    this.succeeded.add(before);
    this.stoodIn.set(node, before.parent);
    const { value, visible } = node.props;
    if (!node.restate(props, preserved)) return;
    this.changed.add(node);
    // A layout draws its visible blocks only.
    if (node.props['visible'] !== visible && before.parent) this.changed.add(before.parent);
    if (!sameValue(node.props['value'], value)) this.revalued.push(node);
  }
}
