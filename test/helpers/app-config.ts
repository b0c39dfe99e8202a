/** Configs for tests, made by the app model itself: nothing about props is stated here. */
import { definitions as built } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { AppConfig, DependencyConfig } from '../../src/protocol/config.ts';
import type { Definition } from '../../src/schema/rules.ts';

/** A block to make: its class, the author's arguments, and what stands in it. */
export interface BlockSpec {
  readonly name: string;
  readonly given?: Record<string, unknown>;
  readonly children?: readonly BlockSpec[];
}

/** A listener as a config gives it, with the usual fields filled in. */
export const dependency = (said: Partial<DependencyConfig>): DependencyConfig => ({
  id: 0,
  targets: [],
  inputs: [],
  outputs: [],
  backend_fn: true,
  js: null,
  queue: true,
  api_name: 'test',
  api_description: null,
  scroll_to_output: false,
  show_progress: 'full',
  show_progress_on: null,
  batch: false,
  max_batch_size: 4,
  cancels: [],
  types: { generator: false, cancel: false },
  collects_event_data: false,
  trigger_after: null,
  trigger_only_on_success: false,
  trigger_only_on_failure: false,
  trigger_mode: 'once',
  api_visibility: 'public',
  rendered_in: null,
  render_id: null,
  connection: 'sse',
  time_limit: null,
  stream_every: 0.5,
  event_specific_args: null,
  component_prop_inputs: [],
  js_implementation: null,
  ...said,
});

/** Every definition there is, with those given in place of their namesakes. */
export const withDefinitions = (more: readonly Definition[]): readonly Definition[] => [
  ...built.filter(({ schema }) => !more.some((other) => other.schema.name === schema.name)),
  ...more,
];

/** The config of an app of these blocks. Ids count in the order of writing: 0 the app, 1 the first block. */
export function buildConfig(
  blocks: readonly BlockSpec[],
  dependencies: readonly Partial<DependencyConfig>[] = [],
  definitions: readonly Definition[] = built,
): AppConfig {
  const builder = createBuilder(new App({ id: 'test', definitions }));
  const root = builder.createBlocks({}, { parent: null }).id;
  const add = ({ name, given = {}, children }: BlockSpec, parent: number): void => {
    const { id } = builder.create(name, given, { parent });
    for (const child of children ?? []) add(child, id);
    if (children) builder.exit(id);
  };
  for (const block of blocks) add(block, root);
  builder.exit(root);
  return {
    ...builder.config(root),
    dependencies: dependencies.map((said, id) => dependency({ id, ...said })),
  };
}
