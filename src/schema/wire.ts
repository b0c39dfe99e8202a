/**
 * Wire types: how a component's value crosses between page, worker and user code.
 * The name picks the Python converter (`worker/python/gradio/values/<name>.py`); the two type arguments say
 * what a TypeScript function receives (`In`) and what it may return (`Out`).
 */

/** A wire type. The type arguments carry types only. */
export interface Wire<In, Out = In> {
  readonly name: string;
  readonly in?: In;
  readonly out?: Out;
}

const wireType = <In, Out = In>(name: string): Wire<In, Out> => ({ name });

/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a Label shows: the top label with, or without, its confidences. */
export interface LabelValue {
  label: string | number | null;
  confidences?: { label: string | number; confidence: number }[] | null;
}

export const wire = {
  /** Text; what user code returns is turned into text by its own language's rule (`str(x)`, `String(x)`). */
  text: wireType<string, string | number | boolean>('text'),
  /** Text that must be text: Markdown's rules are about lines. */
  markdown: wireType<string, string | number | boolean>('markdown'),
  number: wireType<number>('number'),
  boolean: wireType<boolean>('boolean'),
  /** One of a component's choices: its value, or its index under `type="index"`. */
  choice: wireType<string, string | number | boolean>('choice'),
  /** Several of a component's choices. */
  choices: wireType<string[], readonly (string | number | boolean)[]>('choices'),
  /** Either of the two above, for a component with `multiselect`. */
  choiceOrChoices: wireType<string | string[], string | number | boolean | readonly (string | number)[]>(
    'choice',
  ),
  json: wireType<unknown>('json'),
  label: wireType<LabelValue, Record<string, number> | string | number | LabelValue>('label'),
  /** A session's own object of the user's language, never seen by the page. */
  state: wireType<unknown>('state'),
  /** Layouts and components without a value. */
  none: wireType<null>('none'),
};
