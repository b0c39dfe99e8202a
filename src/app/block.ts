/** A node of the app model: a component, or a layout that holds others. */
import type { Schema } from '../schema/component.ts';
import { pythonJson } from '../schema/python-text.ts';
import type { Definition, Rules } from '../schema/rules.ts';
import type { Json } from '../schema/wire.ts';
import type { BoundValue } from './builder.ts';
import type { FunctionRef, NativeFunction } from './function-ref.ts';
import type { Rendering } from './rendering/rendering.ts';

/** Props by name, as Gradio's config names them. */
export type BlockProps = Record<string, unknown>;

/** A bound value whose timer, if it has one, is a block. */
export interface WiredValue extends Omit<BoundValue, 'fn'> {
  fn: FunctionRef | NativeFunction;
  every: { timer: number } | null;
}

/** What a block is made of. */
export interface BlockParts {
  id: number;
  definition: Definition;
  /** Name the author used for the class; an alias, or the schema's own. */
  name: string;
  props: BlockProps;
  given: Readonly<BlockProps>;
  /** Takes what the author should know about a value. */
  warn: (message: string) => void;
}

/** A node of the app model. */
export class Block {
  readonly id: number;
  readonly definition: Definition;
  readonly name: string;
  /** Props with defaults and construction rules applied; nulls included. */
  props: BlockProps;
  /** What the author gave. */
  readonly given: Readonly<BlockProps>;
  /** A function given as `value`; it becomes a dependency when the Blocks around it ends. */
  bound: WiredValue | null = null;
  parent: Block | null = null;
  children: Block[] = [];
  /** True while it has a place in a layout. */
  rendered = false;
  /** The run of a render function that made it; null for a block that is always there. */
  rendering: Rendering | null = null;
  private readonly warn: BlockParts['warn'];

  constructor({ id, definition, name, props, given, warn }: BlockParts) {
    this.id = id;
    this.definition = definition;
    this.name = name;
    this.props = props;
    this.given = given;
    this.warn = warn;
  }

  get schema(): Schema {
    return this.definition.schema;
  }

  /** Identity across re-renders inside `gr.render`. */
  get key(): unknown {
    return this.props['key'] ?? null;
  }

  /** True for State: its value is an object of the user's language that the page never sees. */
  get stateful(): boolean {
    return this.schema.value.name === 'state';
  }

  /** Wire value from the page → what the user's function receives. Props default to the block's own. */
  preprocess(wire: unknown, props: BlockProps = this.props): unknown {
    const { preprocess } = this.rules;
    return preprocess ? preprocess(wire, props) : wire;
  }

  /** What the user's function returned → wire value for the page. */
  postprocess(value: unknown, props: BlockProps = this.props): unknown {
    const { postprocess } = this.rules;
    return postprocess ? postprocess(value, props, { warn: this.warn }) : value;
  }

  /** How a value is shown in an examples table; as on the page unless the component says otherwise. */
  example(value: unknown, props: BlockProps = this.props): unknown {
    const { example } = this.rules;
    return example ? example(value, props) : this.postprocess(value, props);
  }

  /** How a wire value is written to a flagged row. */
  flag(wire: unknown, props: BlockProps = this.props): string | number | boolean | null {
    const { flag } = this.rules;
    if (flag) return flag(wire, props);
    return typeof wire === 'string' ? wire : pythonJson(wire);
  }

  /** JSON schema of the wire value; null for blocks that are not part of the API. */
  apiInfo(): Json {
    return this.rules.apiInfo?.(this.props) ?? null;
  }

  examplePayload(): Json {
    return this.rules.examplePayload?.(this.props) ?? null;
  }

  exampleValue(): Json {
    return this.rules.exampleValue?.(this.props) ?? null;
  }

  private get rules(): Rules {
    return this.definition.rules;
  }
}
