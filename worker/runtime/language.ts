/** What each language adds to a runtime: a module that starts and loads apps, fetched when one first needs it. */
import type { App } from '../../src/app/app.ts';
import type { Stage } from '../../src/protocol/runtime.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import type { AssetSources } from '../boot/runtime-files.ts';
import type { Runner } from '../runners/runner.ts';

/** What a language is made with. */
export interface LanguageHost {
  /** What Python is started from, where the page gives it. */
  readonly given: AssetSources;
  /** Reports how far a stage is; `total` is null while unknown. */
  status(stage: Stage, loaded: number, total: number | null, done: boolean): void;
  /** Shows what user code prints; null when nobody knows which app's code it was. */
  print(app: string | null, stream: 'stdout' | 'stderr', text: string): void;
  /** Told the time now and then while code computes that keeps the worker to itself. */
  computing(now: number): void;
  /** Told before code waits that keeps the worker to itself. */
  blocking(): void;
}

/** A language of one runtime. */
export interface Language {
  /** Starts what every app needs; may be called early and often, and again after a failure. */
  start(): Promise<void>;
  /** Starts if need be, and runs an app's source; `begin` is called when its own code is about to run. */
  load(app: App, source: AppSource, begin: () => void): Promise<Runner>;
}

/** A language's module. */
export interface LanguageModule {
  createLanguage(host: LanguageHost): Language;
}

/** Fetches a language's module. */
export type LanguageLoaders = Readonly<Record<AppSource['language'], () => Promise<LanguageModule>>>;
