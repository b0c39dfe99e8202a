/** One TypeScript app in its runner: its files, its modules, and the calls of its functions under way. */
import type { App } from '../../../src/app/app.ts';
import type { Builder } from '../../../src/app/builder.ts';
import { GradioError } from '../../../src/errors.ts';
import type { AppSource } from '../../../src/protocol/source.ts';
import type { CallContext } from '../runner.ts';
import { publishApi, type ApiModule } from './api-module.ts';
import { TypeScriptFiles } from './app-files.ts';
import { AppModules } from './modules.ts';
import type { ComponentReader } from './returns.ts';
import { userFrames } from './stack.ts';
import { createConsole } from './user-console.ts';

/** What user code of one app imports, and how the runner reads what it hands back. */
export interface AppApi {
  /** The exports of `gradio-lite`. */
  readonly exports: object;
  readonly components: ComponentReader;
  /** Launches what the entry file exported as `demo`, if that is something to launch. */
  launch(demo: unknown): void;
  /** Runs a render function: what it makes goes to another builder, into its root. */
  render(builder: Builder, root: number, body: () => unknown): void;
}

/** Shows what user code prints. */
export type Print = (stream: 'stdout' | 'stderr', text: string) => void;

/** An app whose code can run. */
export class LoadedApp {
  /** Calls under way, the latest last. */
  readonly calls: CallContext[] = [];
  private readonly apiModule: ApiModule;
  private readonly consoleModule: ApiModule;
  private modules: AppModules | null = null;
  /** Files being imported: what they make is a part of the app. */
  private importing = 0;

  private constructor(
    private readonly app: App,
    readonly files: TypeScriptFiles,
    private readonly imports: AppSource['imports'],
    readonly api: AppApi,
    readonly print: Print,
  ) {
    this.apiModule = publishApi(app.id, api.exports);
    this.consoleModule = publishApi(`${app.id} console`, { console: createConsole(print) });
  }

  /** Readies an app; nothing of it runs yet. */
  static async of(app: App, source: AppSource, api: AppApi, print: Print): Promise<LoadedApp> {
    const files = await TypeScriptFiles.of(source);
    app.files = files;
    await app.keeper.restore(files);
    // A part of the API that few apps use, and that takes some code.
    const themes = files.mayMention('themes') && (await import('../../../src/themes/authors.ts'));
    const all = themes ? { ...api, exports: { ...api.exports, themes } } : api;
    return new LoadedApp(app, files, source.imports, all, print);
  }

  /** True while a function of the app runs: components made then are updates of others. */
  get isCalling(): boolean {
    return this.importing === 0 && this.calls.length > 0;
  }

  /** Runs a file, with new instances of what it imports, and launches its `demo` unless it launched something. */
  async run(name: string): Promise<void> {
    this.modules?.revoke();
    this.modules = new AppModules({
      app: this.app.id,
      imports: this.imports,
      files: this.files,
      api: this.apiModule.url,
      console: this.consoleModule.url,
    });
    const before = this.app.launched;
    this.importing += 1;
    try {
      const exports = await this.modules.import(name);
      if (this.app.launched === before) this.api.launch(exports['demo']);
    } catch (error) {
      throw this.located(error);
    } finally {
      this.importing -= 1;
    }
  }

  /** The same error, with a traceback in the app's own files. */
  located(error: unknown): unknown {
    if (!(error instanceof Error) || 'traceback' in error) return error;
    const traceback = [
      `${error.name}: ${error.message}`,
      ...this.frames(error).map((frame) => `    ${frame}`),
    ];
    return Object.assign(error, { traceback: traceback.join('\n') });
  }

  /** True when an error comes from the app's own files. */
  threw(error: unknown): boolean {
    return error instanceof Error && this.frames(error).length > 0;
  }

  /** Prints an error of user code, unless its author says not to. */
  show(error: unknown): void {
    if (error instanceof GradioError && !error.print_exception) return;
    const { traceback } = this.located(error) as { traceback?: string };
    this.print('stderr', `${traceback ?? String(error)}\n`);
  }

  /** Lets go of the modules. */
  dispose(): void {
    this.modules?.revoke();
    this.apiModule.revoke();
    this.consoleModule.revoke();
  }

  private frames(error: Error): string[] {
    return this.modules ? userFrames(error.stack ?? '', this.modules.files) : [];
  }
}
