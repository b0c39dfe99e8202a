/**
 * What a function's result means for its outputs, by the same rules in every language. A runner first describes the
 * result in the words below, because only it can tell a tuple from a string, or a component from a dict.
 */
import type { FunctionRef, Outcome } from '../../src/app/function-ref.ts';
import { valueError, type AppError } from '../../src/errors.ts';
import type { CallOutput } from './runner.ts';

/** What one output is given. */
export type Item =
  { readonly value: unknown } | { readonly update: Record<string, unknown> } | { readonly skip: true };

/** A function's result. `shown` is the text of each value, there when values and outputs differ in number. */
export type Result =
  /** A single value; `none` when it is the language's own word for nothing. */
  | {
      readonly shape: 'one';
      readonly items: readonly [Item];
      readonly shown?: readonly string[];
      readonly none?: boolean;
    }
  /** A list or tuple: one value an output. */
  | { readonly shape: 'many'; readonly items: readonly Item[]; readonly shown?: readonly string[] }
  /** Values by component: outputs that are not among `blocks` stay as they are. */
  | { readonly shape: 'by block'; readonly items: readonly Item[]; readonly blocks: readonly number[] }
  /** A batch: a row for each call. `shown` is the text of each column. */
  | {
      readonly shape: 'batch';
      readonly items: readonly (readonly Item[])[];
      readonly shown: readonly string[];
    };

/** What the rules need to know of a call. */
export interface ResultTarget {
  /** The function's name, for messages. */
  readonly name: string;
  /** Ids of the outputs, and what kind of component each is. */
  readonly outputs: readonly { readonly id: number; readonly type: string }[];
  /** Takes what the author should know. */
  warn(message: string): void;
}

const skip: Outcome = { kind: 'skip' };

function outcome(item: Item): Outcome {
  if ('value' in item) return { kind: 'value', value: item.value };
  if ('update' in item) return { kind: 'update', props: item.update };
  return skip;
}

/** The outputs and values as Gradio prints them. */
const comparison = ({ outputs }: ResultTarget, shown: readonly string[]): string =>
  `    Output components:\n        [${outputs.map(({ type }) => type).join(', ')}]\n` +
  `    Output values returned:\n        [${shown.join(', ')}]`;

function tooFew(target: ResultTarget, shown: readonly string[]): AppError {
  const counts = `(needed: ${target.outputs.length}, returned: ${shown.length})`;
  return valueError(
    // Two spaces, as Gradio's users see and search for it.
    `A  function (${target.name}) didn't return enough output values ${counts}.\n${comparison(target, shown)}`,
  );
}

function warnTooMany(target: ResultTarget, shown: readonly string[]): void {
  const counts = `(needed: ${target.outputs.length}, returned: ${shown.length})`;
  target.warn(
    `A function (${target.name}) returned too many output values ${counts}. Ignoring extra values.\n${comparison(target, shown)}`,
  );
}

function single(result: Extract<Result, { shape: 'one' }>, target: ResultTarget): Outcome[] {
  const { items, shown = [], none = false } = result;
  const [item] = items;
  const { length } = target.outputs;
  if (length === 1) return [outcome(item)];
  if (length === 0) {
    if (!none) warnTooMany(target, shown);
    return [];
  }
  // One skip stands for all outputs.
  if ('skip' in item) return target.outputs.map(() => skip);
  throw tooFew(target, shown);
}

/** What each output is given, in their order; a batch has the outputs of its first call first. Throws when values are missing. */
export function outcomes(result: Result, target: ResultTarget): Outcome[] {
  const { outputs } = target;
  switch (result.shape) {
    case 'one':
      return single(result, target);
    case 'many': {
      const { items, shown } = result;
      if (shown && shown.length < outputs.length) throw tooFew(target, shown);
      if (shown && shown.length > outputs.length) warnTooMany(target, shown);
      return items.slice(0, outputs.length).map(outcome);
    }
    case 'by block': {
      const byId = new Map(result.blocks.map((id, i) => [id, result.items[i]]));
      const stray = result.blocks.find((id) => !outputs.some((output) => output.id === id));
      if (stray !== undefined)
        throw valueError(
          `'${target.name}' returned a value for component ${stray}, which is not among its outputs.`,
        );
      return outputs.map(({ id }) => {
        const item = byId.get(id);
        return item ? outcome(item) : skip;
      });
    }
    case 'batch': {
      const { items, shown } = result;
      if (shown.length < outputs.length) throw tooFew(target, shown);
      if (shown.length > outputs.length) warnTooMany(target, shown);
      return items.flatMap((row) => row.slice(0, outputs.length).map(outcome));
    }
    default:
      return result satisfies never;
  }
}

/** How a language whose values need no conversion reads what its functions return. */
export interface ReturnReader {
  /** The items of what stands for several values; null for what is one value. */
  several(raw: unknown): readonly unknown[] | null;
  /** Values by component id, for a mapping that has components as keys; null for anything else. */
  byComponent(raw: unknown): ReadonlyMap<number, unknown> | null;
  /** Changed props, for `gr.update(…)`, `gr.skip()` (none) or a component; null for a value. */
  update(raw: unknown): Record<string, unknown> | null;
  /** As messages show it. */
  show(raw: unknown): string;
  /** Takes what the author should know. */
  warn?(message: string): void;
}

function itemOf(raw: unknown, reader: ReturnReader): Item {
  const update = reader.update(raw);
  if (update === null) return { value: raw };
  return Object.keys(update).length === 0 ? { skip: true } : { update };
}

function described(raw: unknown, outputCount: number, reader: ReturnReader): Result {
  const mapping = reader.byComponent(raw);
  if (mapping) {
    const items = [...mapping.values()].map((value) => itemOf(value, reader));
    return { shape: 'by block', items, blocks: [...mapping.keys()] };
  }
  const several = outputCount === 1 ? null : reader.several(raw);
  if (!several) {
    const none = raw === null || raw === undefined;
    return { shape: 'one', items: [itemOf(raw, reader)], shown: [reader.show(raw)], none };
  }
  const items = several.map((value) => itemOf(value, reader));
  return several.length === outputCount
    ? { shape: 'many', items }
    : { shape: 'many', items, shown: several.map(reader.show) };
}

const targetOf = (
  outputs: readonly CallOutput[],
  { name }: FunctionRef,
  reader: ReturnReader,
): ResultTarget => ({
  name,
  outputs: outputs.map(({ id, wire, props }) => ({ id, type: String(props['name'] ?? wire) })),
  warn: (message) => reader.warn?.(message),
});

/** What each output is given, from a result as the language itself has it. Throws when values are missing. */
export const toOutcomes = (
  raw: unknown,
  outputs: readonly CallOutput[],
  fn: FunctionRef,
  reader: ReturnReader,
): Outcome[] => outcomes(described(raw, outputs.length, reader), targetOf(outputs, fn, reader));

/** The same for a batch function, which returned a list an output with one item a call. */
export function toBatchOutcomes(
  raw: unknown,
  outputs: readonly CallOutput[],
  fn: FunctionRef,
  reader: ReturnReader,
  size: number,
): Outcome[] {
  const columns = (reader.several(raw) ?? []).map((column) =>
    typeof column === 'string' ? [...column] : (reader.several(column) ?? []),
  );
  const short = columns.findIndex((column) => column.length < size);
  if (short >= 0)
    throw valueError(
      `Batch function '${fn.name}' returned ${columns[short]?.length ?? 0} values for output ${short + 1}, ` +
        `but was called for ${size} inputs.`,
    );
  const rows = Array.from({ length: size }, (_, row) => columns.map((column) => itemOf(column[row], reader)));
  const shown = columns.map((column) => reader.show(column));
  return outcomes({ shape: 'batch', items: rows, shown }, targetOf(outputs, fn, reader));
}
