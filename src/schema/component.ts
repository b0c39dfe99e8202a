/** The one statement of a component or layout, from which everything else about it derives. */
import type { EventName } from './events.ts';
import type { Parameter, ParameterType } from './parameters.ts';
import { wire, type Wire } from './wire.ts';

export type Parameters = Readonly<Record<string, Parameter>>;

interface Statement<P extends Parameters, E extends EventName, W extends Wire<unknown>, F extends string> {
  /** One sentence: what it is. */
  doc: string;
  /** In signature order. */
  params: P;
  /** Names of the parameters that may be given by position in Python; the first ones of `params`. */
  positional: readonly [] | readonly [F, ...(keyof P & string)[]];
  events: readonly E[];
  value: W;
  /** The `type` in a config; the lower-case name unless stated. */
  type?: string;
  /** The `name` prop and the name in the API, in lower case; the type unless stated. */
  className?: string;
  /** Other names of the same class (`Tab`: `TabItem`). */
  aliases?: readonly string[];
  /** Adjacent form components share one frame. */
  form?: boolean;
  /** The layout it stands in (`Tab`: `Tabs`); adjacent ones that stand in none get one of their own. */
  within?: string;
  /** True for a component that others can be made inside, as inside a layout (HTML). */
  holds?: boolean;
  /** True for what is left out of the API: buttons, layouts, State. */
  skipApi?: boolean;
  /** False for what may stand between two form components without parting them (State). */
  breaksGrouping?: boolean;
}

/** Whether a block has a value, or is there to hold others. */
export type Kind = 'component' | 'layout';

/** A component's or layout's schema. `F` names the parameter that TypeScript takes by position. */
export interface Schema<
  N extends string = string,
  P extends Parameters = Parameters,
  E extends EventName = EventName,
  W extends Wire<unknown> = Wire<unknown>,
  F extends string = string,
  K extends Kind = Kind,
> {
  readonly name: N;
  readonly kind: K;
  readonly type: string;
  readonly className: string;
  readonly doc: string;
  readonly params: P;
  readonly positional: readonly string[];
  /** Carries the type only; never set. */
  readonly first?: F;
  readonly events: readonly E[];
  readonly value: W;
  readonly aliases: readonly string[];
  readonly form: boolean;
  readonly within: string | null;
  /** Whether others can be made inside it: inside every layout, and some components. */
  readonly holds: boolean;
  readonly skipApi: boolean;
  readonly breaksGrouping: boolean;
}

function schema<
  N extends string,
  P extends Parameters,
  E extends EventName,
  W extends Wire<unknown>,
  F extends string,
  K extends Kind,
>(kind: K, name: N, said: Statement<P, E, W, F>): Schema<N, P, E, W, F, K> {
  const type = said.type ?? name.toLowerCase();
  return {
    name,
    kind,
    type,
    className: said.className ?? type,
    doc: said.doc,
    params: said.params,
    positional: said.positional,
    events: said.events,
    value: said.value,
    aliases: said.aliases ?? [],
    form: said.form ?? false,
    within: said.within ?? (said.form ? 'Form' : null),
    holds: said.holds ?? kind === 'layout',
    skipApi: said.skipApi ?? kind === 'layout',
    breaksGrouping: said.breaksGrouping ?? true,
  };
}

/** States a component: a block with a value. */
export const component = <
  const N extends string,
  P extends Parameters,
  const E extends EventName,
  W extends Wire<unknown>,
  const F extends keyof P & string = never,
>(
  name: N,
  said: Statement<P, E, W, F>,
): Schema<N, P, E, W, F, 'component'> => schema('component', name, said);

/** States a layout: a block that holds others. */
export const layout = <
  const N extends string,
  P extends Parameters,
  const E extends EventName,
  const F extends keyof P & string = never,
>(
  name: N,
  said: Omit<Statement<P, E, Wire<null>, F>, 'value'>,
): Schema<N, P, E, Wire<null>, F, 'layout'> => schema('layout', name, { ...said, value: wire.none });

/** What an author may pass when making the component. */
export type Options<S extends Schema> = { [K in keyof S['params']]?: ParameterType<S['params'][K]> };

/** The props as the page sees them, with construction rules applied. `null` ones may be missing on the wire. */
export type Props<S extends Schema> = {
  readonly [K in keyof S['params']]: Exclude<ParameterType<S['params'][K]>, (...args: never[]) => unknown>;
};

/** What a function receives for this component. */
export type ValueIn<S extends Schema> = S['value'] extends Wire<infer In, unknown> ? In : never;

/** What a function may return for this component. */
export type ValueOut<S extends Schema> = S['value'] extends Wire<unknown, infer Out> ? Out : never;
