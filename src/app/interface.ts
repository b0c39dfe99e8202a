/** `gr.Interface`: a whole app around one function. */
import type { App } from './app.ts';
import type { Block, BlockProps } from './block.ts';
import type { Blocks } from './blocks.ts';
import { add, addLayout, move } from './compose.ts';
import { createBlocks, launchParameters } from './create.ts';
import { buildExamples } from './examples.ts';
import { flagAlways, flagButtons, flaggingMode, flagOptions, wireFlagButtons } from './flagging/buttons.ts';
import { callbackSink, csvSink } from './flagging/sinks.ts';
import type { FunctionRef } from './function-ref.ts';
import { heading } from './heading.ts';
import { wireClear, wireFunction, type Controls } from './interface-events.ts';
import { interfaceSides, type Sides } from './interface-parts.ts';
import { interfaceSchema, type InterfaceArguments } from './interface.schema.ts';
import { unexpectedArgument } from './names.ts';
import { frameChildren, rootOf } from './placement.ts';
import { fillDefaults } from './props.ts';

/** What the layout of an Interface leaves behind for its events. */
interface Laid extends Controls {
  flags: Block[];
}

/** A button: the author's own block, or a new one with the text given. */
function placeButton(app: App, said: unknown, name: string, given: BlockProps, row: Block): Block {
  if (typeof said !== 'number') return add(app, name, { value: said, ...given }, row);
  const button = app.block(said);
  move(button, row);
  return button;
}

const clearButton = (app: App, { clear_btn: said }: InterfaceArguments, row: Block): Block =>
  placeButton(app, said, 'ClearButton', said === null ? { value: 'Clear', visible: false } : {}, row);

const submitButton = (
  app: App,
  { submit_btn: said }: InterfaceArguments,
  kind: Sides['kind'],
  row: Block,
): Block => {
  const text = kind === 'output-only' && said === 'Submit' ? 'Generate' : said;
  return placeButton(app, text, 'Button', { variant: 'primary' }, row);
};

const stopButton = (app: App, { stop_btn: said }: InterfaceArguments, row: Block): Block =>
  placeButton(app, said, 'Button', { variant: 'stop', visible: false }, row);

/** The accordion of the additional inputs; the author may give it, or its label. */
function placeAdditional(app: App, said: unknown, additional: readonly Block[], column: Block): void {
  if (additional.length === 0) return;
  const fill = (accordion: Block) => additional.forEach((block) => move(block, accordion));
  if (typeof said !== 'number') {
    const given = typeof said === 'string' ? { label: said } : { label: 'Additional Inputs', open: false };
    addLayout(app, 'Accordion', given, column, fill);
    return;
  }
  const accordion = app.block(said);
  move(accordion, column);
  fill(accordion);
  frameChildren(app, accordion);
}

/** Lays out both sides, side by side, each with its buttons under it. */
function layOut(
  app: App,
  blocks: Blocks,
  sides: Sides,
  said: InterfaceArguments,
  fn: FunctionRef | null,
): Laid {
  const { kind, inputs, additional, outputs } = sides;
  const options = flaggingMode(said.flagging_mode) === 'manual' ? flagOptions(said.flagging_options) : [];
  const stops = fn?.kind === 'generator' && !said.live;
  const submits = !said.live || kind === 'output-only';
  const laid: Partial<Laid> = { inputColumn: null, flags: [] };
  const buttons = (row: Block): void => {
    laid.clear = clearButton(app, said, row);
    laid.submit = submits ? submitButton(app, said, kind, row) : null;
    laid.stop = stops ? stopButton(app, said, row) : null;
    if (kind !== 'standard' && kind !== 'input-only') laid.flags = flagButtons(app, options, row);
  };
  addLayout(app, 'Row', {}, blocks, (sideBySide) => {
    if (kind !== 'output-only')
      addLayout(app, 'Column', {}, sideBySide, (column) => {
        laid.inputColumn = addLayout(app, 'Column', {}, column, (fields) => {
          for (const input of inputs) move(input, fields);
          placeAdditional(app, said.additional_inputs_accordion, additional, fields);
        });
        addLayout(app, 'Row', {}, column, buttons);
      });
    if (kind === 'standard' || kind === 'output-only')
      addLayout(app, 'Column', {}, sideBySide, (column) => {
        for (const output of outputs) if (!output.rendered || !inputs.includes(output)) move(output, column);
        addLayout(app, 'Row', {}, column, (row) => {
          if (kind === 'output-only') buttons(row);
          else laid.flags = flagButtons(app, options, row);
        });
      });
  });
  return laid as Laid;
}

/** What of an Interface is flagged: both sides, which may be one; null where nothing is. */
function flaggedComponents(
  { kind, inputs, additional, outputs }: Sides,
  { flagging_mode: mode }: InterfaceArguments,
): Block[] | null {
  if (kind === 'input-only' || flaggingMode(mode) === 'never') return null;
  return [...inputs, ...additional, ...(kind === 'unified' ? [] : outputs)];
}

function wire(
  app: App,
  root: Blocks,
  sides: Sides,
  laid: Laid,
  said: InterfaceArguments,
  { fn, flag }: InterfaceFunctions,
  components: readonly Block[] | null,
): void {
  const result = wireFunction(app, root, sides, laid, said, fn);
  wireClear(app, root, sides, laid);
  if (!components) return;
  const folder = said.flagging_dir;
  const sink = flag ? callbackSink(app, components, folder, flag) : csvSink(app, components, folder);
  const flagged = { components, sink };
  if (flaggingMode(said.flagging_mode) === 'auto') flagAlways(app, root, flagged, result);
  else wireFlagButtons(app, root, flagged, flagOptions(said.flagging_options), laid.flags, laid.clear);
}

/** What the builder is told beside the arguments: functions, which are no JSON. */
export interface InterfaceFunctions {
  fn: FunctionRef | null;
  validator: FunctionRef | null;
  /** Takes flagged rows in place of a CSV file: the reason, then a value for each component. */
  flag: FunctionRef | null;
}

/** An Interface, and what of it is flagged, for a callback's `setup`; null where nothing is. */
export interface BuiltInterface {
  blocks: Blocks;
  flagged: readonly Block[] | null;
}

const hasExamples = (examples: unknown): boolean =>
  Array.isArray(examples) ? examples.length > 0 : !!examples;

/** Builds the app; its body is ended by the caller. Throws for arguments that cannot be meant. */
export function buildInterface(
  app: App,
  given: BlockProps,
  functions: InterfaceFunctions,
  parent: Block | null,
): BuiltInterface {
  const { fn, validator } = functions;
  const filled = fillDefaults('Interface.__init__', interfaceSchema, { ...given, fn, validator });
  const said = filled as unknown as InterfaceArguments;
  const unknown = Object.keys(said.kwargs).find((name) => !launchParameters.includes(name));
  if (unknown !== undefined)
    throw unexpectedArgument('Interface.__init__', unknown, Object.keys(interfaceSchema.params));
  flaggingMode(said.flagging_mode);
  flagOptions(said.flagging_options);
  const { title, description, article, fill_width, analytics_enabled, delete_cache, kwargs } = said;
  const blocks = createBlocks(
    app,
    { title: title ?? 'Gradio', mode: 'interface', fill_width, analytics_enabled, delete_cache, ...kwargs },
    'Interface',
  );
  blocks.parent = parent;
  const root = rootOf(blocks) ?? blocks;
  const sides = interfaceSides(app, said, fn);
  if (title) add(app, 'Markdown', { value: heading(title) }, blocks);
  if (description) add(app, 'Markdown', { value: description }, blocks);
  const laid = layOut(app, blocks, sides, said, fn);
  const flagged = flaggedComponents(sides, said);
  wire(app, root, sides, laid, said, functions, flagged);
  if (hasExamples(said.examples)) {
    const own = { inputs: sides.inputs.map(({ id }) => id), outputs: sides.outputs.map(({ id }) => id) };
    const { examples, cache_examples, cache_mode, examples_per_page, example_labels, _api_mode, batch } =
      said;
    const settings = { cache_examples, cache_mode, examples_per_page, example_labels, _api_mode, batch };
    buildExamples(app, { examples, ...own, ...settings, preload: said.preload_example }, fn, blocks);
  }
  if (article) add(app, 'Markdown', { value: article }, blocks);
  return { blocks, flagged };
}
