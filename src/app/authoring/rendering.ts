/** `gr.render` as TypeScript authors write it. */
import type { AuthorFunction } from './host.ts';
import { inputsOf, targetsOf, type ListenerOptions, type Trigger } from './listening.ts';
import type { Session } from './session.ts';
import type { Arguments, Inputs, WithContext } from './values.ts';

/** What `gr.render` is told, with Gradio's own names. */
export interface RenderOptions<I> extends Pick<
  ListenerOptions<I, [], unknown>,
  'queue' | 'trigger_mode' | 'concurrency_limit' | 'concurrency_id' | 'show_progress'
> {
  /** Components whose values the body gets. */
  inputs?: I;
  /** Events such as `text.submit`; left out, it runs when the page loads and when an input changes. */
  triggers?: Trigger | readonly Trigger[] | null;
}

/** What makes the blocks and listeners; it may ask for its call's context, and must not be async. */
type RenderBody<I> = (...args: WithContext<Arguments<I>>) => unknown;

/** Adds a place that a function fills anew whenever it runs; types flow from the inputs to the function. */
export interface Render {
  (body: RenderBody<[]>): void;
  <const I extends Inputs = []>(options: RenderOptions<I>, body: RenderBody<I>): void;
}

/** Makes `gr.render`. */
export const renderFor =
  (session: Session): Render =>
  (first: RenderOptions<Inputs> | AuthorFunction, second?: AuthorFunction) => {
    const [options, body] = typeof first === 'function' ? [{}, first] : [first, second];
    if (typeof body !== 'function') throw new TypeError('gr.render takes options and a function.');
    const { inputs, triggers = null, ...said } = options as RenderOptions<Inputs>;
    const given = { ...said, inputs: inputsOf({ inputs }), triggers: targetsOf(triggers) };
    const made = session.builder.createRender(given, { parent: session.parent, fn: session.refer(body) });
    session.built({ id: -1, ...made });
  };
