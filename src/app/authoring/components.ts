/** Components and layouts as TypeScript authors make them: `gr.Slider({ maximum: 5 })`, `gr.Row(() => …)`. */
import type { Options, Schema, ValueIn, ValueOut } from '../../schema/component.ts';
import type { ParameterType } from '../../schema/parameters.ts';
import type { BoundValue } from '../builder.ts';
import { Handle, idsOf } from './handle.ts';
import type { AuthorFunction } from './host.ts';
import { eventMethod, type EventMethod } from './listening.ts';
import type { Session } from './session.ts';
import type { AnyComponent, Component } from './values.ts';

/** Placing a block by hand, after it was made with `render: false`. */
interface Placed {
  /** Places it here. */
  render(): void;
  /** Takes it out of the layout. */
  unrender(): void;
}

type Events<S extends Schema> = { readonly [E in S['events'][number]]: EventMethod<E> };

/** What making a component gives: its events are methods. */
export type ComponentOf<S extends Schema, In = ValueIn<S>, Out = ValueOut<S>> = Component<In, Out> &
  Events<S> &
  Placed;

/** What making a layout gives. */
export type LayoutOf<S extends Schema> = Component<never, never> & Events<S> & Placed;

/** The parameter that may stand before the options; objects are always options. */
type FirstName<S extends Schema> = NonNullable<S['first']>;
type First<S extends Schema> = AsFirst<ParameterOf<S, FirstName<S>>>;

type MayLead = string | number | boolean | readonly unknown[] | AnyComponent | AuthorFunction;
type AsFirst<T> = unknown extends T ? MayLead : Extract<T, MayLead>;

type ParameterOf<S extends Schema, K extends string> = K extends keyof S['params']
  ? ParameterType<S['params'][K]>
  : never;

type OneOfMany<In> = [In] extends [string | string[]] ? (string | string[] extends In ? true : false) : false;
type Several<In, M> = OneOfMany<In> extends true ? (M extends true ? string[] : string) : In;
type Indexed<In, T> = T extends 'index'
  ? In extends string
    ? number
    : In extends string[]
      ? number[]
      : In
  : In;

/** Makes a component whose value is one or several of its choices; `type` and `multiselect` decide what functions get. */
export interface ChoiceConstructor<S extends Schema> {
  <const T extends ParameterOf<S, 'type'> | undefined = undefined, const M extends boolean = false>(
    options?: Options<S> & { type?: T; multiselect?: M },
  ): ComponentOf<S, Indexed<Several<ValueIn<S>, M>, T>>;
  <const T extends ParameterOf<S, 'type'> | undefined = undefined, const M extends boolean = false>(
    first: First<S>,
    options?: Options<S> & { type?: T; multiselect?: M },
  ): ComponentOf<S, Indexed<Several<ValueIn<S>, M>, T>>;
}

/** Makes a component from its options; its first parameter may stand before them. */
export interface PlainConstructor<S extends Schema> {
  (options?: Options<S>): ComponentOf<S>;
  (first: First<S>, options?: Options<S>): ComponentOf<S>;
}

/** What fills a layout; it is given the layout itself. */
type Body<L> = (self: L) => unknown;

/** Makes a layout, and runs the body in which its children are made. */
export interface LayoutConstructor<S extends Schema> {
  (body?: Body<LayoutOf<S>>): LayoutOf<S>;
  (options: Options<S>, body?: Body<LayoutOf<S>>): LayoutOf<S>;
  (first: First<S>, body?: Body<LayoutOf<S>>): LayoutOf<S>;
  (first: First<S>, options: Options<S>, body?: Body<LayoutOf<S>>): LayoutOf<S>;
}

/** Options of which any further ones are values for templates. */
type TemplateOptions<S extends Schema> = Options<S> & Readonly<Record<string, unknown>>;

/** Makes an HTML; what its body makes stands inside it. */
export interface HtmlConstructor<S extends Schema> {
  (options?: TemplateOptions<S>, body?: Body<ComponentOf<S>>): ComponentOf<S>;
  (first: First<S>, options?: TemplateOptions<S>, body?: Body<ComponentOf<S>>): ComponentOf<S>;
  (first: First<S>, body: Body<ComponentOf<S>>): ComponentOf<S>;
}

/** Makes a session's own value; functions receive and give what it starts with, or what a function says it does. */
export interface StateConstructor<S extends Schema> {
  <T>(value: () => T | Promise<T>, options?: Omit<Options<S>, 'value'>): ComponentOf<S, T, T>;
  <T>(value: T, options?: Omit<Options<S>, 'value'>): ComponentOf<S, T, T>;
}

/** Makes a value that the browser keeps: one that JSON can say. */
export interface BrowserStateConstructor<S extends Schema> {
  <T>(default_value: T, options?: Omit<Options<S>, 'default_value'>): ComponentOf<S, T, T>;
  (): ComponentOf<S, unknown, unknown>;
}

/** A ClearButton can be given more to empty later. */
interface Clearing {
  add(components: AnyComponent | readonly AnyComponent[]): void;
}

/** Makes a ClearButton. */
export interface ClearConstructor<S extends Schema> {
  (options?: Options<S>): ComponentOf<S> & Clearing;
  (first: First<S>, options?: Options<S>): ComponentOf<S> & Clearing;
}

/** How authors make what a schema states. */
export type ConstructorOf<S extends Schema> = S['kind'] extends 'layout'
  ? LayoutConstructor<S>
  : S['name'] extends 'State'
    ? StateConstructor<S>
    : S['name'] extends 'BrowserState'
      ? BrowserStateConstructor<S>
      : S['name'] extends 'ClearButton'
        ? ClearConstructor<S>
        : S['name'] extends 'HTML'
          ? HtmlConstructor<S>
          : 'index' extends ParameterOf<S, 'type'>
            ? ChoiceConstructor<S>
            : PlainConstructor<S>;

type Given = Record<string, unknown>;

const isOptions = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What may start with any object, so that its value always comes first. */
const anyFirst: ReadonlySet<string> = new Set(['State', 'BrowserState']);

/** Tells a call's arguments apart: the first parameter, the options, the body. Throws for more than there can be. */
function readArguments(
  schema: Schema,
  args: readonly unknown[],
): { given: Given; body: Body<Handle> | null } {
  const rest = [...args];
  const last = rest.at(-1);
  // A function alone is a component's value.
  const hasBody = schema.holds && typeof last === 'function' && (schema.kind === 'layout' || rest.length > 1);
  const body = hasBody ? (rest.pop() as Body<Handle>) : null;
  const [name] = schema.positional;
  const leads =
    rest.length > 0 && (anyFirst.has(schema.name) || !isOptions(rest[0])) && rest[0] !== undefined;
  const first = leads ? rest.shift() : undefined;
  const options = rest.shift() ?? {};
  if (!isOptions(options) || rest.length > 0 || (leads && name === undefined))
    throw new TypeError(
      `gr.${schema.name} takes ${name === undefined ? '' : `${name}, `}options${schema.holds ? ' and a body' : ''}.`,
    );
  return { given: leads && name !== undefined ? { [name]: first, ...options } : options, body };
}

/** A function given as value: it runs at page load, on a timer, and when its inputs change. */
function boundValue(session: Session, { value, every, inputs }: Given): BoundValue {
  return {
    fn: session.refer(value as AuthorFunction),
    every: every instanceof Handle ? { timer: every.id } : ((every as number | null | undefined) ?? null),
    inputs: idsOf(inputs),
  };
}

/** What a function given as value says at first, if it can be had at once. */
function firstValue({ value, inputs }: Given): unknown {
  if ((inputs ?? null) !== null) return null;
  const first = (value as () => unknown)();
  return first instanceof Promise ? null : first;
}

/** The arguments as the builder takes them. A State's value stays with the runner; the model knows its handle. */
function builderArguments(session: Session, schema: Schema, given: Given, bound: boolean): Given {
  if (!('value' in given)) return session.plainArguments(given);
  const value = bound ? firstValue(given) : given['value'];
  return {
    ...session.plainArguments({ ...given, value: null }),
    value: schema.name === 'State' ? session.host.keep(value) : value,
  };
}

/** Makes a component or layout of one app. Throws for arguments that it does not take, and whatever its rules reject. */
export function make(session: Session, name: string, schema: Schema, args: readonly unknown[]): Handle {
  const { builder, parent } = session;
  const { given, body } = readArguments(schema, args);
  if (session.updating) return new Handle(-1, session.plainArguments(given));
  const takesFunction = schema.name === 'State' || schema.params['value']?.bound === true;
  const bound = takesFunction && typeof given['value'] === 'function';
  const made = builder.create(name, builderArguments(session, schema, given, bound), {
    parent,
    ...(bound ? { bound: boundValue(session, given) } : {}),
  });
  const id = session.built(made);
  const handle = handleOf(session, schema, id, given);
  if (schema.holds) session.fill(id, () => body?.(handle));
  return handle;
}

/** What stands for a block that was made: its events, and what else authors can do with it. */
function handleOf(session: Session, schema: Schema, id: number, given: Given): Handle {
  const placed: Placed = {
    render: () => session.builder.render(id, { parent: session.parent }),
    unrender: () => session.builder.unrender(id),
  };
  const clearing: Clearing = { add: (components) => session.builder.clears(id, idsOf(components)) };
  return Object.assign(
    new Handle(id, given),
    placed,
    schema.name === 'ClearButton' ? clearing : {},
    Object.fromEntries(schema.events.map((event) => [event, eventMethod(session, id, event)])),
  );
}
