/** Apps made straight through the builder, as a runner makes them; functions are references that nobody calls. */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { Builder, Listener } from '../../src/app/builder.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import type { AppConfig, LayoutNode } from '../../src/protocol/config.ts';

/** A function as a runner refers to it. */
export const functionRef = (
  name = '<lambda>',
  parameters: FunctionRef['parameters'] = [],
  more: Partial<FunctionRef> = {},
): FunctionRef => ({
  handle: 1,
  name,
  display: `<function ${name}>`,
  kind: 'plain',
  doc: null,
  parameters,
  variadic: false,
  takes: { event: false, request: false, progress: false },
  ...more,
});

/** Parameters without a default. */
export const needs = (...names: string[]): FunctionRef['parameters'] =>
  names.map((name) => ({ name, hasDefault: false }));

/** A function that takes whatever it is given. */
export const anything = functionRef('<lambda>', [], { variadic: true });

/** An app being made. */
export interface ModelApp {
  readonly app: App;
  readonly builder: Builder;
  /** Opens a Blocks, fills it, and ends it; answers with its id. */
  blocks(fill: (root: number) => void, parent?: number | null): number;
  /** Makes a block; answers with its id. */
  make(name: string, parent: number | null, given?: Record<string, unknown>): number;
  /** Makes a layout block, fills it, and ends it; answers with its id. */
  layout(name: string, parent: number, fill: (id: number) => void, given?: Record<string, unknown>): number;
  /** Listens to a block's click. */
  click(block: number, parent: number, more?: Partial<Listener>): ReturnType<Builder['listen']>;
}

/** Starts an app. */
export function startModel(): ModelApp {
  const app = new App({ id: 'test', definitions });
  const builder = createBuilder(app);
  const make: ModelApp['make'] = (name, parent, given = {}) => builder.create(name, given, { parent }).id;
  return {
    app,
    builder,
    make,
    blocks(fill, parent = null) {
      const { id } = builder.createBlocks({}, { parent });
      fill(id);
      builder.exit(id);
      return id;
    },
    layout(name, parent, fill, given = {}) {
      const id = make(name, parent, given);
      fill(id);
      builder.exit(id);
      return id;
    },
    click: (block, parent, more = {}) =>
      builder.listen(
        { targets: [{ block, event: 'click' }], fn: anything, inputs: null, outputs: [], ...more },
        { parent },
      ),
  };
}

/** `row[textbox, button]`: the tree in words. */
export function tree(config: AppConfig): string {
  const types = new Map(config.components.map(({ id, type }) => [id, type]));
  const words = ({ id, children }: LayoutNode): string =>
    (types.get(id) ?? 'blocks') + (children ? `[${children.map(words).join(', ')}]` : '');
  return words(config.layout);
}
