/** The rules that components with choices share: what may be given as choices, and which value is one of them. */
import { GradioError, typeError, valueError } from '../errors.ts';
import { pythonRepr, pythonStr, pythonTypeName } from './python-text.ts';

/** A value that a choice may stand for. */
export type ChoiceValue = string | number | boolean;

/** What an author may give as one choice: a value, or a name to show with the value behind it. */
export type Choice = ChoiceValue | readonly [name: string, value: ChoiceValue];

/** A choice on the wire: the name shown, and the value. */
export type NamedChoice = readonly [name: string, value: unknown];

/**
 * Choices as they stand in props: every value with a name. A text gives its characters, an object its keys.
 * Throws TypeError when they are no list.
 */
export function namedChoices(choices: unknown): NamedChoice[] {
  if (choices === null || choices === undefined) return [];
  if (typeof choices !== 'string' && typeof choices !== 'object')
    throw typeError(
      `Choices must be a list of values or of (name, value) pairs; got ${pythonRepr(choices)}.`,
    );
  const items: unknown[] =
    typeof choices === 'string' || Array.isArray(choices) ? [...choices] : Object.keys(choices as object);
  return items.map((item) =>
    Array.isArray(item) ? (item as unknown as NamedChoice) : [pythonStr(item), item],
  );
}

/** The named choices of props, which may be as an author gave them when props come from an update. */
export const choicesOf = (props: { readonly choices?: unknown }): NamedChoice[] =>
  namedChoices(props.choices);

/** The values of choices. */
export const choiceValues = (props: { readonly choices?: unknown }): unknown[] =>
  choicesOf(props).map(([, value]) => value);

const isNumeric = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

/** Equality as in Python, where `True == 1`. */
const equal = (a: unknown, b: unknown): boolean =>
  a === b || (isNumeric(a) && isNumeric(b) && Number(a) === Number(b)) || (a ?? null) === (b ?? null);

/** The place of a value among others, or -1. */
export const indexOfChoice = (values: readonly unknown[], value: unknown): number =>
  values.findIndex((candidate) => equal(candidate, value));

/** Throws the error that the visitor sees when a value is no choice. */
export function requireChoice(values: readonly unknown[], value: unknown): void {
  if (indexOfChoice(values, value) >= 0) return;
  throw new GradioError(
    `Value: ${pythonRepr(value)} (type: <class '${pythonTypeName(value)}'>) is not in the list of choices: ` +
      pythonRepr(values),
  );
}

/** Throws ValueError unless `type` says what functions receive: values, or their places. */
export function requireChoiceType(type: unknown): void {
  if (type !== 'value' && type !== 'index')
    throw valueError(
      `Invalid value for parameter \`type\`: ${pythonStr(type)}. Please choose from one of: ['value', 'index']`,
    );
}
