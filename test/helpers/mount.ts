/** Puts one component, or a small app, on the test page, as the shell would. */
import type { AppConfig, ComponentConfig, DependencyConfig } from '../../src/protocol/config.ts';
import type { Schema } from '../../src/schema/component.ts';
import type { Definition } from '../../src/schema/rules.ts';
import { PageApp } from '../../src/events/page-app.ts';
import type { Toast } from '../../src/events/toast.ts';
import type { Call, Transport } from '../../src/events/transport.ts';
import type { BlockElement } from '../../elements/internal/block-element.ts';
import { autoload, elementFor } from '../../elements/autoload.ts';
import '../../elements/theme/container.ts';

/** What a mounted component said, and ways to look at it. */
export interface Mounted<E extends HTMLElement = BlockElement> {
  element: E;
  app: PageApp;
  /** The component's value now. */
  value(): unknown;
  /** Names of the events the component sent, with their data, in order. */
  events: { event: string; data: unknown }[];
  /** Gives the component new props, as a function's result would. */
  update(props: Record<string, unknown>): Promise<void>;
  toasts: Toast[];
}

const silent: Transport = { submit: () => ({ cancel() {} }) };

/** Default props of a schema, as an app's config gives them. */
export function defaultProps(
  { schema, rules }: Definition,
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  const props: Record<string, unknown> = { show_label: true };
  for (const [name, parameter] of Object.entries((schema as Schema).params))
    if (parameter.sent && 'default' in parameter && parameter.default !== null)
      props[name] = parameter.default;
  Object.assign(props, { elem_classes: [], name: schema.type }, given);
  return { ...props, ...rules.construct?.(props as never, { warn() {} }) };
}

/** A config that holds the given components in one column, `children` nested by `layout`. */
export function configOf(
  components: ComponentConfig[],
  dependencies: Partial<DependencyConfig>[] = [],
): AppConfig {
  return {
    components,
    dependencies,
    layout: { id: 0, children: components.map(({ id }) => ({ id })) },
  } as unknown as AppConfig;
}

/** Mounts one component with `given` props; every event it sends is recorded. Removed after each test. */
export async function mount<E extends HTMLElement = BlockElement>(
  definition: Definition,
  given: Record<string, unknown> = {},
  { children = [], transport = silent }: { children?: ComponentConfig[]; transport?: Transport } = {},
): Promise<Mounted<E>> {
  const props = defaultProps(definition, given);
  const config = configOf([{ id: 1, type: definition.schema.type, props }, ...children]);
  config.layout = { id: 0, children: [{ id: 1, children: children.map(({ id }) => ({ id })) }] };
  const toasts: Toast[] = [];
  const app = new PageApp(config, transport, {
    toast: (t) => toasts.push(t),
    reveal() {},
    report: (e) => {
      throw e;
    },
  });
  const events: Mounted['events'] = [];
  const dispatch = app.dispatch.bind(app);
  app.dispatch = (node, event, data = null) => {
    if (node.id === 1) events.push({ event, data });
    dispatch(node, event, data);
  };
  await Promise.all([definition.schema.type, ...children.map((c) => c.type)].map(autoload));
  const node = app.nodes.get(1);
  const element = node && elementFor(node, app);
  if (!node || !element) throw new Error(`No element draws "${definition.schema.type}".`);
  const container = document.createElement('div');
  container.className = 'gradio-container test-container';
  container.append(element);
  document.body.append(container);
  await element.updateComplete;
  return {
    element: element as unknown as E,
    app,
    events,
    toasts,
    value: () => node.props['value'] ?? null,
    update: async (changes) => {
      node.update(changes);
      await element.updateComplete;
    },
  };
}

/** Removes everything that tests mounted. */
export function unmountAll(): void {
  for (const container of document.querySelectorAll('.test-container')) container.remove();
}

/** Calls recorded by a transport that never answers. */
export function recordingTransport(): Transport & { calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    submit: (call) => {
      calls.push(call);
      return { cancel() {} };
    },
  };
}
