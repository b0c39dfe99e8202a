/** What each language adds to a runtime: a module that makes its runner, fetched when an app first needs it. */
import type { RuntimeOptions, Stage } from '../../src/protocol/runtime.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import type { Runner } from '../runners/runner.ts';

/** What a runner is made with. */
export interface RunnerHost {
  readonly options: RuntimeOptions;
  /** Reports how far a stage is; `total` is null while unknown. */
  status(stage: Stage, loaded: number, total: number | null, done: boolean): void;
  /** Shows what user code prints; null when nobody knows which app's code it was. */
  print(app: string | null, stream: 'stdout' | 'stderr', text: string): void;
}

/** A language's module. */
export interface LanguageModule {
  createRunner(host: RunnerHost): Promise<Runner>;
}

/** Fetches a language's module. */
export type LanguageLoaders = Readonly<Record<AppSource['language'], () => Promise<LanguageModule>>>;
