/** Writes what a render made as the page is told of it: Gradio's `render_config`. */
import type { ComponentConfig, RenderConfig } from '../../protocol/config.ts';
import type { App } from '../app.ts';
import type { Block } from '../block.ts';
import { componentConfig, dependencyConfig, layoutNode } from '../config.ts';
import type { Dependency } from '../dependency.ts';
import type { RenderScope } from './render-scope.ts';

/** A number that equal keys of one render share: two hashes of 26 bits, so that two keys hardly ever share one. */
function keyNumber(text: string): number {
  let low = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    low = (low * 31 + text.charCodeAt(i)) % 2 ** 26;
    high = (high * 131 + text.charCodeAt(i)) % 2 ** 26;
  }
  return high * 2 ** 26 + low;
}

function rendered(block: Block, renderable: number): ComponentConfig {
  const { key, rendering } = block;
  return {
    ...componentConfig(block),
    key: key === null ? null : keyNumber(JSON.stringify([renderable, key])),
    renderable,
    ...(rendering ? { rendered_in: rendering.renderable.id } : {}),
  };
}

/** The blocks in a render's column, with their listeners; the column comes first. */
export function renderConfig(
  app: App,
  { rendering, root }: RenderScope,
  members: readonly Block[],
  listeners: readonly Dependency[],
): RenderConfig {
  const { id, column } = rendering.renderable;
  const { id: page } = app.shown;
  const children = root.children.map(layoutNode);
  const components = [
    { ...componentConfig(column), key: null, renderable: id },
    ...members.map((block) => rendered(block, id)),
  ];
  const dependencies = listeners.map((dependency) => dependencyConfig(dependency, page));
  return {
    components,
    layout: { id: column.id, children },
    dependencies,
    page: {
      '': {
        components: components.map((component) => component.id),
        dependencies: dependencies.map((dependency) => dependency.id),
        layout: { id: page, children },
      },
    },
    render_id: id,
  };
}
