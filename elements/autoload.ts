/** Finds the element of a block and imports its code when an app first needs it. */
import type { BlockNode } from '../src/events/block-node.ts';
import type { PageApp } from '../src/events/page-app.ts';
import type { AppConfig } from '../src/protocol/config.ts';
import type { BlockElement } from './internal/block-element.ts';

const modules = import.meta.glob<unknown>('./*/*.element.ts');

/** Folder name by config type: the folder's name without its dashes is the type, by rule. */
const folders = new Map(
  Object.keys(modules).map((path) => {
    const folder = path.split('/')[1] ?? '';
    return [folder.replaceAll('-', ''), folder];
  }),
);

/** The folder of a config type; Gradio calls Tab `tabitem` and Step `walkthroughstep` there. */
const folderOf = (type: string): string | undefined =>
  folders.get(type) ?? folders.get(type.replace(/item$/, ''));

/** The class of a config type's element; undefined before its code is there, and for types without one. */
const classOf = (type: string): typeof BlockElement | undefined => {
  const folder = folderOf(type);
  return folder ? (customElements.get(`gr-${folder}`) as typeof BlockElement | undefined) : undefined;
};

/** Fetches what draws the blocks of a config; answers with it and the values that some blocks find in this browser. */
export async function prepared<C extends Pick<AppConfig, 'components'>>(config: C): Promise<C> {
  await Promise.all([...new Set(config.components.map(({ type }) => type))].map(autoload));
  if (!config.components.some(({ type }) => classOf(type)?.startValue)) return config;
  const components = config.components.map(async (component) => {
    const start = classOf(component.type)?.startValue;
    return start
      ? { ...component, props: { ...component.props, value: await start(component.props) } }
      : component;
  });
  return { ...config, components: await Promise.all(components) };
}

/** Lets the element's class follow a new block, if it wants to. */
export const follow = (node: BlockNode): void => classOf(node.type)?.follow?.(node);

/** Elements by what their block's `view` is, which outlives a block that another one succeeds. */
const elements = new WeakMap<object, BlockElement>();

/** Whether a config type can be shown; State shows nothing. */
export const hasElement = (type: string): boolean => type === 'state' || folderOf(type) !== undefined;

/** Imports the code of a config type's element; resolves at once for types without one (State). */
export async function autoload(type: string): Promise<void> {
  const folder = folderOf(type);
  // Browsers take a task to answer with a module that is there: a frame may come between.
  if (folder && !classOf(type)) await modules[`./${folder}/${folder}.element.ts`]?.();
}

/** The element of a block, the same one each time; null for blocks that are never drawn. */
export function elementFor(node: BlockNode, app: PageApp): BlockElement | null {
  const existing = elements.get(node.view);
  if (existing) {
    existing.app = app;
    existing.node = node;
    return existing;
  }
  const folder = folderOf(node.type);
  if (!folder) return null;
  void autoload(node.type);
  const element = document.createElement(`gr-${folder}`) as BlockElement;
  element.node = node;
  element.app = app;
  elements.set(node.view, element);
  return element;
}
