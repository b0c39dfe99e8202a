/** What Python's `gradio` asks of the app model and of the worker: one function, texts in and out. */
import type { App } from '../../../src/app/app.ts';
import { Block } from '../../../src/app/block.ts';
import { Blocks } from '../../../src/app/blocks.ts';
import type { Builder } from '../../../src/app/builder.ts';
import type { Dependency } from '../../../src/app/dependency.ts';
import { isNative } from '../../../src/app/function-ref.ts';
import { unexpectedArgument } from '../../../src/app/names.ts';
import { deriveProps } from '../../../src/app/props.ts';
import { AppError, GradioError } from '../../../src/errors.ts';
import type { ProgressUnit } from '../../../src/protocol/messages.ts';
import { colors, sizes, themeFrom, type ThemeDescription } from '../../../src/themes/index.ts';
import type { CallContext } from '../runner.ts';
import { block } from './blocking.ts';
import { decode, encode } from './codec.ts';
import { fetchNow } from './fetch-now.ts';

/** An app as the bridge reaches it. */
export interface BridgedApp {
  readonly app: App;
  readonly builder: Builder;
}

/** What Python's requests lead to. */
export interface BridgeHost {
  /** An open app. Throws for an id that is none. */
  app(id: string): BridgedApp;
  /** The surroundings of a call in progress; undefined after its end. */
  call(id: number): CallContext | undefined;
  console(app: string, stream: 'stdout' | 'stderr', text: string): void;
  /** What an app's author should know since last asked; nothing for an app that is not open. */
  warnings(app: string): string[];
  /** Told before the worker is blocked. */
  blocking(): void;
}

/** Python's side calls this with an operation and the JSON of an app's id and the arguments. */
export type Bridge = (operation: string, text: string) => string;

const builderCalls: ReadonlySet<string> = new Set<keyof Builder>([
  'create',
  'createBlocks',
  'exit',
  'render',
  'unrender',
  'listen',
  'createInterface',
  'createTabbedInterface',
  'createExamples',
  'flagRow',
  'createRender',
  'clears',
  'queue',
  'launch',
  'config',
  'apiInfo',
  'props',
  'example',
  'flag',
]);

const isBuilderCall = (operation: string): operation is keyof Builder => builderCalls.has(operation);

type AppOperation = (bridged: BridgedApp, ...args: never[]) => unknown;

const port = ({ id, schema, props }: Block) => [id, schema.value.name, props];

function endpointOf(blocks: Block, index: number, name: string | null): Dependency {
  const { dependencies } = blocks as Blocks;
  const found =
    name === null
      ? dependencies[index]
      : dependencies.find(({ apiName }) => apiName === name.replace(/^\//, ''));
  if (!found?.fn || isNative(found.fn))
    throw name === null
      ? new AppError('KeyError', `There is no function with index ${index}.`)
      : new AppError('InvalidApiNameError', `Cannot find a function with api_name ${name}`);
  return found;
}

/** Operations on an app that are not the builder's own. */
const appOperations = {
  /** The name of a block's class. */
  name: ({ app }: BridgedApp, id: number) => app.block(id).schema.name,
  // A subclass that overrides a rule gets values as they are; by `super()` it reaches the component's own.
  override({ app }: BridgedApp, id: number, rules: ('preprocess' | 'postprocess')[]) {
    const block = app.block(id);
    for (const rule of rules) block[rule] = (value: unknown) => value;
  },
  preprocess: ({ app }: BridgedApp, id: number, wire: unknown) =>
    Block.prototype.preprocess.call(app.block(id), wire),
  postprocess: ({ app }: BridgedApp, id: number, value: unknown) =>
    Block.prototype.postprocess.call(app.block(id), value),
  /** Sets a property as if it had been an argument. */
  assign({ app }: BridgedApp, id: number, name: string, value: unknown) {
    const block = app.block(id);
    const given = { ...block.given, [name]: value };
    const props = deriveProps(`${block.name}.__init__`, block.definition, given, (message) =>
      app.warn(message),
    );
    block.props = { ...block.props, [name]: name === 'value' ? block.postprocess(value) : props[name] };
  },
  /** What an app's API says of a component. */
  api: ({ app }: BridgedApp, id: number, fact: 'apiInfo' | 'examplePayload' | 'exampleValue') =>
    app.block(id)[fact](),
  /** What a direct call of a listener's function needs. */
  endpoint({ app }: BridgedApp, blocks: number, index: number, name: string | null) {
    const { fn, inputs, outputs, inputNames, inputsAsDict } = endpointOf(app.block(blocks), index, name);
    return {
      fn: fn && !isNative(fn) ? fn.handle : null,
      inputs: inputs.map(port),
      outputs: outputs.map(port),
      names: inputNames,
      asDict: inputsAsDict,
    };
  },
} satisfies Record<string, AppOperation>;

/** What belongs to no app. */
const sharedOperations = {
  /** Throws for a parameter that a method does not have. */
  refuse(callee: string, name: string, known: string[]) {
    throw unexpectedArgument(callee, name, known);
  },
  theme: (description: ThemeDescription) => themeFrom(description).toJson(),
  palette: (kind: 'colors' | 'sizes') => ({ colors, sizes })[kind],
};

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof GradioError)) return { name, message };
  const { title, duration, visible, print_exception } = error;
  return { name, message, display: { title, duration, visible, print_exception } };
}

/** Makes the function that Python calls; it never throws, since errors are answers too. */
export function createBridge(host: BridgeHost): Bridge {
  const workerOperations = {
    console: (app: string, stream: 'stdout' | 'stderr', text: string) => host.console(app, stream, text),
    sleep(_app: string | null, seconds: number) {
      host.blocking();
      block(seconds);
    },
    fetch(_app: string | null, ...request: Parameters<typeof fetchNow>) {
      host.blocking();
      return fetchNow(...request);
    },
    progress: (_app: string, call: number, units: ProgressUnit[]) => host.call(call)?.progress(units),
    stopped: (_app: string | null, call: number) => host.call(call)?.stopped() ?? false,
    log: (_app: string, call: number, message: Parameters<CallContext['log']>[0]) =>
      host.call(call)?.log(message),
  };

  function perform(operation: string, app: string | null, args: unknown[]): unknown {
    // Arguments come from the module `gradio` alone, whose calls match these signatures.
    const run = (fn: unknown, ...all: unknown[]): unknown => (fn as (...all: unknown[]) => unknown)(...all);
    if (Object.hasOwn(workerOperations, operation))
      return run(workerOperations[operation as keyof typeof workerOperations], app, ...args);
    if (Object.hasOwn(sharedOperations, operation))
      return run(sharedOperations[operation as keyof typeof sharedOperations], ...args);
    if (app === null)
      throw new Error(`"${operation}" needs an app, but the code that asks for it belongs to none.`);
    const bridged = host.app(app);
    if (Object.hasOwn(appOperations, operation))
      return run(appOperations[operation as keyof typeof appOperations], bridged, ...args);
    if (isBuilderCall(operation)) return run(bridged.builder[operation].bind(bridged.builder), ...args);
    throw new Error(`The bridge has no operation "${operation}".`);
  }

  /** What the author should know after an operation: the builder's own calls say it themselves. */
  function warningsOf(app: string, answer: unknown): string[] {
    const said = (answer as { warnings?: string[] } | null | undefined)?.warnings;
    return [...(Array.isArray(said) ? said : []), ...host.warnings(app)];
  }

  return (operation, text) => {
    try {
      const [app, ...args] = decode(text) as [string | null, ...unknown[]];
      const ok = perform(operation, app, args);
      const warnings = app === null ? [] : warningsOf(app, ok);
      return encode(warnings.length > 0 ? { ok, warnings } : { ok });
    } catch (error) {
      return encode({ error: describe(error) });
    }
  };
}
