/**
 * Python's machine code, compiled once for all runtimes of the page. It begins when an app in Python is seen, before
 * its worker is up, and is at hand when a worker has to be replaced.
 */
import { runtime } from 'virtual:gradio-runtime';
import type { ModuleMessage } from '../../../src/protocol/port.ts';
import { compileStreaming } from '../../../src/wasm/compile.ts';

type Listener = (message: ModuleMessage) => void;

const MILLISECONDS_BETWEEN_REPORTS = 50;

class Compilation {
  private readonly listeners = new Set<Listener>();
  private latest: ModuleMessage = { type: 'module', loaded: 0 };
  private reported = 0;

  constructor(ended: (compiled: boolean) => void) {
    this.compile().then(
      (module) => {
        this.tell({ ...this.latest, module });
        ended(true);
      },
      () => {
        // The worker tries for itself, and says what is wrong.
        this.tell({ ...this.latest, module: null });
        ended(false);
      },
    );
  }

  /** Tells how far it is, now and until its end. */
  subscribe(listener: Listener): void {
    this.listeners.add(listener);
    listener(this.latest);
  }

  private async compile(): Promise<WebAssembly.Module> {
    const response = await fetch(new URL('pyodide.asm.wasm', runtime.url));
    if (!response.ok) throw new Error(String(response.status));
    return compileStreaming(
      response,
      (bytes) => this.arrived(bytes),
      () => {},
    );
  }

  private arrived(bytes: number): void {
    this.latest = { ...this.latest, loaded: this.latest.loaded + bytes };
    if (performance.now() - this.reported >= MILLISECONDS_BETWEEN_REPORTS) this.tell(this.latest);
  }

  private tell(message: ModuleMessage): void {
    this.latest = message;
    this.reported = performance.now();
    for (const listener of this.listeners) listener(message);
    if (message.module !== undefined) this.listeners.clear();
  }
}

let compilation: Compilation | null = null;

/** The page's compilation, begun at the first call; after a failure the next call begins anew. */
export const pythonModule = (): Compilation =>
  (compilation ??= new Compilation((compiled) => {
    if (!compiled) compilation = null;
  }));
