/** Which values flow between components and functions, as types. */
import type { CallContext } from './call-context.ts';

/** What stands for a component in TypeScript code; `In` is what functions receive from it, `Out` what they may give it. */
export interface Component<In = unknown, Out = never> {
  readonly id: number;
  /** Carries the types only; never set. */
  readonly values?: { readonly in: In; out(value: Out): void };
}

/** Any component or layout. */
export type AnyComponent = Component<unknown, never>;

type InOf<C> = C extends Component<infer In, never> ? In : never;
type OutOf<C> = C extends { readonly values?: { out(value: infer Out): void } } ? Out : never;

/** What a listener takes as inputs: a component, several, or a set that reaches the function as one Map by id. */
export type Inputs = AnyComponent | readonly AnyComponent[] | ReadonlySet<AnyComponent> | null;

/** What a listener takes as outputs. */
export type Outputs = AnyComponent | readonly AnyComponent[] | null;

/** A change of a component's arguments, made by `gr.update(…)` or by making a component in a function. */
export interface Update {
  readonly __type__: 'update';
}

/** Arrays that a function gives may be read-only. */
type Frozen<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** What a function may give one output. */
type Given<C> = Frozen<OutOf<C>> | Update | AnyComponent | null;

/** The arguments that a function gets from its inputs. */
export type Arguments<I> =
  I extends ReadonlySet<AnyComponent>
    ? [values: ReadonlyMap<number, unknown>]
    : I extends readonly AnyComponent[]
      ? { -readonly [K in keyof I]: InOf<I[K]> }
      : I extends AnyComponent
        ? [InOf<I>]
        : [];

/** What a function gives its outputs: one value, or an array with one an output, or a Map by component. */
export type Result<O> = O extends readonly []
  ? unknown
  : O extends readonly [infer One]
    ? Given<One> | readonly [Given<One>]
    : O extends readonly AnyComponent[]
      ? { readonly [K in keyof O]: Given<O[K]> } | ReadonlyMap<AnyComponent, unknown> | Update
      : O extends AnyComponent
        ? Given<O>
        : unknown;

/** Async generators give plain arrays: TypeScript does not see their yields as tuples. */
type Unordered<O> = O extends readonly AnyComponent[] ? readonly Given<O[number]>[] : never;

/** The context comes last, which has no place behind a list of unknown length. */
export type WithContext<A extends readonly unknown[], D = unknown> = number extends A['length']
  ? A
  : [...A, context: CallContext<D>];

/**
 * A function for these inputs, whose result `R` must fit the outputs `O`; it may be async, a generator, or both, and
 * may ask for its call's context, where `D` is the data of the event.
 */
export type FunctionFor<I, O, R, D = unknown> = (
  ...args: WithContext<Arguments<I>, D>
) => R | Promise<R> | Generator<R, unknown, unknown> | AsyncGenerator<R | Unordered<O>, unknown, unknown>;
