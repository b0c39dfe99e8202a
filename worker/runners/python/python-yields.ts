/** A Python generator in progress. */
import type { Outcome } from '../../../src/app/function-ref.ts';
import type { Result } from '../outcomes.ts';
import { Stopped, type Yields } from '../runner.ts';
import { Taker } from '../taker.ts';
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
  /** Says who is handed what it yields from now on. */
  taking(take: (result: Result) => boolean): void;
  /** Called once, when the generator has ended. */
  ended(): void;
}

/** Steps a generator. Ended early, it sees GeneratorExit where it yielded, or where it waits. */
export class PythonYields implements Yields {
  #state: 'new' | 'running' | 'closing' | 'over' = 'new';
  #step: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(
    private readonly host: PythonHost,
    private readonly call: GeneratorCall,
  ) {
    // What comes of it is heard by whoever steps the generator, and closes it as well.
    call.signal.addEventListener('abort', this.#abort, { once: true });
  }

  run(take: (outcomes: Outcome[]) => boolean): Promise<boolean> {
    const step = this.#advance(take);
    this.#step = step.catch(() => {});
    return step;
  }

  return(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  readonly #abort = (): void => void this.return().catch(() => {});

  async #close(): Promise<void> {
    if (this.#state !== 'running') {
      this.#end();
      return;
    }
    this.#state = 'closing';
    this.host.now('stop', this.call.id);
    await this.#step;
    try {
      await this.host.run('close', this.call.id);
    } finally {
      this.#end();
    }
  }

  async #advance(take: (outcomes: Outcome[]) => boolean): Promise<boolean> {
    if (this.#state === 'over') return false;
    const { id, text, outcomes, taking } = this.call;
    const taker = new Taker((result: Result) => take(outcomes(result)));
    taking(taker.take);
    let waits = false;
    try {
      if (this.#state === 'new') {
        this.#state = 'running';
        await this.host.run('start', text);
      }
      const { more, stopped } = await this.host.run('step', id);
      if (stopped && this.#isRunning()) throw new Stopped();
      waits = more ?? false;
    } catch (error) {
      if (this.#isRunning()) this.#end();
      throw error;
    }
    taker.check();
    if (!waits && this.#isRunning()) this.#end();
    return waits;
  }

  /** False once it is being ended: then `return` finishes what a step began. */
  #isRunning(): boolean {
    return this.#state === 'running';
  }

  #end(): void {
    if (this.#state !== 'over') this.call.ended();
    this.#state = 'over';
    this.call.signal.removeEventListener('abort', this.#abort);
  }
}
