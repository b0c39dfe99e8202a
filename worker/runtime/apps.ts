/** The open apps of a runtime. */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { appConfig } from '../../src/app/config.ts';
import { GradioError } from '../../src/errors.ts';
import type { AppConfig } from '../../src/protocol/config.ts';
import type { RuntimeEvent } from '../../src/protocol/runtime.ts';
import { sourceNames } from '../../src/protocol/source-hash.ts';
import type { AppSource } from '../../src/protocol/source.ts';
import { KeptFiles } from '../files/kept-files.ts';
import { KeptResults } from '../files/kept-results.ts';
import { systemClock } from '../queue/clock.ts';
import { EventQueue } from '../queue/queue.ts';
import type { Runner } from '../runners/runner.ts';
import type { Language } from './language.ts';
import { OldFiles } from './old-files.ts';

/** An open app. */
export interface OpenApp {
  readonly app: App;
  readonly runner: Runner;
  readonly queue: EventQueue;
  readonly oldFiles: OldFiles;
  readonly kept: KeptFiles;
}

/** What apps need of the runtime. */
export interface AppsParts {
  language(name: AppSource['language']): Promise<Language>;
  post(event: RuntimeEvent): void;
}

/** Apps by id. */
export class Apps {
  private readonly open_ = new Map<string, OpenApp>();
  /** The last change to each id: opening and closing one app happen one after the other. */
  private readonly changes = new Map<string, Promise<unknown>>();
  private events = 0;

  constructor(private readonly parts: AppsParts) {}

  /** An open app. Throws for ids that are not. */
  get(id: string): OpenApp {
    const found = this.open_.get(id);
    if (!found) throw new Error(`App "${id}" is not open.`);
    return found;
  }

  ids(): string[] {
    return [...this.open_.keys()];
  }

  /** Loads an app in place of one of the same id; answers with its config. */
  open(id: string, source: AppSource, home: string | null): Promise<AppConfig> {
    return this.inTurn(id, async () => {
      await this.end(id);
      const { post } = this.parts;
      const language = await this.parts.language(source.language);
      const status = (done: boolean) =>
        post({ type: 'status', app: id, stage: 'app', loaded: 0, total: null, done });
      const kept = new KeptFiles(home, (line) => this.print(id, line));
      const app = new App({
        id,
        definitions,
        source: sourceNames(source),
        keeper: kept,
        results: new KeptResults(),
      });
      let runner: Runner | null = null;
      try {
        runner = await language.load(app, source, () => status(false));
        const config = appConfig(app, app.shown);
        this.open_.set(id, {
          app,
          runner,
          queue: this.queue(app, runner),
          oldFiles: new OldFiles(app, runner),
          kept,
        });
        status(true);
        return config;
      } catch (error) {
        kept.dispose();
        runner?.unload(app);
        throw error;
      }
    });
  }

  /** Ends an app's sessions and frees what it holds. */
  close(id: string): Promise<void> {
    return this.inTurn(id, () => this.end(id));
  }

  /** Runs code of an app that may launch anew, and tells the page what is shown after. */
  change(id: string, run: (open: OpenApp) => Promise<void>): Promise<void> {
    return this.inTurn(id, async () => {
      const open = this.get(id);
      const before = open.app.launched;
      await run(open);
      if (open.app.launched === before) return;
      open.queue.relaunched();
      open.oldFiles.relaunched();
      this.parts.post({ type: 'config', app: id, config: appConfig(open.app, open.app.shown) });
    });
  }

  private inTurn<T>(id: string, change: () => Promise<T>): Promise<T> {
    const turn = (this.changes.get(id) ?? Promise.resolve()).then(change);
    const settled = turn.then(
      () => {},
      () => {},
    );
    this.changes.set(id, settled);
    void settled.then(() => {
      if (this.changes.get(id) === settled) this.changes.delete(id);
    });
    return turn;
  }

  private async end(id: string): Promise<void> {
    const open = this.open_.get(id);
    if (!open) return;
    this.open_.delete(id);
    open.oldFiles.stop();
    open.kept.dispose();
    await open.queue.dispose();
    open.runner.unload(open.app);
    open.app.dispose();
  }

  private queue(app: App, runner: Runner): EventQueue {
    const { post } = this.parts;
    const print = (line: string): void => this.print(app.id, line);
    return new EventQueue({
      app,
      runner,
      clock: systemClock,
      newId: () => `${app.id}-${(this.events += 1)}`,
      send: (session, message) => post({ type: 'message', app: app.id, session, message }),
      keep: (session, states) => post({ type: 'states', app: app.id, session, states }),
      report: (error) => {
        // An error with a traceback is user code's, and its runner has printed it.
        if (error instanceof Error && !('traceback' in error) && !(error instanceof GradioError))
          print(`${error.name}: ${error.message}`);
      },
      print,
    });
  }

  /** Shows a line on an app's console. */
  private print(app: string, line: string): void {
    this.parts.post({ type: 'console', app, stream: 'stderr', text: `${line}\n` });
  }
}
