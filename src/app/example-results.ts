/** What a function gives for rows of examples: each row's result is made once, and kept on the device if it can be. */
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { filesIn } from './file-values.ts';
import type { FunctionRef, NativeCall, NativeContext, Outcome } from './function-ref.ts';

/** What results are made with. */
export interface ExampleRun {
  app: App;
  /** The Dataset that shows the rows. */
  dataset: Block;
  fn: FunctionRef;
  inputs: readonly Block[];
  outputs: readonly Block[];
  rows: readonly (readonly unknown[])[];
  /** How the function takes and gives values. */
  how: Pick<NativeCall, 'batch' | 'rawInputs' | 'rawOutputs' | 'ahead'>;
}

const typesOf = (blocks: readonly Block[]): unknown[] =>
  blocks.map(({ schema, props }) => [schema.name, props['type'] ?? null]);

/** Results by row. */
export class ExampleResults {
  private readonly made = new Map<number, Promise<readonly Outcome[]>>();
  /** States hold objects that only the session's own language can keep. */
  private readonly isKept: boolean;

  constructor(private readonly run: ExampleRun) {
    this.isKept = !run.outputs.some(({ stateful }) => stateful);
  }

  get dataset(): Block {
    return this.run.dataset;
  }

  get count(): number {
    return this.run.rows.length;
  }

  /** The result of one row. A run that failed is tried again next time. */
  async of(index: number, context: NativeContext): Promise<Outcome[]> {
    const made = this.made.get(index) ?? this.find(index, context);
    this.made.set(index, made);
    try {
      return (await made).map((outcome, i) => this.own(outcome, i, context));
    } catch (error) {
      this.made.delete(index);
      throw error;
    }
  }

  /** A State gets a copy of its own each time. */
  private own(outcome: Outcome, index: number, { copyState }: NativeContext): Outcome {
    if (!this.run.outputs[index]?.stateful) return outcome;
    if (outcome.kind === 'value') return { kind: 'value', value: copyState(outcome.value as number) };
    if (outcome.kind === 'update' && 'value' in outcome.props)
      return {
        kind: 'update',
        props: { ...outcome.props, value: copyState(outcome.props['value'] as number) },
      };
    return outcome;
  }

  private async find(index: number, context: NativeContext): Promise<readonly Outcome[]> {
    const values = this.values(index);
    if (!this.isKept) return this.compute(values, context);
    const { app } = this.run;
    const key = this.key(values, context);
    const kept = await app.results.get(key);
    if (kept) {
      for (const [path, content] of kept.files) if (!app.files.read(path)) app.files.write(path, content);
      return kept.outcomes;
    }
    const outcomes = await this.compute(values, context);
    app.results.set(key, { outcomes, files: filesIn(app.files, outcomes) });
    return outcomes;
  }

  private values(index: number): unknown[] {
    const { inputs, rows, how } = this.run;
    return inputs.map((block, i) => {
      const wire = block.postprocess(rows[index]?.[i] ?? null);
      return how.rawInputs ? wire : block.preprocess(wire);
    });
  }

  /** Everything that a result depends on: the function's code, what it is given, and what takes its values. */
  private key(values: readonly unknown[], { fingerprint }: NativeContext): string {
    const { fn, inputs, outputs } = this.run;
    return JSON.stringify([fingerprint(fn), typesOf(inputs), values, typesOf(outputs)]);
  }

  private compute(values: readonly unknown[], context: NativeContext): Promise<Outcome[]> {
    const { fn, inputs, outputs, how } = this.run;
    const ids = (blocks: readonly Block[]): number[] => blocks.map(({ id }) => id);
    return context.call({ fn, values, inputs: ids(inputs), outputs: ids(outputs), ...how });
  }
}
