/** The TypeScript API of one app: what its code imports as `gradio-lite`. */
import { GradioError } from '../../errors.ts';
import { interfaceSchema } from '../interface.schema.ts';
import type { Builder } from '../builder.ts';
import { AppHandle, type BlocksOptions } from './blocks.ts';
import { make } from './components.ts';
import { FlaggingCallback } from './flagging-callback.ts';
import {
  loggerMaker,
  type ClassicLoggerOptions,
  type LoggerConstructor,
  type LoggerOptions,
} from './flagging.ts';
import { Handle } from './handle.ts';
import type { AuthoringHost } from './host.ts';
import type { ExamplesConstructor, InterfaceConstructor, TabbedInterfaceConstructor } from './interfaces.ts';
import { dependencyOf, onFor, type Dependency, type On } from './listening.ts';
import { renderFor, type Render } from './rendering.ts';
import { showMessage, skip, update, validate, type ShowMessage } from './messages.ts';
import { Session } from './session.ts';

/** What fills an app; it is given the app itself. */
type Body = (self: AppHandle) => unknown;

/** `gr.Blocks`, with or without `new`. */
export interface BlocksConstructor {
  new (body?: Body): AppHandle;
  new (options: BlocksOptions, body?: Body): AppHandle;
  (body?: Body): AppHandle;
  (options: BlocksOptions, body?: Body): AppHandle;
}

/** What is there whatever components there are. */
export interface CoreApi {
  readonly Blocks: BlocksConstructor;
  readonly Interface: InterfaceConstructor;
  readonly TabbedInterface: TabbedInterfaceConstructor;
  readonly Examples: ExamplesConstructor;
  readonly FlaggingCallback: typeof FlaggingCallback;
  readonly CSVLogger: LoggerConstructor<LoggerOptions>;
  readonly SimpleCSVLogger: LoggerConstructor<Record<string, never>>;
  readonly ClassicCSVLogger: LoggerConstructor<ClassicLoggerOptions>;
  readonly on: On;
  readonly render: Render;
  /** Thrown by a function, it shows its message to the visitor. */
  readonly Error: typeof GradioError;
  readonly Info: ShowMessage;
  readonly Warning: ShowMessage;
  readonly Success: ShowMessage;
  readonly update: typeof update;
  readonly skip: typeof skip;
  readonly validate: typeof validate;
}

/** A function that may be called with `new` too; what it returns is an object, so that both give the same. */
type Maker = (...args: never[]) => object;

/** Arrow functions cannot be called with `new`. */
function constructible<C>(maker: Maker): C {
  return function construct(...args: never[]) {
    return maker(...args);
  } as C;
}

type Options = Record<string, unknown>;

function blocksMaker(session: Session): BlocksConstructor {
  return constructible((first?: Options | Body, second?: Body) => {
    const given = typeof first === 'object' ? first : {};
    const body = typeof first === 'function' ? first : second;
    const id = session.built(
      session.builder.createBlocks(session.plainArguments(given), { parent: session.parent }),
    );
    const app = new AppHandle(session, id, given);
    session.fill(id, () => body?.(app));
    return app;
  });
}

const interfaceMaker = (session: Session): InterfaceConstructor =>
  constructible((given: Options) => {
    const { fn, validator, flagging_callback, ...rest } = given;
    const callback = (flagging_callback ?? null) as FlaggingCallback | null;
    const flag =
      callback &&
      (async (option: string | null, ...data: unknown[]) => {
        await callback.flag(data, option, null);
      });
    const options = {
      parent: session.parent,
      fn: session.referOptional(fn),
      validator: session.referOptional(validator),
      flag: session.referOptional(flag),
    };
    const built = session.builder.createInterface(session.plainArguments(rest), options);
    if (callback && built.flagged) {
      const folder = given['flagging_dir'] ?? interfaceSchema.params.flagging_dir.default;
      callback.setup(
        built.flagged.map((id) => new Handle(id, {})),
        folder as string,
      );
    }
    return new AppHandle(session, session.built(built), given);
  });

const tabbedInterfaceMaker = (session: Session): TabbedInterfaceConstructor =>
  constructible((given: Options) => {
    const built = session.builder.createTabbedInterface(session.plainArguments(given), {
      parent: session.parent,
    });
    return new AppHandle(session, session.built(built), given);
  });

const examplesMaker = (session: Session): ExamplesConstructor =>
  constructible((given: Options) => {
    const { fn, ...rest } = given;
    const options = { parent: session.parent, fn: session.referOptional(fn) };
    const built = session.builder.createExamples(session.plainArguments(rest), options);
    const event = (id: number | null): Dependency | null => (id === null ? null : dependencyOf(session, id));
    return {
      dataset: new Handle(session.built(built), rest),
      load_input_event: event(built.load),
      cache_event: event(built.cached),
    };
  });

function coreApi(session: Session): CoreApi {
  const { host } = session;
  return {
    Blocks: blocksMaker(session),
    Interface: interfaceMaker(session),
    TabbedInterface: tabbedInterfaceMaker(session),
    Examples: examplesMaker(session),
    FlaggingCallback,
    CSVLogger: constructible(loggerMaker(session, 'csv')),
    SimpleCSVLogger: constructible(loggerMaker(session, 'simple')),
    ClassicCSVLogger: constructible(loggerMaker(session, 'classic')),
    on: onFor(session),
    render: renderFor(session),
    Error: GradioError,
    Info: showMessage(host, 'info', 'Info'),
    Warning: showMessage(host, 'warning', 'Warning'),
    Success: showMessage(host, 'success', 'Success'),
    update,
    skip,
    validate,
  };
}

/** One app's API, and how its runner reads what user code hands back. */
export interface Api {
  /** The exports of `gradio-lite`: the core's, and a maker for each component and layout. */
  readonly exports: CoreApi & Readonly<Record<string, unknown>>;
  readonly components: {
    /** The component's id; null for anything else. */
    id(value: unknown): number | null;
    /** The arguments of a component that a function made to be an update; null for anything else. */
    given(value: unknown): Record<string, unknown> | null;
  };
  /** Launches what the entry file exported as `demo`, if that is something to launch. */
  launch(demo: unknown): void;
  /** Runs a render function: what it makes goes to another builder, into its root. */
  render(builder: Builder, root: number, body: () => unknown): void;
}

/** Makes the API of one app. */
export function createApi(host: AuthoringHost): Api {
  const session = new Session(host);
  const makers = host.app.names.map((name) => {
    const { schema } = host.app.definition(name);
    return [name, constructible((...args: unknown[]) => make(session, name, schema, args))] as const;
  });
  return {
    exports: { ...Object.fromEntries(makers), ...coreApi(session) },
    components: {
      id: (value) => (value instanceof Handle && value.id >= 0 ? value.id : null),
      given: (value) => (value instanceof Handle ? session.plainArguments(value.given) : null),
    },
    launch(demo) {
      if (demo instanceof AppHandle) demo.launch();
    },
    render: (builder, root, body) => session.render(builder, root, body),
  };
}
