/** Something that Python is started from, as the page gives it. */
import type { AssetMessage, AssetValues } from '../../src/protocol/port.ts';
import type { Arrived } from '../../src/wasm/compile.ts';

/** What the page has said of an asset so far. */
export class PageAsset<N extends keyof AssetValues> {
  private latest: AssetMessage<N> | null = null;
  private readonly waiting = new Set<() => void>();

  /** Whether the page is giving it. */
  get isGiven(): boolean {
    return this.latest !== null;
  }

  receive(message: AssetMessage<N>): void {
    this.latest = message;
    for (const look of [...this.waiting]) look();
  }

  /** Resolves with the asset; rejects when the page could not have it. */
  take(arrived: Arrived): Promise<AssetValues[N]> {
    let told = 0;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { loaded, value } = this.latest ?? { loaded: 0 };
        arrived(loaded - told);
        told = loaded;
        if (value === undefined) return;
        this.waiting.delete(look);
        if (value) resolve(value);
        else reject(new Error('The page could not have it.'));
      };
      this.waiting.add(look);
      look();
    });
  }
}
