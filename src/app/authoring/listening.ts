/** Listeners as TypeScript authors write them: `button.click({ inputs, outputs, fn })`. */
import type { EventName } from '../../schema/events.ts';
import type { Listener, ListenerInputs } from '../builder.ts';
import { unexpectedArgument } from '../names.ts';
import type { EventDataOf } from './event-data.ts';
import { idsOf } from './handle.ts';
import type { Session } from './session.ts';
import type { AnyComponent, FunctionFor, Inputs, Outputs, Result } from './values.ts';

/** What starts a listener, for `gr.on`: an event of a component, such as `button.click`. */
export interface Trigger<E extends EventName | 'load' | 'unload' = EventName | 'load' | 'unload'> {
  readonly block: number;
  readonly event: E;
}

/** What a listener is told, with Gradio's own names. */
export interface ListenerOptions<I, O, R, D = unknown> {
  /** Takes the inputs' values and gives the outputs'; left out for a listener that only runs `js` or cancels. */
  fn?: FunctionFor<I, O, R, D> | null;
  inputs?: I;
  /** Further inputs, passed to the function as one object after the others. */
  inputs_kwargs?: Readonly<Record<string, AnyComponent>>;
  outputs?: O;
  api_name?: string | false | null;
  api_description?: string | false | null;
  api_visibility?: 'public' | 'private' | 'undocumented';
  scroll_to_output?: boolean;
  show_progress?: 'full' | 'minimal' | 'hidden';
  show_progress_on?: AnyComponent | readonly AnyComponent[] | null;
  queue?: boolean;
  batch?: boolean;
  max_batch_size?: number;
  preprocess?: boolean;
  postprocess?: boolean;
  cancels?: Dependency | readonly Dependency[] | null;
  trigger_mode?: 'once' | 'multiple' | 'always_last' | null;
  /** JavaScript that runs in the page first: an expression that gives a function. */
  js?: string | true | null;
  concurrency_limit?: number | null | 'default';
  concurrency_id?: string | null;
  time_limit?: number | null;
  stream_every?: number;
  key?: unknown;
  /** Checks the inputs before the call is queued. */
  validator?: FunctionFor<I, null, unknown> | null;
}

/** Adds a listener; types flow from its inputs, its outputs and the event's data to its function. */
export type Listen<D = unknown> = <
  const I extends Inputs = [],
  const O extends Outputs = [],
  const R extends Result<O> = Result<O>,
>(
  listener: ListenerOptions<I, O, R, D>,
) => Dependency;

/** An event of a component: call it to listen, or name it in `gr.on`. */
export type EventMethod<E extends Trigger['event'] = Trigger['event']> = Listen<EventDataOf<E>> & Trigger<E>;

/** A listener that was added; others can follow it. */
export interface Dependency {
  readonly id: number;
  /** Runs after it, however it ended. */
  readonly then: Listen;
  /** Runs after it if it succeeded. */
  readonly success: Listen;
  /** Runs after it if it failed. */
  readonly failure: Listen;
}

type Base = Pick<Listener, 'targets' | 'after' | 'on'>;
type LooseOptions = ListenerOptions<unknown, unknown, unknown>;

/** The inputs of a listener as the builder takes them. */
export function inputsOf({
  inputs,
  inputs_kwargs: named,
}: Pick<LooseOptions, 'inputs' | 'inputs_kwargs'>): ListenerInputs | null {
  if ((inputs ?? null) === null && !named) return null;
  const ids = [...idsOf(inputs), ...idsOf(Object.values(named ?? {}))];
  return { ids, asDict: inputs instanceof Set, ...(named ? { names: Object.keys(named) } : {}) };
}

const dependencyIds = (cancels: LooseOptions['cancels']): number[] =>
  (Array.isArray(cancels) ? (cancels as readonly Dependency[]) : cancels ? [cancels as Dependency] : []).map(
    ({ id }) => id,
  );

/** Every option of a listener, for authors whose code no compiler checks. */
const optionNames: Readonly<Record<keyof LooseOptions, true>> = {
  fn: true,
  inputs: true,
  inputs_kwargs: true,
  outputs: true,
  api_name: true,
  api_description: true,
  api_visibility: true,
  scroll_to_output: true,
  show_progress: true,
  show_progress_on: true,
  queue: true,
  batch: true,
  max_batch_size: true,
  preprocess: true,
  postprocess: true,
  cancels: true,
  trigger_mode: true,
  js: true,
  concurrency_limit: true,
  concurrency_id: true,
  time_limit: true,
  stream_every: true,
  key: true,
  validator: true,
};

/** Throws for an option that no listener has. */
function checkOptions(options: LooseOptions, { on, targets, after }: Base): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(optionNames, name));
  if (unknown === undefined) return;
  const callee = on ? 'gr.on' : (targets?.[0]?.event ?? after?.on ?? 'listener');
  throw unexpectedArgument(callee, unknown, Object.keys(optionNames));
}

/** Adds a listener within the Blocks around `parent`. */
function add(session: Session, base: Base, options: LooseOptions, parent: number | null): Dependency {
  checkOptions(options, base);
  const {
    fn,
    inputs: _inputs,
    inputs_kwargs: _named,
    outputs,
    cancels,
    validator,
    show_progress_on,
    ...rest
  } = options;
  const listener: Listener = {
    ...rest,
    ...base,
    fn: session.referOptional(fn),
    inputs: inputsOf(options),
    outputs: idsOf(outputs),
    validator: session.referOptional(validator),
    ...(cancels ? { cancels: dependencyIds(cancels) } : {}),
    ...(show_progress_on ? { show_progress_on: idsOf(show_progress_on) } : {}),
  };
  const id = session.built(session.builder.listen(listener, { parent }));
  return dependencyOf(session, id, parent);
}

/** What stands for a listener, by its id; what follows it is added within the Blocks around `parent`. */
export function dependencyOf(
  session: Session,
  id: number,
  parent: number | null = session.parent,
): Dependency {
  const follow = (on: 'then' | 'success' | 'failure'): Listen => {
    return (next) =>
      add(session, { targets: null, after: { dependency: id, on } }, next as LooseOptions, parent);
  };
  return { id, then: follow('then'), success: follow('success'), failure: follow('failure') };
}

/** An event of a block as a method; `within` is the Blocks it belongs to outside any body. */
export function eventMethod<E extends Trigger['event']>(
  session: Session,
  block: number,
  event: E,
  within: number | null = null,
): EventMethod<E> {
  const listen: Listen<EventDataOf<E>> = (options) =>
    add(session, { targets: [{ block, event }] }, options as LooseOptions, session.parent ?? within);
  return Object.assign(listen, { block, event });
}

/** Triggers as the builder takes them; null where none were said. */
export function targetsOf(
  triggers: Trigger | readonly Trigger[] | null,
): NonNullable<Listener['targets']> | null {
  if (triggers === null) return null;
  const list = (Array.isArray(triggers) ? triggers : [triggers]) as readonly Trigger[];
  return list.map(({ block, event }) => ({ block, event }));
}

type Triggers = Trigger | readonly Trigger[] | null;

/** The data of any of these events. */
type DataOf<T> = T extends readonly (infer One)[]
  ? DataOf<One>
  : T extends Trigger<infer E>
    ? EventDataOf<E>
    : unknown;

/** What `gr.on` takes beside a listener's options. */
export interface OnOptions<I, O, R, T> extends ListenerOptions<I, O, R, DataOf<T>> {
  /** Events such as `button.click`; left out, it listens to the page's load and to every input. */
  triggers?: T;
}

/** `gr.on`. */
export type On = <
  const I extends Inputs = [],
  const O extends Outputs = [],
  const R extends Result<O> = Result<O>,
  const T extends Triggers = null,
>(
  listener: OnOptions<I, O, R, T>,
) => Dependency;

/** Makes `gr.on`. */
export const onFor =
  (session: Session): On =>
  ({ triggers, ...options }) =>
    add(session, { targets: targetsOf(triggers ?? null), on: true }, options as LooseOptions, session.parent);
