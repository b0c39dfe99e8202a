/** A Python generator in progress. */
import type { Outcome } from '../../../src/app/function-ref.ts';
import type { Result } from '../outcomes.ts';
import { Stopped, type Yields } from '../runner.ts';
import type { PythonHost } from './python-host.ts';

/** What a generator is run with. */
export interface GeneratorCall {
  /** The call's number. */
  readonly id: number;
  /** The call as Python reads it. */
  readonly text: string;
  /** Ends the generator at once, even while it waits. */
  readonly signal: AbortSignal;
  outcomes(result: Result): Outcome[];
  /** Called once, when the generator has ended. */
  ended(): void;
}

const done = { done: true, value: undefined } as const;

/** Steps a generator. Ended early, it sees GeneratorExit where it yielded, or where it waits. */
export class PythonYields implements Yields {
  #state: 'new' | 'running' | 'closing' | 'over' = 'new';
  #step: Promise<unknown> = Promise.resolve();
  #closed: Promise<typeof done> | null = null;

  constructor(
    private readonly host: PythonHost,
    private readonly call: GeneratorCall,
  ) {
    // What comes of it is heard by whoever steps the generator, and closes it as well.
    call.signal.addEventListener('abort', this.#abort, { once: true });
  }

  next(): Promise<IteratorResult<Outcome[], undefined>> {
    const step = this.#advance();
    this.#step = step.catch(() => {});
    return step;
  }

  return(): Promise<typeof done> {
    return (this.#closed ??= this.#close());
  }

  readonly #abort = (): void => void this.return().catch(() => {});

  async #close(): Promise<typeof done> {
    if (this.#state !== 'running') return this.#end();
    this.#state = 'closing';
    this.host.now('stop', this.call.id);
    await this.#step;
    try {
      await this.host.run('close', this.call.id);
    } finally {
      this.#end();
    }
    return done;
  }

  async #advance(): Promise<IteratorResult<Outcome[], undefined>> {
    if (this.#state === 'over') return done;
    const { id, text, outcomes } = this.call;
    try {
      if (this.#state === 'new') {
        this.#state = 'running';
        await this.host.run('start', text);
      }
      const { result, stopped } = await this.host.run('step', id);
      if (result) return { done: false, value: outcomes(result) };
      if (stopped && this.#isRunning()) throw new Stopped();
    } catch (error) {
      if (this.#isRunning()) this.#end();
      throw error;
    }
    return this.#isRunning() ? this.#end() : done;
  }

  /** False once it is being ended: then `return` finishes what a step began. */
  #isRunning(): boolean {
    return this.#state === 'running';
  }

  #end(): typeof done {
    if (this.#state !== 'over') this.call.ended();
    this.#state = 'over';
    this.call.signal.removeEventListener('abort', this.#abort);
    return done;
  }
}
