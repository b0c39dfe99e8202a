/** Writes an app model as its config: Gradio's JSON, which the page, clients and caches read. */
import type { AppConfig, ComponentConfig, DependencyConfig, LayoutNode } from '../protocol/config.ts';
import type { App } from './app.ts';
import type { Block, BlockProps } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { Dependency } from './dependency.ts';
import { launchOptions } from './launch.ts';

/** The Gradio release whose format and behaviour the config follows. */
export const gradioVersion = '6.31.0';

const withoutNulls = (props: BlockProps): BlockProps =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null && value !== undefined));

/** One block. What never reaches the page stays out: nulls, and a State's object. */
export function componentConfig(block: Block): ComponentConfig {
  const { id, schema, key } = block;
  return {
    id,
    type: schema.type,
    props: withoutNulls(block.props),
    ...(key === null ? {} : { key }),
    ...(schema.skipApi
      ? { skip_api: true }
      : { api_info: block.apiInfo(), example_inputs: block.examplePayload() }),
  };
}

/** A block with all that stands in it. */
export function layoutNode(block: Block): LayoutNode {
  if (!block.schema.holds) return { id: block.id };
  return { id: block.id, children: block.children.map(layoutNode) };
}

const ids = (blocks: readonly Block[]): number[] => blocks.map(({ id }) => id);

/** Which inputs the function asks for as components, with all their props. */
function componentInputs({ fn, inputs, inputsAsDict }: Dependency): number[] {
  if (!fn || !('parameters' in fn) || inputsAsDict) return [];
  return inputs.flatMap((_, i) => (fn.parameters[i]?.props ? [i] : []));
}

/** One dependency of the Blocks with the given id. */
export function dependencyConfig(dependency: Dependency, root: number): DependencyConfig {
  const { fn, after, showProgressOn } = dependency;
  return {
    id: dependency.id,
    targets: dependency.targets.map(({ block, event }) => [
      block?.id ?? (event === 'load' ? root : null),
      event,
    ]),
    inputs: ids(dependency.inputs),
    outputs: ids(dependency.outputs),
    backend_fn: fn !== null,
    js: dependency.js,
    queue: dependency.queue,
    api_name: dependency.apiName,
    api_description: dependency.apiDescription,
    scroll_to_output: dependency.scrollToOutput,
    show_progress: dependency.showProgress,
    show_progress_on: showProgressOn && ids(showProgressOn),
    batch: dependency.batch,
    max_batch_size: dependency.maxBatchSize,
    cancels: dependency.cancels,
    types: {
      generator: fn !== null && 'kind' in fn && fn.kind === 'generator',
      cancel: dependency.cancels.length > 0,
    },
    collects_event_data: fn !== null && 'takes' in fn && fn.takes.event,
    trigger_after: after?.dependency ?? null,
    trigger_only_on_success: after?.on === 'success',
    trigger_only_on_failure: after?.on === 'failure',
    trigger_mode: dependency.triggerMode,
    api_visibility: dependency.apiVisibility,
    rendered_in: dependency.rendering?.renderable.id ?? null,
    render_id: dependency.renders?.id ?? null,
    connection: dependency.connection,
    time_limit: dependency.timeLimit,
    stream_every: dependency.streamEvery,
    event_specific_args: dependency.eventArguments,
    component_prop_inputs: componentInputs(dependency),
    js_implementation: null,
  };
}

/** True when something must happen, or be freed, when a visitor leaves. */
const hasSessionEnd = ({ members, dependencies }: Blocks): boolean =>
  [...members.values()].some(({ stateful }) => stateful) ||
  dependencies.some(
    ({ connection, targets }) => connection === 'stream' || targets.some(({ event }) => event === 'unload'),
  );

/** The whole app as JSON. */
export function appConfig(app: App, blocks: Blocks): AppConfig {
  const options = app.launched?.blocks === blocks ? app.launched.options : launchOptions(app, blocks, {});
  const components = [...blocks.members.values()].map(componentConfig);
  const dependencies = blocks.dependencies.map((dependency) => dependencyConfig(dependency, blocks.id));
  const layout = layoutNode(blocks);
  return {
    version: gradioVersion,
    mode: blocks.mode,
    app_id: app.id,
    title: blocks.title,
    components,
    layout,
    dependencies,
    pages: [['', 'Home', true]],
    page: {
      '': {
        components: components.map(({ id }) => id),
        dependencies: dependencies.map(({ id }) => id),
        layout,
      },
    },
    current_page: '',
    fill_height: blocks.fillHeight,
    fill_width: blocks.fillWidth,
    show_error: options.show_error,
    connect_heartbeat: hasSessionEnd(blocks),
    analytics_enabled: false,
    enable_queue: true,
    is_space: false,
    protocol: 'sse_v3',
    root: '',
    api_prefix: '/gradio_api',
    max_file_size: options.max_file_size,
    css: options.css,
    js: options.js,
    head: options.head,
    theme: options.theme,
    footer_links: [...options.footer_links],
    i18n_translations: options.i18n,
    dev_mode: false,
  };
}
