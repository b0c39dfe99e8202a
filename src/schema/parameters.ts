/**
 * Parameter kinds: each states type, default and one doc sentence of a component's parameter, once.
 * TypeScript option types, the Python signature, stubs, docs and config props all derive from them.
 */

/** One parameter of a component. `T` is what TypeScript authors may pass. */
export interface Parameter<T = unknown> {
  /** Python type as written in a signature. */
  readonly annotation: string;
  /** Absent for a parameter that must be given. JSON only. */
  readonly default?: T;
  readonly doc: string;
  /** False for what only concerns construction (`render`, `every`, `inputs`) and never reaches the page. */
  readonly sent: boolean;
  /** True when the parameter also takes a function whose result is the value at each page load. */
  readonly bound: boolean;
  /** The values allowed, for a parameter that takes one of a few words. */
  readonly choices?: readonly (string | boolean)[];
  /** Collects keyword arguments that no other parameter takes (`**props`). */
  readonly rest?: true;
  /** Carries the type only; never set. */
  readonly type?: T;
}

/** The type of value a parameter takes. */
export type ParameterType<P> = P extends Parameter<infer T> ? T : never;

interface Spec<D> {
  /** The default; leave it out for a required parameter. */
  default?: D;
  /** One sentence for the docs. */
  doc: string;
}

type WithNull<T, D> = null extends D ? T | null : T;

function parameter<T>(
  annotation: string,
  spec: Spec<unknown>,
  more: Partial<Parameter<T>> = {},
): Parameter<T> {
  const nullable = spec.default === null && !annotation.includes('None');
  const base = {
    annotation: nullable ? `${annotation} | None` : annotation,
    doc: spec.doc,
    sent: true,
    bound: false,
  };
  return 'default' in spec ? { ...base, default: spec.default as T, ...more } : { ...base, ...more };
}

/** A text. */
export const string = <D extends string | null | undefined>(spec: Spec<D>): Parameter<WithNull<string, D>> =>
  parameter('str', spec);

/** A number, whole or not. */
export const number = <D extends number | null | undefined>(spec: Spec<D>): Parameter<WithNull<number, D>> =>
  parameter('float', spec);

/** A whole number. */
export const integer = <D extends number | null | undefined>(spec: Spec<D>): Parameter<WithNull<number, D>> =>
  parameter('int', spec);

/** True or false. */
export const boolean = <D extends boolean | null | undefined>(
  spec: Spec<D>,
): Parameter<WithNull<boolean, D>> => parameter('bool', spec);

/** Either boolean is `bool`, by which type checkers also take a variable. */
function choiceAnnotation(choices: readonly (string | boolean)[]): string {
  const either = choices.includes(true) && choices.includes(false);
  const words = choices
    .filter((c) => !(either && typeof c === 'boolean'))
    .map((c) => (typeof c === 'string' ? JSON.stringify(c) : c ? 'True' : 'False'));
  return `${either ? 'bool | ' : ''}Literal[${words.join(', ')}]`;
}

/** One of a few words (or booleans); `choices` lists them. */
export const choice = <const C extends string | boolean, const D extends string | boolean | null | undefined>(
  choices: readonly C[],
  spec: Spec<D>,
): Parameter<WithNull<C, D>> => {
  return parameter(choiceAnnotation(choices), spec, { choices });
};

/** Any type that the simple kinds cannot say: the Python annotation, with the TypeScript type given as `T`. */
export const typed =
  <T>() =>
  (annotation: string, spec: Spec<T>): Parameter<T> =>
    parameter(annotation, spec);

/** Lets a parameter also take a function, run at each page load, as Gradio does for `value`. */
export const bound = <T>(inner: Parameter<T>): Parameter<T | ((...args: never[]) => unknown)> => ({
  ...(inner as Parameter<T | ((...args: never[]) => unknown)>),
  annotation: `${inner.annotation} | Callable`,
  bound: true,
});

/** Keeps a parameter out of the config: it shapes construction only. */
export const constructionOnly = <T>(inner: Parameter<T>): Parameter<T> => ({ ...inner, sent: false });
