/** Where a BrowserState keeps its value: localStorage, under its key, encrypted. */
import { canSeal, seal, unseal } from './sealed.ts';

/** The props that say where a value is kept. */
export interface Place {
  readonly storage_key?: string | null;
  readonly secret?: string | null;
}

const notKept = (key: string, why: string): void =>
  console.warn(`BrowserState "${key}" lasts only until the page is left: ${why}`);

const withoutEncryption =
  'browsers encrypt only on pages that came by https, or from the device itself (localhost).';

/** The value kept on an earlier visit; undefined when there is none, or none that this secret opens. */
export async function keptValue({ storage_key: key, secret }: Place): Promise<unknown> {
  if (!key || !secret || !canSeal()) return undefined;
  try {
    const sealed = localStorage.getItem(key);
    return sealed === null ? undefined : (JSON.parse(await unseal(sealed, secret, key)) as unknown);
  } catch {
    console.warn(
      `BrowserState "${key}" starts with its default: what is kept was not written with its secret.`,
    );
    return undefined;
  }
}

/** The writes under way, by key: one ends before the next begins. */
const writes = new Map<string, Promise<void>>();

/** Keeps a value for the next visit. What cannot be kept is told on the console, and lost with the page. */
export function keepValue({ storage_key: key, secret }: Place, value: unknown): void {
  if (!key || !secret) return;
  if (!canSeal()) {
    notKept(key, withoutEncryption);
    return;
  }
  const write = async (): Promise<void> => {
    try {
      localStorage.setItem(key, await seal(JSON.stringify(value), secret, key));
    } catch (error) {
      // The browser's room may be used up, or storage may be off.
      notKept(key, String(error));
    }
  };
  const written = (writes.get(key) ?? Promise.resolve()).then(write);
  writes.set(key, written);
  void written.then(() => writes.get(key) === written && writes.delete(key));
}
