/** Updates of props: what `gr.update(…)`, or a component returned by a function, means for a block. */
import type { Block, BlockProps } from '../../src/app/block.ts';
import { deriveProps } from '../../src/app/props.ts';

/** A block's arguments and props after an update, and what the page is told. */
export interface Update {
  given: Readonly<BlockProps>;
  props: BlockProps;
  told: BlockProps;
}

/**
 * Applies changed arguments to those a block has. The page is told those props alone, as the component's rules
 * derive them. Throws TypeError for arguments that the component does not take, and whatever its rules reject.
 */
export function updated(block: Block, before: Readonly<BlockProps>, changes: BlockProps): Update {
  const given = { ...before, ...changes };
  // The start value need not fit the new arguments: the page has another one by now.
  if (!('value' in changes)) delete given['value'];
  const props = deriveProps(`${block.name}.__init__`, block.definition, given, () => {
    // A rule that warned at construction has nothing new to say.
  });
  const told: BlockProps = {};
  const { params } = block.definition.schema;
  const rest = Object.keys(params).find((name) => params[name]?.rest);
  const free = (rest === undefined ? {} : (props[rest] as BlockProps | undefined)) ?? {};
  for (const name of Object.keys(changes)) {
    if (name in props) told[name] = props[name];
    // Each by its own name: what the page's script gave the others stays.
    else if (name in free) told[name] = free[name];
  }
  return { given, props, told: { ...told, __type__: 'update' } };
}
