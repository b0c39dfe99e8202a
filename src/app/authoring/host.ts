/** What TypeScript authors' code runs in: an app, and what its runner lends to the API. */
import type { App } from '../app.ts';
import type { FunctionRef } from '../function-ref.ts';

/** Any function of an author's. */
export type AuthorFunction = (...args: never[]) => unknown;

/** A message that a function shows to the visitor. */
export interface LogMessage {
  level: 'info' | 'warning' | 'success';
  log: string;
  title: string;
  duration: number | null;
  visible: boolean;
}

/** What the API needs of the runner. */
export interface AuthoringHost {
  readonly app: App;
  /** What the app model is told about a function. */
  refer(fn: AuthorFunction): FunctionRef;
  /** Keeps a State's start value; answers with its handle. */
  keep(value: unknown): number;
  /** True while a function of the app runs: components made then change others, and are no part of the app. */
  calling(): boolean;
  /** Shows a message to the visitor whose call runs. */
  log(message: LogMessage): void;
  /** Prints a line on the app's console. */
  print(line: string): void;
  /** Tells the author something about the app. */
  warn(message: string): void;
}
