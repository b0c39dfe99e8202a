/** Makes the snapshot that is published with a build, in the browser that the build runs. */
import { hasJspi } from '../../../src/wasm/jspi.ts';
import { RuntimeFiles, type RuntimeFolder } from '../../../worker/boot/runtime-files.ts';
import { makeSnapshot } from '../../../worker/boot/snapshot/make-snapshot.ts';
import { restoreSnapshot } from '../../../worker/boot/snapshot/restore-snapshot.ts';
import { encodeSnapshot } from '../../../worker/boot/snapshot/snapshot-file.ts';
import { snapshotImports } from '../../../worker/runtime/snapshot-imports.ts';

/** What the page gets: the file, null where Python cannot wait and a snapshot would not be used, or what went wrong. */
export type Made = { readonly file: Blob | null } | { readonly error: string };

async function make(folder: RuntimeFolder): Promise<Made> {
  if (!hasJspi()) return { file: null };
  try {
    const files = new RuntimeFiles(folder, { stallSeconds: 60, onStatus: () => {} });
    const snapshot = await makeSnapshot(folder, files, snapshotImports);
    const library = files.postponedLibrary();
    // What cannot be restored where it was made is not published.
    await restoreSnapshot({ arrived: Promise.resolve(snapshot) }, { folder, files, library });
    return { file: new Blob(await encodeSnapshot(snapshot)) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<RuntimeFolder>) =>
  self.postMessage(await make(data)),
);
