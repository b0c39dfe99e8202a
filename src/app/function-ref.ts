/** A user's function as the app model knows it: a handle, and what its signature says. */

/** A parameter that takes an input's value. */
export interface FunctionParameter {
  readonly name: string;
  readonly hasDefault: boolean;
  readonly default?: unknown;
  readonly annotation?: string;
  /** True for one that cannot be given by position. */
  readonly keywordOnly?: boolean;
  /** True for one that takes its component's props, the value among them, instead of the value alone. */
  readonly props?: boolean;
}

/** A function of the user's language, run by that language's runner. */
export interface FunctionRef {
  /** The runner's own number for it. */
  readonly handle: number;
  readonly name: string;
  /** How messages show it, such as `<function greet at 0x…>`. */
  readonly display: string;
  readonly kind: 'plain' | 'generator';
  readonly doc: string | null;
  readonly parameters: readonly FunctionParameter[];
  /** True when it takes any number of positional arguments. */
  readonly variadic: boolean;
  /** True when it takes any keyword (`**kwargs`). */
  readonly anyKeyword?: boolean;
  /** Whether a parameter asks for event data, the request or progress. */
  readonly takes: { readonly event: boolean; readonly request: boolean; readonly progress: boolean };
}

/** A function of the core's own (flag, load an example): same place in a dependency, no runner. */
export interface NativeFunction {
  readonly name: string;
  readonly doc?: string | null;
  /** What its inputs are called in the API. */
  readonly parameterNames?: readonly string[];
  /** Inputs are values after `preprocess`; answers one outcome an output. */
  readonly native: (inputs: unknown[], context: NativeContext) => Outcome[] | Promise<Outcome[]>;
}

/** How a native function has a user's function called. */
export interface NativeCall {
  fn: FunctionRef;
  values: readonly unknown[];
  /** The blocks that the values stand for, and those that the result is for. */
  inputs: readonly number[];
  outputs: readonly number[];
  /** True for a function that takes lists. */
  batch?: boolean;
  /** True for values that reach the function as the page has them. */
  rawInputs?: boolean;
  /** True for results that reach the page as the function gives them. */
  rawOutputs?: boolean;
  /** True for results that are made ahead, for whoever may ask for them. */
  ahead?: boolean;
}

/** What a native function may use. */
export interface NativeContext {
  readonly session: string;
  /** A new copy of a State's start value, as a handle; for outputs that are States. */
  freshState(block: number): number;
  /** A copy of a State's value. */
  copyState(handle: number): number;
  /** What a flagged row says of a State's value. */
  stateText(handle: number): string;
  /** A text that is another one when a function's code is, or code that it refers to. */
  fingerprint(fn: FunctionRef): string;
  /** Tells a user's function something: `first`, then what the page sent for each block. What it answers is ignored. */
  tell(fn: FunctionRef, first: unknown, sent: readonly unknown[], blocks: readonly number[]): Promise<void>;
  /** Calls a user's function as an event would, without queueing; a generator gives its last yield. */
  call(call: NativeCall): Promise<Outcome[]>;
}

/** What an output is given: a value (before `postprocess`), an update of props, or nothing. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'update'; readonly props: Record<string, unknown> }
  | { readonly kind: 'skip' };

/** True for the core's own functions. */
export const isNative = (fn: FunctionRef | NativeFunction): fn is NativeFunction => 'native' in fn;
