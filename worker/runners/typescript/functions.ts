/** TypeScript functions as the app model knows them. */
import type { FunctionRef } from '../../../src/app/function-ref.ts';
import { Handles } from './handles.ts';

/** Any function of an author's. */
export type UserFunction = (...args: never[]) => unknown;

const kinds = new Map([
  ['GeneratorFunction', 'generator'],
  ['AsyncGeneratorFunction', 'generator'],
] as const);

/** The text between the parentheses of a function's parameters; an arrow's single name stands without. */
function parameterText(source: string): string {
  const bare = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source);
  if (bare) return bare[1] ?? '';
  const start = source.indexOf('(');
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const character = source[i]!;
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return source.slice(start + 1, i);
  }
  return '';
}

/** Splits at the commas that are not inside brackets. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return part.trim() === '' ? parts : [...parts, part];
}

/** Names of a function's parameters, as its text has them; a pattern or rest parameter is named by its place. */
function parameterNames(fn: UserFunction): string[] {
  return splitParameters(parameterText(Function.prototype.toString.call(fn))).map(
    (text, i) => /^\s*([A-Za-z_$][\w$]*)\s*(?:=|$)/.exec(text)?.[1] ?? `parameter_${i}`,
  );
}

/** Gives functions their handles; one function keeps one handle, so that listeners on it share its limits. */
export class Functions {
  private readonly handles = new Handles<UserFunction>();
  private readonly known = new Map<UserFunction, FunctionRef>();

  /** What the app model is told about a function. */
  refer(fn: UserFunction): FunctionRef {
    const found = this.known.get(fn);
    if (found) return found;
    const name = fn.name || 'lambda';
    const ref: FunctionRef = {
      handle: this.handles.add(fn),
      name,
      display: `<function ${name}>`,
      kind: kinds.get(fn.constructor.name as 'GeneratorFunction') ?? 'plain',
      doc: null,
      // JavaScript functions take any number of arguments; missing ones are undefined.
      parameters: parameterNames(fn).map((parameter) => ({ name: parameter, hasDefault: true })),
      variadic: true,
      anyKeyword: true,
      // Whoever wants them declares one parameter more, which only a call can tell.
      takes: { event: true, request: true, progress: true },
    };
    this.known.set(fn, ref);
    return ref;
  }

  get({ handle }: FunctionRef): UserFunction {
    return this.handles.get(handle);
  }
}
