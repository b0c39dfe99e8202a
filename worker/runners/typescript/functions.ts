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

/** The functions that one run of a render function named. */
export type Named = Set<UserFunction>;

interface Known {
  readonly ref: FunctionRef;
  /** How many renders need it; the app itself needs a function for good. */
  users: number;
}

/** Gives functions their handles; one function keeps one handle, so that listeners on it share its limits. */
export class Functions {
  private readonly handles = new Handles<UserFunction>();
  private readonly known = new Map<UserFunction, Known>();
  /** Set while a render function runs, whose functions come and go. */
  private named: Named | null = null;

  /** What the app model is told about a function. */
  refer(fn: UserFunction): FunctionRef {
    const known = this.known.get(fn) ?? this.add(fn);
    if (!this.named) known.users = Infinity;
    else if (!this.named.has(fn)) {
      known.users += 1;
      this.named.add(fn);
    }
    return known.ref;
  }

  get({ handle }: FunctionRef): UserFunction {
    return this.handles.get(handle);
  }

  /** Runs the code of a render function; `named` is told what has to be released when its blocks go. */
  during<T>(named: Named, code: () => T): T {
    const before = this.named;
    this.named = named;
    try {
      return code();
    } finally {
      this.named = before;
    }
  }

  /** Forgets the functions of a render, but those that others need too. */
  release(named: Named): void {
    for (const fn of named) {
      const known = this.known.get(fn);
      if (!known) continue;
      known.users -= 1;
      if (known.users > 0) continue;
      this.known.delete(fn);
      this.handles.release(known.ref.handle);
    }
    named.clear();
  }

  private add(fn: UserFunction): Known {
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
    const known = { ref, users: 0 };
    this.known.set(fn, known);
    return known;
  }
}
