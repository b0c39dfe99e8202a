/** One app being written: where new blocks go, and what of an argument the app model is told. */
import type { Builder, Built } from '../builder.ts';
import { createBuilder } from '../build.ts';
import type { FunctionRef } from '../function-ref.ts';
import { Handle } from './handle.ts';
import type { AuthorFunction, AuthoringHost } from './host.ts';

/** The state behind one app's API. */
export class Session {
  /** Where new blocks and listeners go: to the app, or to what a render function makes while it runs. */
  builder: Builder;
  /** Blocks whose bodies run, the innermost last. */
  private open: number[] = [];
  private rendering = false;

  constructor(readonly host: AuthoringHost) {
    this.builder = createBuilder(host.app);
  }

  /** True while a function of the app runs that makes no blocks: components made then change others. */
  get updating(): boolean {
    return this.host.calling() && !this.rendering;
  }

  /** Runs a render function's body: what it makes goes to another builder, into its root. */
  render(builder: Builder, root: number, body: () => unknown): void {
    const before = { builder: this.builder, open: this.open, rendering: this.rendering };
    Object.assign(this, { builder, open: [], rendering: true });
    try {
      this.fill(root, body);
    } finally {
      Object.assign(this, before);
    }
  }

  /** The block whose body runs; null outside any. */
  get parent(): number | null {
    return this.open.at(-1) ?? null;
  }

  /** Runs a body inside a block, and ends the block. Throws for an async body, whose blocks would come too late. */
  fill(block: number, body: () => unknown): void {
    this.open.push(block);
    try {
      if (body() instanceof Promise)
        throw new TypeError(
          'The body of a layout or a render must not be async: what it makes after an await has no place.',
        );
    } finally {
      this.open.pop();
    }
    this.builder.exit(block);
  }

  /** Passes on what the author should know; answers with the block's id. */
  built({ id, warnings }: Pick<Built, 'id' | 'warnings'>): number {
    warnings.forEach((warning) => this.host.warn(warning));
    return id;
  }

  /** What stands for a function. */
  refer(fn: AuthorFunction): FunctionRef {
    const ref = this.host.refer(fn);
    // JavaScript names a function after the option that holds it; as an endpoint that says nothing.
    return ref.name === 'fn' || ref.name === 'value' ? { ...ref, name: 'lambda' } : ref;
  }

  /** The same for one that may be missing. */
  referOptional(fn: unknown): FunctionRef | null {
    return fn === null || fn === undefined ? null : this.refer(fn as AuthorFunction);
  }

  /** An argument as the app model takes it: components become ids, functions what stands for them. */
  plain(value: unknown): unknown {
    if (value instanceof Handle) return value.id;
    if (typeof value === 'function') return this.refer(value as AuthorFunction);
    return Array.isArray(value) ? value.map((item: unknown) => this.plain(item)) : value;
  }

  /** The same for all arguments of a constructor. */
  plainArguments(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.plain(value)]));
  }
}
