/**
 * The TypeScript API without its components, which `elements/gradio.ts` adds. An app's code gets its own instance of
 * it from the runner (`createApi`); what is here carries the types, and says so when called elsewhere.
 */
import type { BlocksConstructor } from './app/authoring/api.ts';
import type {
  ExamplesConstructor,
  InterfaceConstructor,
  TabbedInterfaceConstructor,
} from './app/authoring/interfaces.ts';
import type { ClassicLoggerOptions, LoggerConstructor, LoggerOptions } from './app/authoring/flagging.ts';
import type { On } from './app/authoring/listening.ts';
import type { Render } from './app/authoring/rendering.ts';
import type { ShowMessage } from './app/authoring/messages.ts';
import { outside, outsideOf } from './app/authoring/outside.ts';
import type * as Themes from './themes/authors.ts';

/** An app built from components, layouts and event listeners. */
export const Blocks = outside<BlocksConstructor>('Blocks');

/** A whole app around one function: inputs, outputs, buttons and examples. */
export const Interface = outside<InterfaceConstructor>('Interface');

/** Several apps in one, a tab each. */
export const TabbedInterface = outside<TabbedInterfaceConstructor>('TabbedInterface');

/** Sample inputs to click on. */
export const Examples = outside<ExamplesConstructor>('Examples');

/** Writes flagged rows to `dataset1.csv`, and to another file once the columns are others. */
export const CSVLogger = outside<LoggerConstructor<LoggerOptions>>('CSVLogger');

/** Writes flagged rows to `log.csv`, without names of columns. */
export const SimpleCSVLogger = outside<LoggerConstructor<Record<string, never>>>('SimpleCSVLogger');

/** Writes flagged rows to `log.csv`, always with columns for the reason and the user. */
export const ClassicCSVLogger = outside<LoggerConstructor<ClassicLoggerOptions>>('ClassicCSVLogger');

/** Listens to several events at once, or to every input and the page's load. */
export const on = outside<On>('on');

/** A place whose blocks and listeners a function makes anew whenever an input changes. */
export const render = outside<Render>('render');

/** Shows an information to the visitor whose call runs. */
export const Info = outside<ShowMessage>('Info');

/** Shows a warning to the visitor whose call runs. */
export const Warning = outside<ShowMessage>('Warning');

/** Shows a success to the visitor whose call runs. */
export const Success = outside<ShowMessage>('Success');

/** Themes for `launch({ theme })`: `new gr.themes.Soft({ primary_hue: 'emerald' })`. */
export const themes = outsideOf<typeof Themes>('themes');

export { FlaggingCallback } from './app/authoring/flagging-callback.ts';
export { GradioError as Error } from './errors.ts';
export { skip, update, validate } from './app/authoring/messages.ts';

export type { AppHandle, BlocksOptions } from './app/authoring/blocks.ts';
export type {
  CallContext,
  EventData,
  CallRequest,
  Progress,
  ProgressOptions,
} from './app/authoring/call-context.ts';
export type { ClassicLoggerOptions, Logger, LoggerOptions } from './app/authoring/flagging.ts';
export type { Dependency, EventMethod, ListenerOptions, Trigger } from './app/authoring/listening.ts';
export type { RenderOptions } from './app/authoring/rendering.ts';
export type { MessageOptions, Validation } from './app/authoring/messages.ts';
export type { AnyComponent, Component, Update } from './app/authoring/values.ts';
export type { LaunchArguments, QueueArguments } from './app/launch.ts';
export type {
  CopyData,
  DeletedFileData,
  DownloadData,
  EditData,
  KeyUpData,
  LikeData,
  RetryData,
  SelectData,
  UndoData,
} from './app/authoring/event-data.ts';
