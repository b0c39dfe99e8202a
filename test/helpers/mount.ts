/** Puts one component on the test page, as the shell would. */
import { autoload, elementFor } from '../../elements/autoload.ts';
import type { BlockElement } from '../../elements/internal/block-element.ts';
import '../../elements/theme/container.ts';
import type { BlockNode } from '../../src/events/block-node.ts';
import { PageApp } from '../../src/events/page-app.ts';
import type { Toast } from '../../src/events/toast.ts';
import type { Transport } from '../../src/events/transport.ts';
import type { DependencyConfig } from '../../src/protocol/config.ts';
import type { Definition } from '../../src/schema/rules.ts';
import { buildConfig, withDefinitions, type BlockSpec } from './app-config.ts';

/** What a mounted component said, and ways to look at it. */
export interface Mounted<E extends HTMLElement = BlockElement> {
  element: E;
  app: PageApp;
  node: BlockNode;
  /** The component's value now. */
  value(): unknown;
  /** Names of the events the component sent, with their data, in order. */
  events: { event: string; data: unknown }[];
  /** Gives the component new props (with a `value` among them if wanted), as a function's result would. */
  update(props: Record<string, unknown>): Promise<void>;
  toasts: Toast[];
}

/** What else is on the page. */
export interface MountOptions {
  children?: readonly BlockSpec[];
  transport?: Transport;
  /** Unless given, one listener reads the component: that makes it interactive. */
  dependencies?: readonly Partial<DependencyConfig>[];
}

/** The id of a mounted component; its children follow, in the order of writing. */
const ID = 1;

/** A transport that answers nothing to calls. */
export const silent: Transport = {
  submit: () => ({ cancel() {} }),
  callServerFunction: async (_block, name, data) => ({ name, data }),
  upload: async ({ name }) => ({ path: name, url: name }),
  addressOf: async () => null,
};

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until everything on the page is drawn. */
export async function settled(): Promise<void> {
  await frame();
  await frame();
}

/** Mounts one component made from the author's arguments; every event it sends is recorded. */
export async function mount<E extends HTMLElement = BlockElement>(
  definition: Definition,
  given: Record<string, unknown> = {},
  { children = [], transport = silent, dependencies = [{ inputs: [ID] }] }: MountOptions = {},
): Promise<Mounted<E>> {
  const { name, holds } = definition.schema;
  const spec = { name, given, ...(holds ? { children } : {}) };
  const config = buildConfig([spec], dependencies, withDefinitions([definition]));
  const toasts: Toast[] = [];
  const app = new PageApp(config, transport, {
    toast: (toast) => toasts.push(toast),
    reveal() {},
    report: (error) => {
      throw error;
    },
  });
  const events: Mounted['events'] = [];
  const dispatch = app.dispatch.bind(app);
  app.dispatch = (node, event, data = null) => {
    if (node.id === ID) events.push({ event, data });
    dispatch(node, event, data);
  };
  await Promise.all(config.components.map(({ type }) => autoload(type)));
  const node = app.nodes.get(ID);
  const element = node && elementFor(node, app);
  if (!node || !element) throw new Error(`No element draws "${definition.schema.type}".`);
  const container = document.createElement('div');
  container.className = 'gradio-container test-container';
  container.append(element);
  document.body.append(container);
  await settled();
  return {
    element: element as unknown as E,
    app,
    node,
    events,
    toasts,
    value: () => node.props['value'] ?? null,
    update: async (props) => {
      app.fill(node, { __type__: 'update', ...props });
      await settled();
    },
  };
}

/** Removes everything that tests mounted. */
export function unmountAll(): void {
  for (const container of document.querySelectorAll('.test-container')) container.remove();
}
