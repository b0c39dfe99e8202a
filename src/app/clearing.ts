/** What a ClearButton does: it gives components their empty value, in the page, and States their start value. */
import type { App } from './app.ts';
import type { Block } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { NativeFunction } from './function-ref.ts';
import { listen } from './listen.ts';

/** An expression for `js=` that gives the values, whatever it is called with. */
export const constantScript = (values: readonly unknown[]): string => `() => ${JSON.stringify(values)}`;

const resetStates = (states: readonly Block[]): NativeFunction => ({
  name: 'lambda',
  native: (_inputs, { freshState }) => states.map(({ id }) => ({ kind: 'value', value: freshState(id) })),
});

/** Makes a button empty components when clicked. */
export function clearOnClick(app: App, root: Blocks, button: Block, components: readonly Block[]): void {
  const targets = [{ block: button.id, event: 'click' as const }];
  const api_name = (button.props['api_name'] as string | null | undefined) ?? null;
  listen(app, root, {
    targets,
    fn: null,
    inputs: null,
    outputs: components.map(({ id }) => id),
    js: constantScript(components.map((component) => component.postprocess(null) ?? null)),
    api_name,
    api_visibility: 'private',
  });
  const states = components.filter(({ stateful }) => stateful);
  if (states.length === 0) return;
  listen(app, root, {
    targets,
    fn: resetStates(states),
    inputs: null,
    outputs: states.map(({ id }) => id),
    api_name,
    api_visibility: button.props['api_visibility'] as 'public' | 'private' | 'undocumented' | undefined,
  });
}
