/** How TypeScript functions say what goes where. */
import type { ReturnReader } from '../outcomes.ts';
import { shown } from './user-console.ts';

/** What stands for a component in user code. */
export interface ComponentReader {
  /** The component's id; null for anything else. */
  id(value: unknown): number | null;
  /** The arguments a component was made with, for one returned as an update; null for anything else. */
  given(value: unknown): Readonly<Record<string, unknown>> | null;
}

const isUpdate = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && (raw as { __type__?: unknown }).__type__ === 'update';

/** Reads results: arrays are several values, Maps have components as keys, `gr.update` and components are updates. */
export const typescriptReturns = (
  components: ComponentReader,
  warn: (message: string) => void,
): ReturnReader => ({
  several: (raw) => (Array.isArray(raw) ? (raw as unknown[]) : null),
  byComponent(raw) {
    if (!(raw instanceof Map) || raw.size === 0) return null;
    const values = new Map<number, unknown>();
    for (const [key, value] of raw) {
      const id = components.id(key);
      if (id === null) return null;
      values.set(id, value);
    }
    return values;
  },
  update(raw) {
    const given = isUpdate(raw) ? raw : components.given(raw);
    if (!given) return null;
    const { __type__: _, ...changes } = given;
    return changes;
  },
  show: (raw) => (typeof raw === 'string' ? JSON.stringify(raw) : shown(raw)),
  warn,
});
