/** What an Interface consists of, once its arguments are understood. */
import { typeError, valueError } from '../errors.ts';
import { pythonRepr } from '../schema/python-text.ts';
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { isNative, type FunctionRef, type NativeFunction } from './function-ref.ts';
import type { InterfaceArguments } from './interface.schema.ts';
import { resolveComponents } from './shortcuts.ts';

/** Which of its sides an Interface has. `unified` shows inputs and outputs as the same components. */
export type InterfaceKind = 'standard' | 'input-only' | 'output-only' | 'unified';

/** The components of an Interface. */
export interface Sides {
  kind: InterfaceKind;
  inputs: Block[];
  additional: Block[];
  outputs: Block[];
}

function kindOf(inputs: readonly Block[], outputs: readonly Block[]): InterfaceKind {
  if (outputs.length === 0) return 'input-only';
  if (inputs.length === 0) return 'output-only';
  return inputs.length === outputs.length && inputs.every((input, i) => input === outputs[i])
    ? 'unified'
    : 'standard';
}

/** A State among the outputs is the one among the inputs. */
function shareState(inputs: readonly Block[], outputs: Block[]): void {
  const ins = inputs.filter(({ stateful }) => stateful);
  const outs = outputs.filter(({ stateful }) => stateful);
  if (ins.length === 0 && outs.length === 0) return;
  const [state] = ins;
  if (!state || ins.length !== 1 || outs.length !== 1)
    throw valueError("If using 'state', there must be exactly one state input and one state output.");
  outputs.splice(
    outputs.findIndex(({ stateful }) => stateful),
    1,
    state,
  );
}

const setDefault = (block: Block, name: string, value: unknown): void => {
  if (name in block.props && block.props[name] === null) block.props = { ...block.props, [name]: value };
};

/** Components without a label get the names of the function's parameters, or `output`. */
function label({ inputs, additional, outputs, kind }: Sides, fn: FunctionRef | NativeFunction | null): void {
  const names = fn && !isNative(fn) ? fn.parameters.map(({ name }) => name) : [];
  for (const [i, block] of [...inputs, ...additional].entries())
    if (names[i]) setDefault(block, 'label', names[i]);
  for (const [i, block] of outputs.entries()) {
    if (kind !== 'unified') setDefault(block, 'interactive', false);
    setDefault(block, 'label', outputs.length === 1 ? 'output' : `output ${i}`);
  }
}

/** Understands the components of an Interface. Throws when there are none, or States that do not pair. */
const isSide = (app: App, said: unknown): boolean =>
  said === null ||
  typeof said === 'string' ||
  Array.isArray(said) ||
  (typeof said === 'number' && app.blocks.has(said));

export function interfaceSides(app: App, said: InterfaceArguments, fn: FunctionRef | null): Sides {
  if (said.inputs === null && said.outputs === null)
    throw valueError('Must provide at least one of `inputs` or `outputs`');
  for (const side of ['inputs', 'outputs'] as const)
    if (!isSide(app, said[side]))
      throw typeError(`${side} must be a string, list, or Component, not ${pythonRepr(said[side])}`);
  const additional = resolveComponents(app, said.additional_inputs);
  const inputs = resolveComponents(app, said.inputs);
  const outputs = resolveComponents(app, said.outputs);
  shareState([...inputs, ...additional], outputs);
  const sides: Sides = { kind: kindOf([...inputs, ...additional], outputs), inputs, additional, outputs };
  label(sides, fn);
  return sides;
}
