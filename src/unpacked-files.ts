/**
 * Files of the runtime, unpacked and ready to be used, in the browser's storage for this origin. What the browser keeps
 * by itself is as it was sent: it would be unpacked at every visit, and asked for anew where a host gives it an hour.
 */

// The number is the format's: another one starts an empty cache.
const NAME = 'gradio-lite-files-1';
// An origin may hold pages of two releases, each with two files; more is somebody else's space.
const KEPT = 4;

/** What an earlier visit kept of a file, if anything; nothing where the browser gives this page no storage. */
export async function findUnpacked(url: URL): Promise<Response | undefined> {
  try {
    return await caches.match(url, { cacheName: NAME });
  } catch {
    return undefined;
  }
}

/** Keeps a file, whose body may still be arriving, for later visits; rejects where that cannot be. */
export async function keepUnpacked(url: URL, file: Response): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(url, file);
  // Keys come in the order of their insertion.
  const older = (await cache.keys()).slice(0, -KEPT);
  await Promise.all(older.map((request) => cache.delete(request)));
}

/** Forgets a file that did not work. */
export async function dropUnpacked(url: URL): Promise<void> {
  try {
    await (await caches.open(NAME)).delete(url);
  } catch {
    // The browser gives this page no storage: nothing was kept.
  }
}
