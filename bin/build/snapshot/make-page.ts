/** The page of the build's own browser: has a worker make the snapshot, as a visitor's page has one start Python. */
import type { RuntimeFolder } from '../../../worker/boot/runtime-files.ts';
import type { Made } from './make.worker.ts';

declare global {
  /** The facts of the runtime folder, from the page. */
  var folder: Omit<RuntimeFolder, 'url'>;
  /** The snapshot's file; null when this browser cannot make one. Rejects with what went wrong. */
  var made: Promise<Blob | null>;
}

globalThis.made = new Promise((resolve, reject) => {
  const worker = new Worker(new URL('make.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Made>) =>
    'error' in data ? reject(new Error(data.error)) : resolve(data.file),
  );
  worker.addEventListener('error', ({ message }) =>
    reject(new Error(message || 'Its script does not load.')),
  );
  worker.postMessage({ ...globalThis.folder, url: new URL('runtime/', location.href).href });
});
