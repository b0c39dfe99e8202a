/** Value rules: what a component's values mean, as pure functions in `<name>.value.ts`. */
import type { Parameters, Props, Schema } from './component.ts';
import type { Json } from './wire.ts';

/** What a rule that takes an author's value may report. */
export interface Construction {
  /** A warning for the author, shown as Python's UserWarning or on the console. */
  warn(message: string): void;
}

/** A start value that a component makes itself; `name` is what the API calls the function. */
export interface FreshValue {
  readonly name: string;
  make(): unknown;
}

/**
 * The rules of one component. All are pure; `props` are the instance's, as constructed or since updated.
 * A rule that is left out is the identity (or, for the last four, Gradio's default).
 */
export interface Rules<S extends Schema = Schema> {
  /** Derives the props that depend on others and rejects bad ones; returns only what differs. */
  construct?(props: Props<S>, construction: Construction): Partial<Record<string, unknown>>;
  /** Makes the start value, another one at every page load, where the author leaves that to the component. */
  fresh?(props: Props<S>): FreshValue | null;
  /** Wire value from the page → what the user's function receives. */
  preprocess?(wire: unknown, props: Props<S>): unknown;
  /** What the user's function returned → wire value for the page. */
  postprocess?(value: unknown, props: Props<S>, construction: Construction): unknown;
  /** How a value is shown in an examples table. */
  example?(value: unknown, props: Props<S>): unknown;
  /** How a wire value is written to a flagged row. */
  flag?(wire: unknown, props: Props<S>): string | number | boolean | null;
  /** JSON schema of the wire value for the API; left out by components that are not part of it. */
  apiInfo?(props: Props<S>): Json;
  /** An example of the wire value for the API page. */
  examplePayload?(props: Props<S>): Json;
  /** An example of what user code returns. */
  exampleValue?(props: Props<S>): Json;
}

/** A schema with its rules: one line of `elements/schemas.ts`. */
export interface Definition {
  readonly schema: Schema;
  readonly rules: Rules;
}

/** Joins a schema and its rules. */
export const define = <S extends Schema<string, Parameters>>(
  schema: S,
  rules: Rules<S> = {},
): Definition => ({
  schema,
  rules: rules as unknown as Rules,
});
