/** What happens in an Interface: submitting, running live, stopping, clearing. */
import type { EventName } from '../schema/events.ts';
import type { App } from './app.ts';
import type { Block } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { Listener } from './builder.ts';
import { clearOnClick, constantScript } from './clearing.ts';
import type { FunctionRef, NativeFunction } from './function-ref.ts';
import type { Sides } from './interface-parts.ts';
import type { InterfaceArguments } from './interface.schema.ts';
import { listen } from './listen.ts';

/** The blocks that events of an Interface concern. */
export interface Controls {
  clear: Block;
  /** null where values come by themselves (live). */
  submit: Block | null;
  /** Only for generators. */
  stop: Block | null;
  /** The column of the inputs; null without inputs. */
  inputColumn: Block | null;
}

type Target = NonNullable<Listener['targets']>[number];

const idsOf = (blocks: readonly Block[]): number[] => blocks.map(({ id }) => id);

const targetsOf = (blocks: readonly (Block | null)[], event: EventName): Target[] =>
  blocks.flatMap((block) => (block?.schema.events.includes(event) ? [{ block: block.id, event }] : []));

/** Which of the two buttons shows: Stop while a generator runs, else Submit. */
const showStop = (name: string, stop: boolean): NativeFunction => ({
  name,
  native: () => [
    { kind: 'update', props: { visible: !stop } },
    { kind: 'update', props: { visible: stop } },
  ],
});

/** The call of the author's function, as every way to start it has it. */
function call({ inputs, additional, outputs }: Sides, said: InterfaceArguments, fn: FunctionRef | null) {
  return {
    fn,
    inputs: { ids: idsOf([...inputs, ...additional]) },
    outputs: idsOf(outputs),
    api_name: said.api_name,
    api_visibility: said.api_visibility,
    api_description: said.api_description,
    preprocess: !said._api_mode,
    postprocess: !said._api_mode,
    batch: said.batch,
    max_batch_size: said.max_batch_size,
    concurrency_limit: said.concurrency_limit,
    show_progress: said.show_progress,
    validator: said.validator as FunctionRef | null,
  };
}

/** Runs whenever an input changes, or for each frame of a stream. */
function wireLive(
  app: App,
  root: Blocks,
  sides: Sides,
  said: InterfaceArguments,
  fn: FunctionRef | null,
): number {
  const inputs = [...sides.inputs, ...sides.additional];
  const listener = call(sides, said, fn);
  // The endpoint belongs to the button; this is the same call, made by the page.
  if (inputs.length === 0)
    return listen(app, root, { ...listener, targets: [{ block: null, event: 'load' }], api_name: null }).id;
  const streaming = inputs.filter(
    ({ props, schema }) => props['streaming'] === true && schema.events.includes('stream'),
  );
  const { id } = listen(app, root, {
    ...listener,
    on: true,
    targets: streaming.length > 0 ? targetsOf(streaming, 'stream') : targetsOf(inputs, 'change'),
    ...(streaming.length > 0 ? { show_progress: 'hidden' as const } : {}),
    time_limit: said.time_limit,
    stream_every: said.stream_every,
  });
  return id;
}

/** Runs when a button is clicked or a field submitted; answers with the last dependency. */
function wireSubmit(
  app: App,
  root: Blocks,
  sides: Sides,
  { submit, stop }: Controls,
  said: InterfaceArguments,
  fn: FunctionRef | null,
): number {
  const targets = [
    ...targetsOf([submit], 'click'),
    ...targetsOf([...sides.inputs, ...sides.additional], 'submit'),
  ];
  const listener = { ...call(sides, said, fn), scroll_to_output: !said.live };
  if (!stop || !submit) return listen(app, root, { ...listener, on: true, targets }).id;
  const buttons = {
    inputs: null,
    outputs: [submit.id, stop.id],
    queue: false,
    api_visibility: 'undocumented' as const,
  };
  const started = listen(app, root, { ...buttons, on: true, targets, fn: showStop('lambda', true) });
  const running = listen(app, root, {
    ...listener,
    targets: null,
    after: { dependency: started.id, on: 'then' },
  });
  const ended = listen(app, root, {
    ...buttons,
    targets: null,
    after: { dependency: running.id, on: 'then' },
    fn: showStop('cleanup', false),
  });
  listen(app, root, {
    ...buttons,
    targets: targetsOf([stop], 'click'),
    fn: showStop('cleanup', false),
    cancels: [running.id],
  });
  return ended.id;
}

/** Wires the function; answers with the dependency whose success means a result. */
export function wireFunction(
  app: App,
  root: Blocks,
  sides: Sides,
  controls: Controls,
  said: InterfaceArguments,
  fn: FunctionRef | null,
): number {
  const live = said.live ? wireLive(app, root, sides, said, fn) : null;
  return controls.submit ? wireSubmit(app, root, sides, controls, said, fn) : (live ?? -1);
}

/** Makes the clear button empty both sides, and draw the column of the inputs as it was made. */
export function wireClear(app: App, root: Blocks, sides: Sides, { clear, inputColumn }: Controls): void {
  clearOnClick(app, root, clear, [...sides.inputs, ...sides.additional, ...sides.outputs]);
  listen(app, root, {
    targets: [{ block: clear.id, event: 'click' }],
    fn: null,
    inputs: null,
    outputs: inputColumn ? [inputColumn.id] : [],
    js: constantScript(inputColumn ? [{ variant: null, visible: true, __type__: 'update' }] : []),
  });
}
