/** Results of examples that the browser keeps from visit to visit. */
import type { KeptResult, ResultCache } from '../../src/app/result-cache.ts';
import { exists, resultsDatabase } from './databases.ts';

/** Keeps results where it can; where it cannot, they are made again on each visit. */
export class KeptResults implements ResultCache {
  async get(key: string): Promise<KeptResult | null> {
    try {
      if (!(await exists(resultsDatabase))) return null;
      return await (await import('./result-store.ts')).load(key);
    } catch {
      // Storage may be off, or hold what an earlier release wrote.
      return null;
    }
  }

  set(key: string, result: KeptResult): void {
    import('./result-store.ts')
      .then(({ save }) => save(key, result))
      .catch(() => {
        // Not everything can be kept, and the browser's room may be used up: nothing is lost but time.
      });
  }
}
