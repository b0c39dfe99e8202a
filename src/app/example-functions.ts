/** The core's functions behind `gr.Examples`: filling inputs, and giving results that were kept. */
import type { Block } from './block.ts';
import type { ExampleResults } from './example-results.ts';
import type { NativeFunction, Outcome } from './function-ref.ts';

/** What a Dataset of `type="tuple"` gives: the row's index and the row. */
const indexOf = (input: unknown): number => (Array.isArray(input) ? Number(input[0]) : 0);

/** Everything a component was made with, its value being the example's: what the visitor changed is undone. */
function resetTo({ schema, props }: Block, value: unknown): Outcome {
  const entries = Object.keys(schema.params)
    .filter((name) => schema.params[name]?.sent && (props[name] ?? null) !== null)
    .map((name) => [name, props[name]]);
  return { kind: 'update', props: { ...Object.fromEntries(entries), value } };
}

/** Fills the inputs with the clicked row. */
export const loadExample = (
  name: string,
  inputs: readonly Block[],
  rows: readonly unknown[][],
): NativeFunction => ({
  name,
  parameterNames: ['example_tuple'],
  native([clicked]) {
    const row = rows[indexOf(clicked)] ?? [];
    return inputs.map((block, i) => resetTo(block, row[i] ?? null));
  },
});

/** Fills the inputs with a row's values alone. `index` is the row that shows when the page loads. */
export const loadValues = (
  name: string,
  inputs: readonly Block[],
  rows: readonly unknown[][],
  index?: number,
): NativeFunction => ({
  name,
  parameterNames: ['example_tuple'],
  native([clicked]) {
    const row = rows[index ?? indexOf(clicked)] ?? [];
    return inputs.map((_, i) => ({ kind: 'value', value: row[i] ?? null }));
  },
});

/** Gives the results of the clicked row, or of the row that shows when the page loads. */
export const showResults = (name: string, results: ExampleResults, index?: number): NativeFunction => ({
  name,
  parameterNames: ['example_tuple'],
  native: ([clicked], context) => results.of(index ?? indexOf(clicked), context),
});
