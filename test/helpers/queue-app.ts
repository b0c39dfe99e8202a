/** An app for tests of the queue: blocks as Python would number them, functions as plain JavaScript, no worker. */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { Block, type BlockProps } from '../../src/app/block.ts';
import type { Listener, ListenerInputs } from '../../src/app/builder.ts';
import { createBlock, createBlocks } from '../../src/app/create.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import { launchOptions, queueSettings } from '../../src/app/launch.ts';
import { listen } from '../../src/app/listen.ts';
import { frameChildren, place } from '../../src/app/placement.ts';
import { GradioError } from '../../src/errors.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { KeptState } from '../../src/protocol/runtime.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import type { EventName } from '../../src/schema/events.ts';
import { component } from '../../src/schema/component.ts';
import { number, string, typed, boolean, integer } from '../../src/schema/parameters.ts';
import { define, type Definition } from '../../src/schema/rules.ts';
import { wire } from '../../src/schema/wire.ts';
import { EventQueue } from '../../worker/queue/queue.ts';
import type { Clock } from '../../worker/queue/clock.ts';
import { systemClock } from '../../worker/queue/clock.ts';
import type { UserFunction } from '../../worker/runners/typescript/functions.ts';
import { TypeScriptRunner } from '../../worker/runners/typescript/typescript-runner.ts';

const label = string({ default: null, doc: 'Label.' });

/** Stand-ins for components that are not built yet, with the rules the recordings need. */
const standIns: Definition[] = [
  define(
    component('Number', {
      doc: 'A number.',
      params: {
        value: number({ default: null, doc: 'Value.' }),
        label,
        minimum: number({ default: null, doc: 'Least.' }),
        maximum: number({ default: null, doc: 'Greatest.' }),
        precision: integer({ default: null, doc: 'Digits.' }),
      },
      positional: ['value'],
      events: ['change'],
      value: wire.number,
    }),
    {
      preprocess: (value, { maximum }) => {
        if (typeof value === 'number' && maximum !== null && value > maximum)
          throw new GradioError(`Value ${value} is greater than maximum value ${maximum}.`);
        return value;
      },
      postprocess: (value, { precision }) =>
        precision === 0 && typeof value === 'number' ? Math.round(value) : value,
    },
  ),
  define(
    component('JSON', {
      doc: 'Data.',
      params: { value: typed<unknown>()('Any', { default: null, doc: 'Value.' }), label },
      positional: ['value'],
      events: ['change'],
      value: wire.json,
    }),
  ),
  define(
    component('Dropdown', {
      doc: 'A choice.',
      params: {
        choices: typed<readonly string[] | null>()('list[str] | None', { default: null, doc: 'Choices.' }),
        value: string({ default: null, doc: 'Value.' }),
        type: string({ default: 'value', doc: 'Value or index.' }),
        multiselect: boolean({ default: false, doc: 'Many.' }),
        label,
      },
      positional: ['choices', 'value'],
      events: ['change'],
      value: wire.choice,
    }),
    {
      construct: ({ choices }) => ({ choices: (choices ?? []).map((choice) => [choice, choice]) }),
      preprocess: (value, { choices, type }) => {
        const known = (choices as unknown as [string, string][]).map(([, choice]) => choice);
        if (value !== null && !known.includes(value as string))
          throw new GradioError(`'${String(value)}' is none of the choices: ['${known.join("', '")}']`);
        return type === 'index' ? known.indexOf(value as string) : value;
      },
    },
  ),
  define(
    component('Dataframe', {
      doc: 'A table.',
      params: { value: typed<unknown>()('Any', { default: null, doc: 'Value.' }), label },
      positional: ['value'],
      events: ['change'],
      value: { name: 'dataframe' },
    }),
  ),
  define(
    component('Chatbot', {
      doc: 'Messages.',
      params: { value: typed<unknown>()('Any', { default: null, doc: 'Value.' }), label },
      positional: ['value'],
      events: ['change'],
      value: { name: 'chat' },
    }),
    {
      postprocess: (value) =>
        ((value ?? []) as { role: string; content: unknown }[]).map(({ role, content }) => ({
          role,
          metadata: null,
          content: typeof content === 'string' ? [{ text: content, type: 'text' }] : content,
          options: null,
        })),
    },
  ),
];
const built = new Set(definitions.map(({ schema }) => schema.name));
const known = [...definitions, ...standIns.filter(({ schema }) => !built.has(schema.name))];

/** Options of a listener. */
export type ListenOptions = Omit<
  Partial<Listener>,
  'fn' | 'inputs' | 'outputs' | 'targets' | 'validator' | 'cancels'
> & {
  validator?: UserFunction;
  cancels?: number[];
};

/** What a test builds its app with. */
export class AppKit {
  readonly app = new App({ id: 'test', definitions: known });
  readonly demo = createBlocks(this.app, {});
  /** What `print` was given. */
  readonly printed: string[] = [];
  readonly runner = new TypeScriptRunner({
    print: (_app, _stream, text) => this.printed.push(text),
    createApi: () => ({
      exports: {},
      launch: () => {},
      render: () => {},
      components: {
        id: (value) => (value instanceof Block ? value.id : null),
        given: (value) => (value instanceof Block ? { ...value.given } : null),
      },
    }),
  });

  add(name: string, given: BlockProps = {}): Block {
    const block = createBlock(this.app, name, given);
    place(block, this.demo);
    return block;
  }

  state(value: unknown, given: BlockProps = {}): Block {
    return this.add('State', { ...given, value: this.runner.states.keep(value) });
  }

  fn(fn: UserFunction, name = fn.name): FunctionRef {
    return { ...this.runner.functions.refer(fn), name };
  }

  /** Adds a listener; answers with its dependency's id. */
  on(
    block: Block | null,
    event: EventName | 'load' | 'unload',
    fn: UserFunction | null,
    inputs: Block[],
    outputs: Block[],
    { validator, ...options }: ListenOptions = {},
  ): number {
    return listen(this.app, this.demo, {
      targets: [{ block: block?.id ?? null, event }],
      fn: fn && this.fn(fn, options.api_name ? String(options.api_name) : fn.name),
      inputs: { ids: inputs.map(({ id }) => id) },
      outputs: outputs.map(({ id }) => id),
      validator: validator ? this.fn(validator) : null,
      ...options,
    }).id;
  }

  /** A component as a function makes one to return it: nowhere in the layout. */
  detached(name: string, given: BlockProps): Block {
    return createBlock(this.app, name, given);
  }

  /** Adds a listener whose inputs are a dict or keyword arguments. */
  listen(
    block: Block,
    fn: UserFunction,
    inputs: ListenerInputs,
    outputs: Block[],
    { props = false }: { props?: boolean } = {},
  ): void {
    const ref = this.fn(fn);
    const asked = { ...ref, parameters: ref.parameters.map((parameter) => ({ ...parameter, props })) };
    const targets = [{ block: block.id, event: 'click' as const }];
    listen(this.app, this.demo, { targets, fn: asked, inputs, outputs: outputs.map(({ id }) => id) });
  }

  /** Adds a listener to a streaming input. */
  stream(block: Block, fn: UserFunction, inputs: Block[], outputs: Block[], options: ListenOptions): void {
    const id = this.on(block, 'change', fn, inputs, outputs, options);
    this.demo.dependencies[id]!.connection = 'stream';
  }

  queue(given: Record<string, unknown>): void {
    this.demo.queueSettings = queueSettings(given);
  }
}

/** A queue over an app, with what it sent. */
export interface Running {
  queue: EventQueue;
  kit: AppKit;
  /** What a session has received. */
  messages(session: string): QueueMessage[];
  /** What the page was given to keep. */
  kept: KeptState[];
  errors: unknown[];
  lines: string[];
}

const emptySource: AppSource = {
  language: 'typescript',
  entrypoint: 'app.ts',
  files: [{ name: 'app.ts', content: '' }],
  requirements: [],
  wheels: null,
  lock: null,
  folder: null,
  imports: {},
};

/** Builds an app and starts its queue. */
export async function runApp(
  build: (kit: AppKit) => void,
  { launch = {}, clock = systemClock }: { launch?: Record<string, unknown>; clock?: Clock } = {},
): Promise<Running> {
  const kit = new AppKit();
  await kit.runner.load(kit.app, emptySource);
  build(kit);
  frameChildren(kit.app, kit.demo);
  kit.app.launched = { blocks: kit.demo, options: launchOptions(kit.app, kit.demo, launch) };
  const sent = new Map<string, QueueMessage[]>();
  const messages = (session: string) => {
    const list = sent.get(session) ?? [];
    sent.set(session, list);
    return list;
  };
  const kept: KeptState[] = [];
  const errors: unknown[] = [];
  const lines: string[] = [];
  let ids = 0;
  const queue = new EventQueue({
    app: kit.app,
    runner: kit.runner,
    clock,
    newId: () => `event-${(ids += 1)}`,
    send: (session, message) => messages(session).push(message),
    keep: (_session, states) => kept.push(...states),
    report: (error) => errors.push(error),
    print: (line) => lines.push(line),
  });
  return { queue, kit, messages, kept, errors, lines };
}
