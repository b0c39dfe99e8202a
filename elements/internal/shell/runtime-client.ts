/** A runtime as a page uses it: one worker, the apps in it, and what happens when it dies. */
import pythonWorker from '../../../worker/python.worker.ts?worker&url';
import typescriptWorker from '../../../worker/typescript.worker.ts?worker&url';
import type { AppSource } from '../../../src/protocol/source.ts';
import { connect, type Connection } from '../../../src/protocol/connect.ts';
import type { RuntimeEvent } from '../../../src/protocol/runtime.ts';
import { pythonAssets } from './python-assets.ts';

type Listener = (event: RuntimeEvent) => void;

/** Told when the worker ended without being asked to. */
type DeathListener = (error: Error) => void;

type Language = AppSource['language'];

/**
 * The workers' scripts; either runs apps in both languages, and has one of them in the file itself, where it is there
 * as soon as the worker is.
 */
const scripts: Readonly<Record<Language, URL>> = {
  python: new URL(pythonWorker, import.meta.url),
  typescript: new URL(typescriptWorker, import.meta.url),
};

/** In a build the folder above the scripts holds the runtime's own files. */
const assets = new URL(import.meta.env.DEV ? '/' : '../', scripts.python).href;

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

/** Milliseconds that a runtime without apps gets to end them properly. */
const GRACE = 200;

/** One runtime. It starts on first use and ends when its last app is closed. */
export class RuntimeClient {
  private static shared_: RuntimeClient | undefined;
  private worker: Worker | null = null;
  private connection: Connection | null = null;
  /** The languages of the apps that have been here, the first one first. */
  private readonly languages = new Set<Language>();
  private readonly apps = new Map<string, { listener: Listener; died: DeathListener; leaving: boolean }>();

  /** The runtime that the page's apps share. */
  static shared(): RuntimeClient {
    return (RuntimeClient.shared_ ??= new RuntimeClient());
  }

  /** The calls of the runtime, starting its worker if none is up. */
  get calls(): Connection['calls'] {
    return this.connected().calls;
  }

  /** Starts what a language needs. A failure is reported by the load that needs it. */
  warm(language: Language): void {
    if (language === 'python' && !this.languages.has(language)) {
      // Begun before the worker is started: all happens at once.
      pythonAssets(this.connection?.tell);
    }
    this.languages.add(language);
    this.calls.warm(language).catch(() => {});
  }

  /** Takes part in the runtime under an app's id; answers with the way to leave. */
  join(app: string, listener: Listener, died: DeathListener): () => Promise<void> {
    const part = { listener, died, leaving: false };
    this.apps.set(app, part);
    return async () => {
      if (part.leaving) return;
      // It hears what its `unload` listeners print, and no more of the runtime's death.
      part.leaving = true;
      if (this.connection) {
        const closed = this.calls.close(app).catch(() => {});
        // Python that computes hears nothing: the last app's `unload` listeners get a moment, not for ever.
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, GRACE))]);
      }
      this.apps.delete(app);
      if (this.apps.size === 0) this.end();
    };
  }

  /** Ends the worker and everything in it. */
  private end(): void {
    this.connection?.close();
    this.worker?.terminate();
    this.worker = null;
    this.connection = null;
  }

  private connected(): Connection {
    if (this.connection) return this.connection;
    const [first = 'python'] = this.languages;
    const worker = startWorker(scripts[first]);
    const connection = connect(worker, { assets });
    this.worker = worker;
    this.connection = connection;
    if (this.languages.has('python')) pythonAssets(connection.tell);
    connection.subscribe((event) => {
      if ('app' in event && event.app !== null) this.apps.get(event.app)?.listener(event);
      else for (const { listener } of this.apps.values()) listener(event);
    });
    void connection.died.then((error) => {
      if (this.connection !== connection) return;
      this.end();
      for (const { died, leaving } of [...this.apps.values()]) if (!leaving) died(error);
    });
    return connection;
  }
}
