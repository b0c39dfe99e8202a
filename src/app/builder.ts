/**
 * The builder: every way in which user code shapes an app, as plain calls with ids and JSON.
 * TypeScript's `gr` and Python's `gradio` are both thin over it, so that an app means the same in either.
 */
import type { AppConfig } from '../protocol/config.ts';
import type { EventName } from '../schema/events.ts';
import type { FlaggedRow, Logged, LoggerOptions } from './flagging/loggers.ts';
import type { FunctionRef, NativeFunction } from './function-ref.ts';
import type { RenderArguments } from './rendering/add-render.ts';

/** What making a block answers: its id, its props as derived, and what the author should be told. */
export interface Built {
  id: number;
  /** Props as Gradio's `get_config()` gives them: nulls included, names as in the config. */
  props: Record<string, unknown>;
  warnings: string[];
}

/**
 * A function given as `value`: it runs at page load, on a timer, or when inputs change.
 * The `value` among the arguments is then what it gave when first called, if it was (Gradio calls one that has no
 * inputs while the app is built).
 */
export interface BoundValue {
  fn: FunctionRef;
  every: number | { timer: number } | null;
  inputs: number[];
}

/** Where a listener's input or output ids come from: a set of inputs reaches the function as one dict. */
export interface ListenerInputs {
  ids: number[];
  asDict?: boolean;
  /** Names for keyword arguments (`inputs_kwargs`), one for each of the last ids. */
  names?: string[];
}

/** A listener, with Gradio's own parameter names. Absent ones take the event's defaults. */
export interface Listener {
  /** null, without `after`, listens to the load of the page and to changes of every input. */
  targets: { block: number | null; event: EventName | 'load' | 'unload' }[] | null;
  /** True for `gr.on`, whose defaults do not come from its event. */
  on?: boolean;
  /** null together with `js` runs in the page alone. */
  fn: FunctionRef | NativeFunction | null;
  inputs: ListenerInputs | null;
  outputs: number[];
  api_name?: string | false | null;
  api_description?: string | false | null;
  scroll_to_output?: boolean;
  show_progress?: 'full' | 'minimal' | 'hidden';
  show_progress_on?: number[] | null;
  queue?: boolean;
  batch?: boolean;
  max_batch_size?: number;
  preprocess?: boolean;
  postprocess?: boolean;
  cancels?: number[];
  trigger_mode?: 'once' | 'multiple' | 'always_last' | null;
  js?: string | true | null;
  concurrency_limit?: number | null | 'default';
  concurrency_id?: string | null;
  api_visibility?: 'public' | 'private' | 'undocumented';
  time_limit?: number | null;
  stream_every?: number;
  key?: unknown;
  validator?: FunctionRef | null;
  /** For chains: the dependency this follows, and on which outcome. */
  after?: { dependency: number; on: 'then' | 'success' | 'failure' };
}

/** A CSV logger that an author made, by its number, and what it was set up with. */
export interface LoggerStatement extends LoggerOptions {
  number: number;
  components: number[];
  folder: string;
}

/** Builds one app. `parent` is the block whose `with` (or body) encloses the call; null outside any. */
export interface Builder {
  /**
   * Makes a component or layout from the arguments given.
   * Throws TypeError for unknown parameters (the nearest name is suggested) and whatever its rules reject.
   */
  create(
    name: string,
    given: Record<string, unknown>,
    options: { parent: number | null; bound?: BoundValue },
  ): Built;
  /** Opens a Blocks; inside another one it becomes a part of it at exit. */
  createBlocks(given: Record<string, unknown>, options: { parent: number | null }): Built;
  /** Ends a `with`: adjacent form components get their shared frame, a top Blocks wires its bound values. */
  exit(block: number): void;
  /** Places a block made before, with its children and listeners (`.render()`). */
  render(block: number, options: { parent: number | null }): void;
  unrender(block: number): void;
  /** Adds an event listener within the Blocks that encloses `parent`; answers with the dependency's id. */
  listen(listener: Listener, options: { parent: number | null }): { id: number; warnings: string[] };
  /**
   * Builds a whole Interface; answers with what of it is flagged, too. Component and button arguments are ids of blocks (moved from where they stand), or
   * shortcut strings. No `fn` makes an app whose button calls nothing.
   */
  createInterface(
    given: Record<string, unknown>,
    options: {
      parent: number | null;
      fn: FunctionRef | null;
      validator?: FunctionRef | null;
      /** Takes flagged rows in place of a CSV file: the reason, then a value for each component. */
      flag?: FunctionRef | null;
    },
  ): Built & { flagged: number[] | null };
  /** Adds a row to the file of a CSV logger, one of the author's own; loggers of one number are one. */
  flagRow(logger: LoggerStatement, row: FlaggedRow): Logged;
  /** Builds a TabbedInterface; `interface_list` holds ids of apps. */
  createTabbedInterface(given: Record<string, unknown>, options: { parent: number | null }): Built;
  /**
   * `gr.Examples`: answers with the Dataset, and with the dependencies that fill the inputs (or, where results are
   * kept, the outputs) and that show kept results. Component arguments are ids.
   */
  createExamples(
    given: Record<string, unknown>,
    options: { parent: number | null; fn: FunctionRef | null },
  ): Built & { load: number | null; cached: number | null };
  /** `gr.render`: adds a column that the function fills, and the listener that has it filled. */
  createRender(
    given: RenderArguments,
    options: { parent: number | null; fn: FunctionRef },
  ): { warnings: string[] };
  /** Lets a ClearButton empty more components (`.add()`); those given as `components` are known already. */
  clears(button: number, components: number[]): void;
  queue(blocks: number, given: Record<string, unknown>): { warnings: string[] };
  /** Marks a Blocks as the app to show; later calls replace it. */
  launch(blocks: number, given: Record<string, unknown>): { warnings: string[] };
  config(blocks: number): AppConfig;
  /** Gradio's `get_api_info()`. */
  apiInfo(blocks: number, allEndpoints?: boolean): unknown;
  /** A block's props now. */
  props(block: number): Record<string, unknown>;
  /** Value rules of one block, for subclasses, parity and `Interface.__call__`. */
  preprocess(block: number, wire: unknown): unknown;
  postprocess(block: number, value: unknown): unknown;
  example(block: number, value: unknown): unknown;
  flag(block: number, wire: unknown): unknown;
}
