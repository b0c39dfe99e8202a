/** The core's functions behind `gr.Examples`: filling inputs, and giving results that were kept. */
import type { Block } from './block.ts';
import type { FunctionRef, NativeContext, NativeFunction, Outcome } from './function-ref.ts';

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

/** What the results of examples are made with. */
export interface ExampleRun {
  fn: FunctionRef;
  inputs: readonly Block[];
  outputs: readonly Block[];
  rows: readonly unknown[][];
  batch: boolean;
}

/** Runs the function on rows, each when it is first asked for, and keeps what it gave. */
export class ExampleResults {
  private readonly kept = new Map<number, Promise<Outcome[]>>();

  constructor(private readonly run: ExampleRun) {}

  /** The results of one row. A run that failed is tried again next time. */
  async of(index: number, context: NativeContext): Promise<Outcome[]> {
    const kept = this.kept.get(index) ?? this.compute(index, context);
    this.kept.set(index, kept);
    try {
      return await kept;
    } catch (error) {
      this.kept.delete(index);
      throw error;
    }
  }

  private compute(index: number, context: NativeContext): Promise<Outcome[]> {
    const { fn, inputs, outputs, rows, batch } = this.run;
    const values = inputs.map((block, i) => {
      const value = block.preprocess(block.postprocess(rows[index]?.[i] ?? null));
      return batch ? [value] : value;
    });
    return context.call(
      fn,
      values,
      inputs.map(({ id }) => id),
      outputs.map(({ id }) => id),
    );
  }
}

/** Gives the results of the clicked row, or of the row that shows when the page loads. */
export const showResults = (name: string, results: ExampleResults, index?: number): NativeFunction => ({
  name,
  parameterNames: ['example_tuple'],
  native: ([clicked], context) => results.of(index ?? indexOf(clicked), context),
});
