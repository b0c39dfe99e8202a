/** What stands for a block in TypeScript code. */

/** A component or layout; its events are methods that the session adds. */
export class Handle {
  constructor(
    /** The block's id; -1 for one made while a function runs, which only says what to change. */
    readonly id: number,
    /** The arguments it was made with. */
    readonly given: Readonly<Record<string, unknown>>,
  ) {}
}

/** The id of a component that a listener names. Throws for anything else. */
export function idOf(value: unknown): number {
  if (value instanceof Handle && value.id >= 0) return value.id;
  throw new TypeError(
    value instanceof Handle
      ? 'A component made inside a function cannot be listened to or filled.'
      : `A listener's inputs and outputs are components; got ${String(value)}.`,
  );
}

/** One or several, as a list of ids; sets in the order of creation. */
export function idsOf(value: unknown): number[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Set) return [...value].map(idOf).sort((a, b) => a - b);
  return (Array.isArray(value) ? value : [value]).map(idOf);
}
