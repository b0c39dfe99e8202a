/** Typed options of `gr.Interface`, `gr.TabbedInterface` and `gr.Examples`. */
import type { Options } from '../../schema/component.ts';
import type { examplesSchema } from '../examples.schema.ts';
import type { interfaceSchema, tabbedInterfaceSchema } from '../interface.schema.ts';
import type { AppHandle } from './blocks.ts';
import type { FlaggingCallback } from './flagging-callback.ts';
import type { Dependency } from './listening.ts';
import type { AnyComponent, Component, FunctionFor, Outputs, Result } from './values.ts';

/** Values behind the shortcuts that functions are typed by; those of any other text are unknown. */
interface ShortcutValues {
  text: string;
  textbox: string;
  textarea: string;
  markdown: string;
  html: string;
  code: string;
  colorpicker: string;
  number: number;
  slider: number;
  checkbox: boolean;
  radio: string;
  dropdown: string;
  checkboxgroup: string[];
}

type ShortcutOut<N> = N extends 'text' | 'textbox' | 'textarea' | 'markdown'
  ? string | number | boolean
  : unknown;

/** A component, or a shortcut such as `"slider"`. */
type Said = string | AnyComponent;
type SaidList = Said | readonly Said[] | null;

type Meant<S> = S extends AnyComponent
  ? S
  : S extends keyof ShortcutValues
    ? Component<ShortcutValues[S], ShortcutOut<S> | ShortcutValues[S]>
    : Component<unknown, unknown>;

type MeantList<L> = L extends readonly Said[]
  ? { -readonly [K in keyof L]: Meant<L[K]> }
  : L extends Said
    ? [Meant<L>]
    : [];

/** Outputs of one component are given without an array. */
type OneOrAll<L> = L extends readonly [infer One extends AnyComponent] ? One : L;

type InterfaceInputs<I, A> = [...MeantList<I>, ...MeantList<A>];
type InterfaceResult<O> = Result<OneOrAll<MeantList<O>>>;

/** Options of `gr.Interface`; its function is typed by its components. */
export type InterfaceOptions<I, O, A, R> = Omit<
  Options<typeof interfaceSchema>,
  'fn' | 'inputs' | 'outputs' | 'additional_inputs' | 'flagging_callback' | 'validator' | 'kwargs'
> & {
  fn: FunctionFor<InterfaceInputs<I, A>, MeantList<O>, R> | null;
  inputs: I;
  outputs: O;
  additional_inputs?: A;
  /** What becomes of flagged rows; a CSV file unless given. */
  flagging_callback?: FlaggingCallback | null;
  validator?: FunctionFor<InterfaceInputs<I, A>, null, unknown> | null;
};

/** `gr.Interface`, with or without `new`. */
export interface InterfaceConstructor {
  new <
    const I extends SaidList,
    const O extends SaidList,
    const A extends SaidList = null,
    const R extends InterfaceResult<O> = InterfaceResult<O>,
  >(
    options: InterfaceOptions<I, O, A, R>,
  ): AppHandle;
  <
    const I extends SaidList,
    const O extends SaidList,
    const A extends SaidList = null,
    const R extends InterfaceResult<O> = InterfaceResult<O>,
  >(
    options: InterfaceOptions<I, O, A, R>,
  ): AppHandle;
}

/** Options of `gr.TabbedInterface`. */
export type TabbedInterfaceOptions = Omit<Options<typeof tabbedInterfaceSchema>, 'interface_list'> & {
  interface_list: readonly AppHandle[];
};

/** `gr.TabbedInterface`, with or without `new`. */
export interface TabbedInterfaceConstructor {
  new (options: TabbedInterfaceOptions): AppHandle;
  (options: TabbedInterfaceOptions): AppHandle;
}

/** Options of `gr.Examples`; its function is typed by its components. */
export type ExamplesOptions<I, O, R> = Omit<
  Options<typeof examplesSchema>,
  'fn' | 'inputs' | 'outputs' | 'examples'
> & {
  examples: readonly unknown[] | string;
  inputs: I;
  outputs?: O;
  fn?: FunctionFor<I, O, R> | null;
};

/** What `gr.Examples` gives: the Dataset that shows them. */
export interface ExamplesHandle {
  readonly dataset: AnyComponent;
  /** The listener after which everything is filled that a click fills; null outside an app. */
  readonly load_input_event: Dependency | null;
  /** The listener that shows kept results; null without `cache_examples`. */
  readonly cache_event: Dependency | null;
}

type OneOrMany = AnyComponent | readonly AnyComponent[];

/** `gr.Examples`, with or without `new`. */
export interface ExamplesConstructor {
  new <const I extends OneOrMany, const O extends Outputs = [], const R extends Result<O> = Result<O>>(
    options: ExamplesOptions<I, O, R>,
  ): ExamplesHandle;
  <const I extends OneOrMany, const O extends Outputs = [], const R extends Result<O> = Result<O>>(
    options: ExamplesOptions<I, O, R>,
  ): ExamplesHandle;
}
