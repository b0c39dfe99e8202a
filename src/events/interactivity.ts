/** Which components the visitor may change, by Gradio's rule. */
import type { DependencyConfig } from '../protocol/config.ts';

const isBlank = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/** The ids that some listener reads, and those that some listener writes. */
export function roles(dependencies: readonly DependencyConfig[]): {
  inputs: Set<number>;
  outputs: Set<number>;
} {
  return {
    inputs: new Set(dependencies.flatMap((d) => d.inputs)),
    outputs: new Set(dependencies.flatMap((d) => d.outputs)),
  };
}

/** Stated `interactive` wins; else inputs are, outputs are not, and the rest is while it has no value. */
export function isInteractive(
  id: number,
  props: Readonly<Record<string, unknown>>,
  { inputs, outputs }: { inputs: ReadonlySet<number>; outputs: ReadonlySet<number> },
): boolean {
  if (typeof props['interactive'] === 'boolean') return props['interactive'];
  return inputs.has(id) || (!outputs.has(id) && isBlank(props['value']));
}
