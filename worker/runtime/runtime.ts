/** The runtime in a worker: answers the page's calls, and tells it what happens. */
import { answerCalls } from '../../src/protocol/calls.ts';
import type { AppConfig } from '../../src/protocol/config.ts';
import type { CompletedMessage, JoinAnswer, JoinRequest } from '../../src/protocol/messages.ts';
import { isStartMessage, type Port, type StartMessage, type WorkerMessage } from '../../src/protocol/port.ts';
import type { KeptFile, KeptState, RuntimeCalls, RuntimeEvent } from '../../src/protocol/runtime.ts';
import type { AppSource, PageRequest, SourceFile } from '../../src/protocol/source.ts';
import type { StopSignal } from '../../src/protocol/stop-signal.ts';
import { giveAway } from '../../src/protocol/transfer.ts';
import { Apps } from './apps.ts';
import type { Language, LanguageLoaders } from './language.ts';
import { Outbox } from './outbox.ts';
import type { PageAssets } from './page-assets.ts';
import { uploadPath } from './upload-path.ts';

/** What a runtime is started with. */
export interface RuntimeParts {
  /** Where the page is: the worker's own scope, or one end of a MessageChannel. */
  port: Port;
  /** What the page gives for Python. */
  assets: PageAssets;
  languages: LanguageLoaders;
}

class Runtime implements RuntimeCalls {
  private readonly languages = new Map<AppSource['language'], Promise<Language>>();
  private readonly apps = new Apps({
    language: (name) => this.language(name),
    post: (event) => this.post(event),
  });

  constructor(
    private readonly parts: Omit<RuntimeParts, 'port'>,
    private readonly outbox: Outbox,
  ) {}

  /** Holds the lock by which the page notices the worker's end. */
  start({ lock }: StartMessage): void {
    if (lock === null) return;
    void navigator.locks.request(lock, () => {
      const held: WorkerMessage = { type: 'held' };
      this.outbox.after.postMessage(held, []);
      // Never given back: it comes free when the worker ends.
      return new Promise<never>(() => {});
    });
  }

  async warm(language: AppSource['language']): Promise<void> {
    await (await this.language(language)).start();
  }

  async ping(): Promise<void> {}

  open(app: string, source: AppSource, home: string | null = null): Promise<AppConfig> {
    return this.apps.open(app, source, home);
  }

  close(app: string): Promise<void> {
    return this.apps.close(app);
  }

  async openSession(
    app: string,
    session: string,
    request: PageRequest,
    kept: KeptState[] = [],
  ): Promise<void> {
    this.apps.get(app).queue.openSession(session, request, kept);
  }

  async closeSession(app: string, session: string): Promise<void> {
    await this.apps.get(app).queue.closeSession(session);
  }

  async join(app: string, request: JoinRequest, stop?: StopSignal): Promise<JoinAnswer> {
    return this.apps.get(app).queue.join(request, stop);
  }

  async cancel(app: string, session: string, event: string): Promise<void> {
    this.apps.get(app).queue.cancel(session, event);
  }

  async run(app: string, request: JoinRequest, stop?: StopSignal): Promise<CompletedMessage> {
    return this.apps.get(app).queue.run(request, stop);
  }

  callServerFunction(
    app: string,
    session: string,
    block: number,
    name: string,
    data: unknown,
  ): Promise<unknown> {
    return this.apps.get(app).queue.callServerFunction(session, block, name, data);
  }

  async upload(app: string, name: string, content: Uint8Array): Promise<string> {
    const { files } = this.apps.get(app).app;
    const path = uploadPath(files.temporary, name);
    files.write(path, content);
    return path;
  }

  async readFile(app: string, path: string): Promise<Uint8Array | null> {
    const content = this.apps.get(app).app.files.read(path);
    return content && giveAway(content.slice());
  }

  async stream(app: string, session: string, event: string, data: unknown[]): Promise<boolean> {
    return this.apps.get(app).queue.stream(session, event, data);
  }

  async endStream(app: string, session: string, event: string): Promise<void> {
    this.apps.get(app).queue.endStream(session, event);
  }

  async write(app: string, file: SourceFile): Promise<void> {
    const open = this.apps.get(app);
    await open.runner.write(open.app, file);
  }

  async rename(app: string, from: string, to: string): Promise<void> {
    const open = this.apps.get(app);
    await open.runner.rename(open.app, from, to);
  }

  async unlink(app: string, name: string): Promise<void> {
    const open = this.apps.get(app);
    await open.runner.unlink(open.app, name);
  }

  async install(app: string, requirements: string[]): Promise<void> {
    const open = this.apps.get(app);
    await open.runner.install(open.app, requirements);
  }

  async keptFiles(app: string): Promise<KeptFile[]> {
    const { kept, app: model } = this.apps.get(app);
    return kept.list(model.files);
  }

  async forgetFiles(app: string): Promise<void> {
    const { kept, app: model } = this.apps.get(app);
    await kept.clear(model.files);
  }

  runCode(app: string, code: string): Promise<void> {
    return this.apps.change(app, ({ runner, app: model }) => runner.run(model, code));
  }

  runFile(app: string, name: string): Promise<void> {
    return this.apps.change(app, ({ runner, app: model }) => runner.runFile(model, name));
  }

  /** A language, made when first asked for; a module that did not load is asked for again. */
  private language(name: AppSource['language']): Promise<Language> {
    const found = this.languages.get(name);
    if (found) return found;
    const made = this.create(name);
    this.languages.set(name, made);
    made.catch(() => this.languages.delete(name));
    return made;
  }

  private async create(name: AppSource['language']): Promise<Language> {
    const { createLanguage } = await this.parts.languages[name]();
    return createLanguage({
      given: this.parts.assets.announced,
      status: (stage, loaded, total, done) =>
        this.post({ type: 'status', app: null, stage, loaded, total, done }),
      print: (app, stream, text) => {
        for (const id of app === null ? this.apps.ids() : [app])
          this.post({ type: 'console', app: id, stream, text });
      },
      computing: (now) => this.outbox.look(now),
      blocking: () => this.outbox.flush(),
    });
  }

  private post(event: RuntimeEvent): void {
    this.outbox.tell(event);
  }
}

/** Starts a runtime at one end of a port; `connect` is the other end. */
export function startRuntime(parts: RuntimeParts): void {
  const outbox = new Outbox(parts.port);
  const runtime = new Runtime(parts, outbox);
  parts.port.addEventListener('message', ({ data }) => {
    if (isStartMessage(data)) runtime.start(data);
  });
  answerCalls(outbox.after, runtime);
  parts.port.start?.();
}
