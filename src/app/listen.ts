/** From what an author says about a listener to a dependency of the app model. */
import { AppError, valueError } from '../errors.ts';
import { eventTraits, type EventName, type EventTraits } from '../schema/events.ts';
import type { App } from './app.ts';
import { arityWarnings, namedTwice, unknownKeywords } from './arity.ts';
import type { Block } from './block.ts';
import { Blocks } from './blocks.ts';
import type { Listener } from './builder.ts';
import type { Dependency } from './dependency.ts';
import { isNative, type FunctionRef, type NativeFunction } from './function-ref.ts';

type Target = Dependency['targets'][number];

/** The name an endpoint gets from its function: what may stand in a URL. */
const nameOf = (fn: FunctionRef | NativeFunction): string => fn.name.replace(/[^\w-]/g, '');

function endpoint({ api_name, api_visibility, fn, js }: Listener): {
  name: string;
  visibility: Dependency['apiVisibility'];
} {
  if (api_name === false) return { name: 'false', visibility: 'private' };
  if (api_name) return { name: String(api_name), visibility: api_visibility ?? 'public' };
  if (fn) return { name: nameOf(fn), visibility: api_visibility ?? 'public' };
  return { name: js ? 'js_fn' : 'unnamed', visibility: 'private' };
}

function target(app: App, block: number | null, event: string): Target {
  const found = block === null ? null : app.block(block);
  if (found === null || found instanceof Blocks) return { block: null, event };
  if (!found.schema.events.includes(event as EventName))
    throw new AppError('AttributeError', `'${found.name}' object has no attribute '${event}'`);
  return { block: found, event };
}

function targets(app: App, { targets: said, inputs, after }: Listener): Target[] {
  if (after) return [{ block: null, event: after.on }];
  if (said) return said.map(({ block, event }) => target(app, block, event));
  return [...(inputs?.ids ?? []).map((id) => target(app, id, 'change')), { block: null, event: 'load' }];
}

const traitsOf = ({ block, event }: Target): EventTraits => (block ? eventTraits[event as EventName] : {});

/** What a component's page part must know once someone listens (`_selectable`). */
function markListened({ block, event }: Target): void {
  const sets = block ? eventTraits[event as EventName].setsProp : undefined;
  if (!block || !sets || block.props[sets.name]) return;
  if (sets.ifStated && !(sets.name in block.props)) return;
  block.props = { ...block.props, [sets.name]: sets.to };
}

const triggerModes = ['once', 'multiple', 'always_last'];

function checkTriggerMode(mode: string | null | undefined): void {
  if (mode && !triggerModes.includes(mode))
    throw valueError(
      `Invalid value for parameter trigger_mode: ${mode}. Please choose from: ['once', 'multiple', 'always_last']`,
    );
}

/** Warns about a function that cannot take the inputs. Throws for keywords it does not know. */
function checkFunction(app: App, { fn, inputs }: Listener): void {
  if (!fn || isNative(fn)) return;
  const named = inputs?.names ?? [];
  const unknown = unknownKeywords(fn, named);
  if (unknown.length > 0)
    throw valueError(
      `Unexpected keyword arguments for function ${fn.display}: [${unknown.map((n) => `'${n}'`).join(', ')}].`,
    );
  const given = inputs?.asDict ? 1 : (inputs?.ids.length ?? 0) - named.length;
  const twice = namedTwice(fn, given, named);
  if (twice.length > 0)
    throw valueError(
      `Arguments cannot be provided through both inputs and inputs_kwargs: [${twice.map((n) => `'${n}'`).join(', ')}].`,
    );
  for (const warning of arityWarnings(fn, given, named)) app.warn(warning);
}

const concurrencyGroup = (fn: FunctionRef | NativeFunction | null, root: Blocks, id: number): string =>
  !fn || isNative(fn) ? `dependency:${root.id}:${id}` : `fn:${fn.handle}`;

/** A dependency that nothing calls and that stops others. */
function canceller(root: Blocks, main: Dependency, cancels: number[]): Dependency {
  return {
    ...main,
    id: root.nextDependencyId(null),
    fn: null,
    inputs: [],
    outputs: [],
    apiName: root.uniqueApiName('unnamed'),
    apiDescription: null,
    apiVisibility: 'private',
    js: null,
    queue: false,
    cancels,
    triggerMode: 'once',
    eventArguments: null,
    key: null,
  };
}

/** Adds a listener to a Blocks. Throws for targets, inputs or a function that cannot be meant. */
export function listen(app: App, root: Blocks, listener: Listener): Dependency {
  const { fn, inputs, js = null, on = false } = listener;
  const ids = inputs?.ids ?? [];
  if (fn && js === true && ids.length > 0)
    throw valueError('Cannot create event: events with js=True cannot have inputs.');
  checkTriggerMode(listener.trigger_mode);
  checkFunction(app, listener);
  const found = targets(app, listener);
  found.forEach(markListened);
  const first: EventTraits = found[0] ? traitsOf(found[0]) : {};
  const several = on || (listener.targets === null && !listener.after);
  const streams = found.some((one) => traitsOf(one).connection === 'stream');
  const { name, visibility } = endpoint(listener);
  const blocks = (list: readonly number[]): Block[] => list.map((id) => app.block(id));
  const id = root.nextDependencyId(listener.key ?? null);
  const dependency: Dependency = {
    id,
    targets: found,
    fn,
    inputs: blocks(ids),
    inputsAsDict: inputs?.asDict ?? false,
    inputNames: inputs?.names ?? null,
    outputs: blocks(listener.outputs),
    apiName: root.uniqueApiName(name),
    apiDescription: listener.api_description ?? null,
    apiVisibility: visibility,
    js,
    queue: fn !== null && (listener.queue ?? true),
    batch: listener.batch ?? false,
    maxBatchSize: listener.max_batch_size ?? 4,
    preprocess: listener.preprocess ?? true,
    postprocess: listener.postprocess ?? true,
    cancels: [],
    triggerMode: listener.trigger_mode ?? first.triggerMode ?? 'once',
    concurrencyLimit: listener.concurrency_limit === undefined ? 'default' : listener.concurrency_limit,
    concurrencyId: listener.concurrency_id ?? concurrencyGroup(fn, root, id),
    showProgress: listener.show_progress ?? (several ? 'full' : (first.showProgress ?? 'full')),
    showProgressOn: listener.show_progress_on ? blocks(listener.show_progress_on) : null,
    scrollToOutput: listener.scroll_to_output ?? false,
    after: listener.after ? { ...listener.after } : null,
    connection: streams ? 'stream' : 'sse',
    timeLimit: listener.time_limit ?? null,
    streamEvery: listener.stream_every ?? 0.5,
    eventArguments: streams ? ['stream_every'] : several ? [] : null,
    key: listener.key ?? null,
    validator: listener.validator ?? null,
    renders: null,
    rendering: app.rendering,
  };
  root.add(dependency);
  if (listener.cancels?.length) root.add(canceller(root, dependency, listener.cancels));
  return dependency;
}
