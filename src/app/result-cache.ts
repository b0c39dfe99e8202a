/** Results of examples, kept on the visitor's device from visit to visit. */
import type { Outcome } from './function-ref.ts';

/** What a function gave, and the files that belong to it. */
export interface KeptResult {
  readonly outcomes: readonly Outcome[];
  readonly files: readonly (readonly [path: string, content: Uint8Array])[];
}

/** Keeps results by keys, which name everything that they depend on. */
export interface ResultCache {
  /** A result of this visit or an earlier one; null when there is none. */
  get(key: string): Promise<KeptResult | null>;
  /** Keeps a result, if there is room. */
  set(key: string, result: KeptResult): void;
}

/** Keeps nothing. */
export const noResults: ResultCache = { get: async () => null, set() {} };
