/** A runtime as a page uses it: one worker, the apps in it, and what happens when it dies or hears nothing. */
import pythonWorker from '../../../worker/python.worker.ts?worker&url';
import typescriptWorker from '../../../worker/typescript.worker.ts?worker&url';
import type { AppSource } from '../../../src/protocol/source.ts';
import type { AppConfig } from '../../../src/protocol/config.ts';
import { connect, type Connection } from '../../../src/protocol/connect.ts';
import type { RuntimeEvent } from '../../../src/protocol/runtime.ts';
import { hears } from './hearing.ts';
import { keepPythonAssets, pythonAssets } from './python-assets.ts';
import { StopSignals } from './stop-signals.ts';

type Listener = (event: RuntimeEvent) => void;

/** Why a worker ended: by itself, or because code in it could not be stopped otherwise. */
export type WorkerEnd = 'died' | 'stopped';

/** An app in a runtime. */
interface Member {
  readonly listener: Listener;
  /** Told when the worker has ended, though the app is still there. */
  readonly ended: (why: WorkerEnd) => void;
  /** Loads under way. */
  loading: number;
  /** Its element was taken away. */
  leaving: boolean;
}

type Language = AppSource['language'];

/**
 * The workers' scripts; either runs apps in both languages, and has one of them in the file itself, where it is there
 * as soon as the worker is.
 */
const scripts: Readonly<Record<Language, URL>> = {
  python: new URL(pythonWorker, import.meta.url),
  typescript: new URL(typescriptWorker, import.meta.url),
};

/** Starts a worker's script; one from another origin is started through a small local one that imports it. */
function startWorker(script: URL): Worker {
  if (script.origin === location.origin) return new Worker(script, { type: 'module' });
  const starter = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' }),
  );
  const worker = new Worker(starter, { type: 'module' });
  // Not at once: the worker reads the URL when its thread starts.
  worker.addEventListener('message', () => URL.revokeObjectURL(starter), { once: true });
  return worker;
}

/** Milliseconds that a runtime without apps gets to end them properly; Python that computes looks up within 200. */
const GRACE = 400;

/** One runtime. It starts on first use and ends when its last app is closed. */
export class RuntimeClient {
  private static shared_: RuntimeClient | undefined;
  private worker: Worker | null = null;
  private connection: Connection | null = null;
  /** The languages of the apps that have been here, the first one first. */
  private readonly languages = new Set<Language>();
  private readonly apps = new Map<string, Member>();
  /** Languages that are being started. */
  private warming = 0;
  private insisting_: Promise<void> | null = null;
  /** What stops calls while the worker is busy. */
  readonly signals = new StopSignals();

  /** The runtime that the page's apps share. */
  static shared(): RuntimeClient {
    return (RuntimeClient.shared_ ??= new RuntimeClient());
  }

  /** The calls of the runtime, starting its worker if none is up. */
  get calls(): Connection['calls'] {
    return this.connected().calls;
  }

  /** Settles when the worker has heard that something shall stop, or was ended; null when there is nothing to wait for. */
  get insisting(): Promise<void> | null {
    return this.insisting_;
  }

  /** Makes sure that the worker hears what it was just told: one that is kept busy for too long is ended. */
  insist(): void {
    const insisting = Promise.all([this.insisting_, this.ask()]).then(() => {
      if (this.insisting_ === insisting) this.insisting_ = null;
    });
    this.insisting_ = insisting;
  }

  /** Loads an app that is here; answers with its config. */
  async open(app: string, source: AppSource, home: string | null): Promise<AppConfig> {
    const member = this.apps.get(app);
    if (member) member.loading += 1;
    try {
      const config = await this.calls.open(app, source, home);
      if (source.language === 'python') keepPythonAssets();
      return config;
    } finally {
      if (member) member.loading -= 1;
    }
  }

  /** Starts what a language needs. A failure is reported by the load that needs it. */
  warm(language: Language): void {
    if (language === 'python' && !this.languages.has(language)) {
      // Begun before the worker is started: all happens at once.
      pythonAssets(this.connection?.tell);
    }
    this.languages.add(language);
    this.warming += 1;
    this.calls
      .warm(language)
      .catch(() => {})
      .finally(() => (this.warming -= 1));
  }

  /** Takes part in the runtime under an app's id; answers with the way to leave. */
  join(app: string, listener: Listener, ended: Member['ended']): () => Promise<void> {
    const member = { listener, ended, loading: 0, leaving: false };
    this.apps.set(app, member);
    return async () => {
      if (member.leaving) return;
      // It hears what its `unload` listeners print, and no more of the runtime's end.
      member.leaving = true;
      if (this.connection) {
        const closed = this.calls.close(app).catch(() => {});
        if (this.staying.length > 0) this.insist();
        // The last app's `unload` listeners get a moment, not for ever.
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, GRACE))]);
      }
      this.apps.delete(app);
      if (this.apps.size === 0) this.end();
    };
  }

  private async ask(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    const isStarting = (): boolean =>
      !connection.hasStarted() || this.warming > 0 || this.staying.some(({ loading }) => loading > 0);
    const heard = await hears(connection.calls.ping(), isStarting);
    if (heard || this.connection !== connection) return;
    this.end();
    this.tell('stopped');
  }

  private tell(why: WorkerEnd): void {
    for (const { ended } of this.staying) ended(why);
  }

  private get staying(): Member[] {
    return [...this.apps.values()].filter(({ leaving }) => !leaving);
  }

  /** Ends the worker and everything in it. */
  private end(): void {
    this.connection?.close();
    this.worker?.terminate();
    this.worker = null;
    this.connection = null;
    this.signals.clear();
  }

  private connected(): Connection {
    if (this.connection) return this.connection;
    const [first = 'python'] = this.languages;
    const worker = startWorker(scripts[first]);
    const connection = connect(worker);
    this.worker = worker;
    this.connection = connection;
    if (this.languages.has('python')) pythonAssets(connection.tell);
    connection.subscribe((event) => {
      if ('app' in event && event.app !== null) this.apps.get(event.app)?.listener(event);
      else for (const { listener } of this.apps.values()) listener(event);
    });
    void connection.died.then(() => {
      if (this.connection !== connection) return;
      this.end();
      this.tell('died');
    });
    return connection;
  }
}
