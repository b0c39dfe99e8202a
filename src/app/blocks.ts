/** An app's outermost block: what stands in it, and what happens on events. */
import { layout } from '../schema/component.ts';
import { boolean, string, typed } from '../schema/parameters.ts';
import { define } from '../schema/rules.ts';
import { Block, type BlockParts, type BlockProps } from './block.ts';
import type { Dependency } from './dependency.ts';
import type { QueueSettings } from './launch.ts';

/** What `gr.Blocks` takes. */
export const blocksSchema = layout('Blocks', {
  doc: 'An app built from components, layouts and event listeners.',
  params: {
    analytics_enabled: boolean({ default: null, doc: 'Accepted as in Gradio; nothing is ever reported.' }),
    mode: string({ default: 'blocks', doc: 'What kind of app the config says it is.' }),
    title: string({ default: 'Gradio', doc: 'Title of the page.' }),
    fill_height: boolean({ default: false, doc: 'Whether the app grows to the height of the window.' }),
    fill_width: boolean({ default: false, doc: 'Whether the app takes the whole width of its container.' }),
    delete_cache: typed<readonly [number, number] | null>()('tuple[int, int] | None', {
      default: null,
      doc: "Seconds between deletions of the app's old temporary files, and their least age in seconds.",
    }),
  },
  positional: ['analytics_enabled', 'mode', 'title', 'fill_height', 'fill_width', 'delete_cache'],
  events: [],
});

/** The definition of `gr.Blocks`; it is no component, so `elements/schemas.ts` does not list it. */
export const blocksDefinition = define(blocksSchema);

/** A Blocks: the tree's root, with the dependencies of everything in it. */
export class Blocks extends Block {
  readonly dependencies: Dependency[] = [];
  /** Every block that stands in it, in the order of placement. */
  readonly members = new Map<number, Block>();
  /** Blocks whose bound values have become dependencies. */
  readonly wired = new Set<Block>();
  /** Arguments of `launch()` given to the constructor. */
  readonly look: Readonly<BlockProps>;
  queueSettings: QueueSettings = { maxSize: null, defaultConcurrencyLimit: 1 };

  constructor({ look, ...parts }: Omit<BlockParts, 'definition'> & { look: Readonly<BlockProps> }) {
    super({ ...parts, definition: blocksDefinition });
    this.look = look;
  }

  /** How the app came about: `blocks`, `interface`, … */
  get mode(): string {
    return this.props['mode'] as string;
  }

  get title(): string {
    return (this.props['title'] as string | null) ?? 'Gradio';
  }

  get fillHeight(): boolean {
    return this.props['fill_height'] === true;
  }

  get fillWidth(): boolean {
    return this.props['fill_width'] === true;
  }

  /** The name itself, or with the first number that makes it unlike every other endpoint's. */
  uniqueApiName(name: string, taken: ReadonlySet<string> = this.apiNames()): string {
    let unique = name;
    for (let n = 1; taken.has(unique); n++) unique = `${name}_${n}`;
    return unique;
  }

  /** The id of the next listener: its index. In a render, one with a key takes its predecessor's (`RenderRoot`). */
  nextDependencyId(_key: unknown): number {
    return this.dependencies.length;
  }

  /** Lets go of what it holds. */
  dispose(): void {
    this.dependencies.length = 0;
    this.members.clear();
    this.wired.clear();
  }

  add(dependency: Dependency): void {
    this.dependencies.push(dependency);
  }

  protected apiNames(): ReadonlySet<string> {
    return new Set(this.dependencies.map(({ apiName }) => apiName));
  }

  /** Takes over the dependencies of a Blocks that becomes a part of this one. */
  adopt(part: Blocks): void {
    const offset = this.dependencies.length;
    // As in Gradio, names are told apart from the names here, not from each other.
    const taken = this.apiNames();
    for (const dependency of part.dependencies) {
      dependency.id += offset;
      dependency.cancels = dependency.cancels.map((id) => id + offset);
      if (dependency.after) dependency.after.dependency += offset;
      dependency.apiName = this.uniqueApiName(dependency.apiName, taken);
      this.add(dependency);
    }
    for (const block of part.wired) this.wired.add(block);
  }
}
