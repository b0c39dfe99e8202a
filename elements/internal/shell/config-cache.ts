/** Configs of apps seen before, by source, so that their interface is painted before any code runs. */
import { createStore, del, get, keys, set } from 'idb-keyval';
import type { AppConfig } from '../../../src/protocol/config.ts';

/** Most configs kept; the oldest go first. */
const LIMIT = 50;

interface Entry {
  readonly build: string;
  readonly saved: number;
  readonly config: AppConfig;
}

const store = (() => {
  let opened: ReturnType<typeof createStore> | undefined;
  return () => (opened ??= createStore('gradio-lite', 'configs'));
})();

/** The config last seen for a source, by the same build of this library; undefined when there is none. */
export async function cachedConfig(source: string, build: string): Promise<AppConfig | undefined> {
  try {
    const entry = await get<Entry>(source, store());
    return entry?.build === build ? entry.config : undefined;
  } catch {
    // Storage may be off, or full of another version's data: then the page paints a skeleton.
    return undefined;
  }
}

/** Keeps a config for the next visit. Failing is no loss but of time. */
export async function keepConfig(source: string, build: string, config: AppConfig): Promise<void> {
  try {
    await set(source, { build, saved: Date.now(), config } satisfies Entry, store());
    const names = await keys<string>(store());
    if (names.length <= LIMIT) return;
    const entries = await Promise.all(
      names.map(async (name) => [name, (await get<Entry>(name, store()))?.saved ?? 0] as const),
    );
    const oldest = [...entries].sort(([, a], [, b]) => a - b).slice(0, names.length - LIMIT);
    await Promise.all(oldest.map(([name]) => del(name, store())));
  } catch {
    return;
  }
}
