/** Makes blocks; where they stand is another matter (`placement.ts`). */
import type { App } from './app.ts';
import { Block, type BlockProps } from './block.ts';
import { Blocks, blocksDefinition } from './blocks.ts';
import type { FreshValue } from '../schema/rules.ts';
import type { Outcome } from './function-ref.ts';
import { deriveProps } from './props.ts';

const callee = (name: string): string => `${name}.__init__`;

/** Makes a component or layout. Throws for a name that is none, and whatever its rules reject. */
export function createBlock(app: App, name: string, given: Readonly<BlockProps>): Block {
  const definition = app.definition(name);
  const warn = (message: string): void => app.warn(message);
  const props = deriveProps(callee(name), definition, given, warn);
  const block = new Block({ id: app.identify(props['key'] ?? null), definition, name, props, given, warn });
  block.rendering = app.rendering;
  app.blocks.set(block.id, block);
  const fresh = definition.rules.fresh?.({ ...given, ...props });
  if (fresh) startFresh(block, fresh);
  return block;
}

/** Gives a block the value it makes itself, now and at every page load. */
function startFresh(block: Block, { name, make }: FreshValue): void {
  block.props['value'] = block.postprocess(make());
  const native = (): Outcome[] => [{ kind: 'value', value: make() }];
  block.bound = { fn: { name, native }, inputs: [], every: null };
}

/** Parameters of `launch()` that Gradio 5 took here; they still work, with a warning. */
export const launchParameters: readonly string[] = ['theme', 'css', 'css_paths', 'js', 'head', 'head_paths'];

/** Makes a Blocks. `name` is the class whose arguments these are. */
export function createBlocks(app: App, given: Readonly<BlockProps>, name = 'Blocks'): Blocks {
  const entries = Object.entries(given);
  const moved = entries.filter(([key, value]) => launchParameters.includes(key) && value !== undefined);
  const own = Object.fromEntries(entries.filter(([key]) => !launchParameters.includes(key)));
  if (moved.length > 0)
    app.warn(
      'The parameters have been moved from the Blocks constructor to the launch() method in Gradio 6.0: ' +
        `${moved.map(([key]) => key).join(', ')}. Please pass these parameters to launch() instead.`,
    );
  const warn = (message: string): void => app.warn(message);
  const props = deriveProps(callee(name), blocksDefinition, own, warn);
  const blocks = new Blocks({ id: app.nextId(), name, props, given, warn, look: Object.fromEntries(moved) });
  app.blocks.set(blocks.id, blocks);
  return blocks;
}
