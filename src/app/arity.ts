/** Tells an author early that a function cannot take as many values as a listener gives it. */
import type { FunctionRef } from './function-ref.ts';

/** Warnings about a function that gets `given` values by position; `named` ones arrive by keyword. */
export function arityWarnings(fn: FunctionRef, given: number, named: readonly string[]): string[] {
  // As in Gradio, which does not count the arguments of a function that cannot be called without keywords.
  const needsKeyword = fn.parameters.some(
    ({ name, keywordOnly, hasDefault }) => keywordOnly && !hasDefault && !named.includes(name),
  );
  if (needsKeyword) return [];
  const parameters = fn.parameters.filter(({ name, keywordOnly }) => !keywordOnly && !named.includes(name));
  const least = parameters.filter(({ hasDefault }) => !hasDefault).length;
  const most = fn.variadic ? Infinity : parameters.length;
  const warnings: string[] = [];
  if (least === most && given !== least)
    warnings.push(`Expected ${least} arguments for function ${fn.display}, received ${given}.`);
  if (given < least)
    warnings.push(`Expected at least ${least} arguments for function ${fn.display}, received ${given}.`);
  if (given > most)
    warnings.push(`Expected maximum ${most} arguments for function ${fn.display}, received ${given}.`);
  return warnings;
}

/** The names among `named` that values by position fill already. */
export const namedTwice = (fn: FunctionRef, given: number, named: readonly string[]): string[] =>
  fn.parameters
    .filter(({ keywordOnly }) => !keywordOnly)
    .slice(0, given)
    .map(({ name }) => name)
    .filter((name) => named.includes(name))
    .toSorted();

/** The names among `named` that no parameter of the function takes. */
export const unknownKeywords = (fn: FunctionRef, named: readonly string[]): string[] =>
  fn.anyKeyword ? [] : named.filter((name) => !fn.parameters.some((parameter) => parameter.name === name));
