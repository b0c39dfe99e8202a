/** An event listener of a Blocks: what starts it, what it calls, where values come from and go. */
import type { Block } from './block.ts';
import type { FunctionRef, NativeFunction } from './function-ref.ts';
import type { Renderable, Rendering } from './rendering/rendering.ts';

/** A dependency of the app model; `src/app/config.ts` writes it as JSON. */
export interface Dependency {
  id: number;
  /** The block and the event's name; null is the app itself for load and unload, and nothing for chains. */
  targets: { block: Block | null; event: string }[];
  fn: FunctionRef | NativeFunction | null;
  inputs: Block[];
  inputsAsDict: boolean;
  /** Names for the last inputs when they are passed as keyword arguments. */
  inputNames: string[] | null;
  outputs: Block[];
  apiName: string;
  apiDescription: string | false | null;
  apiVisibility: 'public' | 'private' | 'undocumented';
  js: string | true | null;
  queue: boolean;
  batch: boolean;
  maxBatchSize: number;
  preprocess: boolean;
  postprocess: boolean;
  /** Dependencies this one stops. */
  cancels: number[];
  triggerMode: 'once' | 'multiple' | 'always_last';
  /** null is no limit; 'default' takes the queue's. */
  concurrencyLimit: number | null | 'default';
  /** Dependencies of one id share their limit; by default the function's own. */
  concurrencyId: string;
  showProgress: 'full' | 'minimal' | 'hidden';
  showProgressOn: Block[] | null;
  scrollToOutput: boolean;
  after: { dependency: number; on: 'then' | 'success' | 'failure' } | null;
  connection: 'sse' | 'stream';
  timeLimit: number | null;
  /** Arguments of the listener that only some events have; null for a listener of one event that has none. */
  eventArguments: string[] | null;
  streamEvery: number;
  key: unknown;
  validator: FunctionRef | null;
  /** What its function renders, for the listener that `gr.render` makes. */
  renders: Renderable | null;
  /** The run of a render function that made it; null for a listener that is always there. */
  rendering: Rendering | null;
}
