/** `cache_mode="eager"`: results of examples are made ahead, one after another, while nothing else runs. */
import type { App } from '../../src/app/app.ts';
import type { ExampleResults } from '../../src/app/example-results.ts';
import type { NativeContext } from '../../src/app/function-ref.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { Runner } from '../runners/runner.ts';
import type { Clock } from './clock.ts';
import { nativeContext } from './native-context.ts';
import { quietContext } from './quiet-context.ts';
import type { Sessions } from './sessions.ts';

/** What it needs of the queue. */
export interface EagerParts {
  app: App;
  runner: Runner;
  clock: Clock;
  sessions: Sessions;
  /** True while some event waits or runs. */
  busy(): boolean;
  newId(): string;
  report(error: unknown): void;
}

/** How long nothing must have happened before the next row is begun. */
const secondsOfCalm = 0.3;

/** The examples of one app that are made ahead. */
export class EagerExamples {
  private readonly begun = new Set<ExampleResults>();
  private readonly stopped = new AbortController();
  private calm: () => void = () => {};
  /** The page for which they are made. */
  private request: PageRequest | null = null;

  constructor(private readonly parts: EagerParts) {}

  /** Begins, now that there is a page. */
  start(request: PageRequest): void {
    this.request ??= request;
    this.relaunched();
  }

  /** Makes what the app that is shown now has not got yet. */
  relaunched(): void {
    const { app } = this.parts;
    if (!this.request) return;
    const waiting = app.eager.filter((one) => !this.begun.has(one) && app.shown.members.has(one.dataset.id));
    for (const results of waiting) this.begun.add(results);
    if (waiting.length > 0) void this.make(waiting, this.context(this.request));
  }

  stop(): void {
    this.stopped.abort();
    this.calm();
  }

  /** The surroundings of a run that no visitor has asked for. */
  private context(request: PageRequest): NativeContext {
    const { app, runner, sessions, newId } = this.parts;
    const session = sessions.apart(newId(), request);
    const context = quietContext({ app, session: session.id, request, signal: this.stopped.signal });
    return nativeContext({ app, runner, session, context });
  }

  private async make(all: readonly ExampleResults[], context: NativeContext): Promise<void> {
    const { signal } = this.stopped;
    for (const results of all)
      for (let row = 0; row < results.count; row++) {
        do await this.pause();
        while (this.parts.busy() && !signal.aborted);
        if (signal.aborted) return;
        try {
          await results.of(row, context);
        } catch (error) {
          // The visitor's click will try again, and say so if it fails.
          this.parts.report(error);
        }
      }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const keep = this.parts.clock.after(secondsOfCalm, resolve);
      this.calm = () => {
        keep();
        resolve();
      };
    });
  }
}
