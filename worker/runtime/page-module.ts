/** Python's compiled module, as the page gives it. */
import type { ModuleMessage } from '../../src/protocol/port.ts';
import type { Arrived } from '../../src/wasm/compile.ts';

/** What the page has said of the module so far. */
export class PageModule {
  private latest: ModuleMessage | null = null;
  private readonly waiting = new Set<() => void>();

  /** Whether the page is giving a module. */
  get isGiven(): boolean {
    return this.latest !== null;
  }

  receive(message: ModuleMessage): void {
    this.latest = message;
    for (const look of [...this.waiting]) look();
  }

  /** Resolves with the module; rejects when the page could not compile it. */
  take(arrived: Arrived): Promise<WebAssembly.Module> {
    let told = 0;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { loaded, module } = this.latest ?? { loaded: 0 };
        arrived(loaded - told);
        told = loaded;
        if (module === undefined) return;
        this.waiting.delete(look);
        if (module) resolve(module);
        else reject(new Error('The page could not compile it.'));
      };
      this.waiting.add(look);
      look();
    });
  }
}
