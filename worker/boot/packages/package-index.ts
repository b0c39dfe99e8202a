/** Installs from a package index, by micropip. */
import type { PyodideAPI } from 'pyodide';
import { BootError } from '../boot-error.ts';
import { within } from '../limit.ts';

/** Where to look and for how long. */
export interface IndexOptions {
  /** The index's address; undefined is the Python Package Index. */
  readonly url: string | undefined;
  readonly seconds: number;
}

/**
 * Installs requirements and what they need; `micropip` has been loaded. Rejects with a `BootError` that calls them
 * what `named` says.
 */
export async function installFromIndex(
  pyodide: PyodideAPI,
  requirements: readonly string[],
  named: string,
  { url, seconds }: IndexOptions,
): Promise<void> {
  const failure = (reason: string, retryable: boolean, cause?: unknown): BootError =>
    new BootError('packages', `Could not install ${named} from the package index: ${reason}`, retryable, {
      cause,
    });
  const micropip = pyodide.pyimport('micropip');
  const wanted = pyodide.toPy(requirements);
  try {
    const options = url === undefined ? {} : { index_urls: url };
    const installed = micropip.install.callKwargs(wanted, { keep_going: true, ...options });
    await within(seconds, installed, () => failure(`it took longer than ${seconds} seconds.`, true));
  } catch (error) {
    if (error instanceof BootError) throw error;
    // micropip cannot reach the index, or there is no wheel that a browser can run.
    throw failure(pythonMessage(error), !isValueError(error), error);
  } finally {
    wanted.destroy();
    micropip.destroy();
  }
}

const isValueError = (error: unknown): boolean => (error as { type?: string }).type === 'ValueError';

/** What Python said, without the traceback. */
function pythonMessage(error: unknown): string {
  const { type, message } = error as { type?: string; message: string };
  const at = type === undefined ? -1 : message.lastIndexOf(`${type}: `);
  return at < 0 ? message : message.slice(at).trim();
}
