/** From what a function returned to one outcome an output: Gradio's rules, whatever the language. */
import type { FunctionRef, Outcome } from '../../src/app/function-ref.ts';
import { AppError } from '../../src/errors.ts';
import type { CallOutput } from './runner.ts';

/** How a language reads what its functions return. */
export interface ReturnReader {
  /** The items of what stands for several values; null for what is one value. */
  several(raw: unknown): readonly unknown[] | null;
  /** Values by component id, for a mapping that has components as keys; null for anything else. */
  byComponent(raw: unknown): ReadonlyMap<number, unknown> | null;
  /** Changed props, for `gr.update(…)`, `gr.skip()` (none) or a component; null for a value. */
  update(raw: unknown): Record<string, unknown> | null;
  /** As messages show it. */
  show(raw: unknown): string;
}

const skip: Outcome = { kind: 'skip' };

function toOutcome(raw: unknown, reader: ReturnReader): Outcome {
  const props = reader.update(raw);
  if (props === null) return { kind: 'value', value: raw };
  return Object.keys(props).length === 0 ? skip : { kind: 'update', props };
}

const names = (outputs: readonly CallOutput[]): string => outputs.map(({ props }) => String(props['name'])).join(', ');

function byComponent(values: ReadonlyMap<number, unknown>, outputs: readonly CallOutput[], fn: FunctionRef): unknown[] {
  const ids = outputs.map(({ id }) => id);
  const stray = [...values.keys()].find((id) => !ids.includes(id));
  if (stray !== undefined)
    throw new AppError('ValueError', `'${fn.name}' returned a value for component ${stray}, which is not an output of its listener.`);
  return ids.map((id) => values.get(id));
}

/**
 * One outcome an output. Values beyond the last output are dropped.
 * Throws ValueError when there are too few, or one for a component that is no output.
 */
export function toOutcomes(raw: unknown, outputs: readonly CallOutput[], fn: FunctionRef, reader: ReturnReader): Outcome[] {
  const mapping = reader.byComponent(raw);
  if (mapping) {
    const values = byComponent(mapping, outputs, fn);
    return values.map((value, i) => (mapping.has(outputs[i]!.id) ? toOutcome(value, reader) : skip));
  }
  if (outputs.length === 0) return [];
  if (outputs.length === 1) return [toOutcome(raw, reader)];
  const alone = toOutcome(raw, reader);
  if (alone.kind === 'skip') return outputs.map(() => skip);
  const items = reader.several(raw) ?? [raw];
  if (items.length < outputs.length)
    throw new AppError(
      'ValueError',
      `'${fn.name}' returned too few values (needed: ${outputs.length}, returned: ${items.length}): ` +
        `its outputs are [${names(outputs)}], it returned [${items.map(reader.show).join(', ')}].`,
    );
  return outputs.map((_, i) => toOutcome(items[i], reader));
}

/** The outcomes of a batch function, row after row: it returned a list an output, with one item a call. */
export function toBatchOutcomes(
  raw: unknown,
  outputs: readonly CallOutput[],
  fn: FunctionRef,
  reader: ReturnReader,
  size: number,
): Outcome[] {
  const columns = reader.several(raw) ?? [];
  if (columns.length < outputs.length)
    throw new AppError(
      'ValueError',
      `Batch function '${fn.name}' must return one list for each of its ${outputs.length} outputs; got ${reader.show(raw)}.`,
    );
  const rows: Outcome[] = [];
  for (let row = 0; row < size; row++)
    outputs.forEach((_, i) => {
      const column = columns[i];
      const items = typeof column === 'string' ? [...column] : (reader.several(column) ?? []);
      if (row >= items.length)
        throw new AppError(
          'ValueError',
          `Batch function '${fn.name}' returned ${items.length} values for output ${i + 1}, but was called for ${size} inputs.`,
        );
      rows.push(toOutcome(items[row], reader));
    });
  return rows;
}
