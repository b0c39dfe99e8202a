/** Finds what an author most likely meant by a name that does not exist. */
import { typeError, type AppError } from '../errors.ts';
import { replacement } from './removed.ts';

/** How many single-character edits turn one text into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known name that about a third of the letters in edits leads to, or null. */
export function nearest(name: string, known: readonly string[]): string | null {
  const reach = Math.max(1, Math.floor((name.length + 1) / 3));
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= reach)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}

/** ` Did you mean "label"?`, or nothing when no known name is near. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? '' : `. Did you mean '${near}'?`;
}

/**
 * What a parameter that a constructor or method does not have throws, worded as Python does. One that earlier Gradios
 * had says what takes its place.
 */
export function unexpectedArgument(callee: string, name: string, known: readonly string[]): AppError {
  const instead = replacement(callee, name);
  const hint = instead === null ? suggestion(name, known) : `. Gradio 6 does not have it: ${instead}.`;
  return typeError(`${callee}() got an unexpected keyword argument '${name}'${hint}`);
}

/** What a component that does not exist throws. */
export const nameError = (name: string, known: readonly string[]): AppError =>
  typeError(`There is no component or layout named '${name}'${suggestion(name, known)}`);

/** What a call without the arguments that it needs throws, worded as Python does. Names come in quotes. */
export function missingArguments(callee: string, names: readonly string[]): AppError {
  const [last] = names.slice(-1);
  const list =
    names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} and ${last}`;
  const count =
    names.length === 1 ? '1 required positional argument' : `${names.length} required positional arguments`;
  return typeError(`${callee}() missing ${count}: ${list}`);
}
