/** `gr.Examples`: rows of sample inputs to click on, with results at once if they are kept. */
import { AppError, valueError } from '../errors.ts';
import { pythonRepr } from '../schema/python-text.ts';
import type { App } from './app.ts';
import type { Block, BlockProps } from './block.ts';
import { add } from './compose.ts';
import { createBlock } from './create.ts';
import { completeDataset } from './dataset.ts';
import { loadExample, loadValues, showResults } from './example-functions.ts';
import { ExampleResults } from './example-results.ts';
import { exampleRows } from './example-rows.ts';
import { examplesSchema, type ExamplesArguments } from './examples.schema.ts';
import type { FunctionRef } from './function-ref.ts';
import { listen } from './listen.ts';
import { place, rootOf } from './placement.ts';
import { fillDefaults } from './props.ts';
import { resolveComponents } from './shortcuts.ts';

const idsOf = (blocks: readonly Block[]): number[] => blocks.map(({ id }) => id);

/** Keeps the columns in which some row has a value. */
function usedColumns(inputs: readonly Block[], rows: readonly unknown[][]): number[] {
  return [...inputs.keys()].filter((i) => rows.some((row) => (row[i] ?? null) !== null));
}

interface Wiring {
  app: App;
  parent: Block;
  dataset: Block;
  inputs: readonly Block[];
  outputs: readonly Block[];
  rows: readonly unknown[][];
  said: ExamplesArguments;
}

/** The Dataset of examples, and the listeners to its click; null where there is none. */
export interface BuiltExamples {
  dataset: Block;
  /** What ends with all filled that a click fills: what follows an example is chained to it. */
  load: number | null;
  /** What shows results that were kept. */
  cached: number | null;
}

type Listeners = Omit<BuiltExamples, 'dataset'>;

const click = (dataset: Block) => [{ block: dataset.id, event: 'click' as const }];

/** A click fills the inputs, and with `run_on_click` runs the function after. */
function wireLoading(wiring: Wiring, fn: FunctionRef | null): Listeners {
  const { app, parent, dataset, inputs, outputs, rows, said } = wiring;
  const root = rootOf(parent);
  if (!root) return { load: null, cached: null };
  const { id } = listen(app, root, {
    targets: click(dataset),
    fn: loadExample('load_example', inputs, rows),
    inputs: { ids: [dataset.id] },
    outputs: idsOf(inputs),
    queue: false,
    show_progress: 'hidden',
    api_name: said.api_name,
    api_description: said.api_description,
    api_visibility: said.api_visibility,
  });
  if (!said.run_on_click || !fn) return { load: id, cached: null };
  listen(app, root, {
    targets: null,
    after: { dependency: id, on: 'then' },
    fn,
    inputs: { ids: idsOf(inputs) },
    outputs: idsOf(outputs),
    preprocess: said.preprocess,
    postprocess: said.postprocess,
    batch: said.batch,
    api_visibility: said.api_visibility,
  });
  return { load: id, cached: null };
}

/** A click fills the inputs and shows results that were kept; the first row may show at page load. */
function wireKept(wiring: Wiring, fn: FunctionRef): Listeners {
  const { app, parent, dataset, inputs, outputs, rows, said } = wiring;
  const root = rootOf(parent);
  if (!root) return { load: null, cached: null };
  const how = {
    batch: said.batch,
    rawInputs: !said.preprocess || said._api_mode,
    rawOutputs: !said.postprocess || said._api_mode,
    ahead: !isLazy(said),
  };
  const results = new ExampleResults({ app, dataset, fn, inputs, outputs, rows, how });
  const shows = { outputs: idsOf(outputs), postprocess: !how.rawOutputs };
  const { id } = listen(app, root, {
    targets: click(dataset),
    fn: loadValues('load_example_input', inputs, rows),
    inputs: { ids: [dataset.id] },
    outputs: idsOf(inputs),
    queue: false,
    show_progress: 'hidden',
    api_visibility: 'undocumented',
  });
  const cached = listen(app, root, {
    ...shows,
    targets: null,
    after: { dependency: id, on: 'then' },
    fn: showResults('load_example_output', results),
    inputs: { ids: [dataset.id] },
    api_name: said.api_name,
    api_description: said.api_description,
    api_visibility: said.api_visibility,
  });
  const listeners = { load: cached.id, cached: cached.id };
  if (isLazy(said) || rows.length === 0) return listeners;
  app.eager.push(results);
  if (said.preload === false) return listeners;
  if (rows.at(said.preload) === undefined)
    throw new AppError('IndexError', `preload names example ${said.preload}, but there are ${rows.length}.`);
  // Gradio hands the preloaded row over in States; here the functions know it, and the States only keep the shape.
  const preloaded = [add(app, 'State', {}, parent), add(app, 'State', {}, parent)];
  const load = { targets: [{ block: null, event: 'load' as const }], show_progress: 'hidden' as const };
  listen(app, root, {
    ...load,
    fn: loadValues('load_example_input', inputs, rows, said.preload),
    inputs: { ids: idsOf(preloaded.slice(0, 1)) },
    outputs: idsOf(inputs),
    queue: false,
    api_visibility: 'undocumented',
  });
  listen(app, root, {
    ...load,
    ...shows,
    fn: showResults('load_example_output', results, said.preload),
    inputs: { ids: idsOf(preloaded.slice(1)) },
    api_visibility: 'undocumented',
  });
  return listeners;
}

/** Whether results are made when they are first asked for; Gradio's guide says it in either of two places. */
const isLazy = ({ cache_examples, cache_mode }: ExamplesArguments): boolean =>
  cache_examples === 'lazy' || cache_mode === 'lazy';

/** Throws for a text other than "lazy". */
function keepsResults({ cache_examples: said }: ExamplesArguments): boolean {
  if (said === null || typeof said === 'boolean') return said === true;
  if (said === 'lazy') return true;
  throw valueError(`\`cache_examples\` must be True, False or "lazy"; got ${pythonRepr(said)}.`);
}

/** The inputs that are shown: indices among all inputs. Throws for an index that is none. */
function shownColumns(
  { visible_columns: said }: ExamplesArguments,
  inputs: readonly Block[],
): ReadonlySet<number> {
  const wrong = said?.find((index) => inputs[index] === undefined);
  if (wrong !== undefined)
    throw valueError(
      `\`visible_columns\` holds indices of inputs, of which there are ${inputs.length}; got ${wrong}.`,
    );
  return new Set(said ?? inputs.keys());
}

/** Builds the Dataset and its listeners. Throws for examples that cannot be meant, and results without a function. */
export function buildExamples(
  app: App,
  given: BlockProps,
  fn: FunctionRef | null,
  parent: Block | null,
): BuiltExamples {
  const said = fillDefaults('Examples.__init__', examplesSchema, given) as unknown as ExamplesArguments;
  const allInputs = resolveComponents(app, said.inputs);
  const outputs = resolveComponents(app, said.outputs);
  const keeps = keepsResults(said);
  const visible = shownColumns(said, allInputs);
  if (keeps && (!fn || outputs.length === 0))
    throw valueError('If caching examples, `fn` and `outputs` must be provided');
  const allRows = exampleRows(said.examples, allInputs.length, app.files);
  if (said.example_labels && said.example_labels.length !== allRows.length)
    throw valueError(
      `Examples needs one of example_labels for each of the examples; got ${said.example_labels.length} for ${allRows.length}.`,
    );
  if (said.run_on_click && !fn) throw valueError('Cannot run_on_click if no function is provided');
  const columns = usedColumns(allInputs, allRows);
  const inputs = columns.flatMap((i) => allInputs[i] ?? []);
  const rows = allRows.map((row) => columns.map((i) => row[i] ?? null));
  const shown = [...inputs.keys()].filter((i) => visible.has(columns[i] ?? -1));
  const dataset = createBlock(app, 'Dataset', {
    components: shown.map((i) => inputs[i]?.id),
    samples: rows.map((row) => shown.map((i) => row[i])),
    type: 'tuple',
    label: said.label,
    samples_per_page: said.examples_per_page,
    elem_id: said.elem_id,
    visible: said.visible,
    sample_labels: said.example_labels,
  });
  completeDataset(app, dataset);
  place(dataset, parent);
  if (!parent) return { dataset, load: null, cached: null };
  const wiring = { app, parent, dataset, inputs, outputs, rows, said };
  return { dataset, ...(keeps && fn ? wireKept(wiring, fn) : wireLoading(wiring, fn)) };
}
