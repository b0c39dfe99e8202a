/** Installs from a package index, by micropip. */
import type { PyodideAPI } from 'pyodide';
import { BootError } from '../boot-error.ts';
import { within } from '../limit.ts';

/** What is to be installed, and from where. */
interface IndexOrder {
  readonly requirements: readonly string[];
  /** What messages call the requirements. */
  readonly named: string;
  /** The index's address; undefined is the Python Package Index, null is none, for wheels with an address. */
  readonly index: string | null | undefined;
  readonly seconds: number;
}

/** Installs requirements and what they need; `micropip` has been loaded. Rejects with a `BootError`. */
export async function installFromIndex(pyodide: PyodideAPI, order: IndexOrder): Promise<void> {
  const { requirements, named, index, seconds } = order;
  const micropip = pyodide.pyimport('micropip');
  const wanted = pyodide.toPy(requirements);
  const urls = pyodide.toPy(index == null ? [] : [index]);
  const failure = (reason: string, cause?: unknown): BootError =>
    new BootError('packages', `Could not install ${named} from the package index: ${reason}`, true, {
      cause,
    });
  try {
    const where = index === undefined ? {} : { index_urls: urls };
    const installed = micropip.install.callKwargs(wanted, where);
    await within(seconds, installed, () => failure(`it took longer than ${seconds} seconds.`));
  } catch (error) {
    // micropip cannot reach the index, or there is no wheel that a browser can run.
    throw error instanceof BootError ? error : failure(pythonMessage(error), error);
  } finally {
    for (const proxy of [urls, wanted, micropip]) proxy.destroy();
  }
}

/** What Python said, without the traceback. */
function pythonMessage(error: unknown): string {
  const { type, message } = error as { type?: string; message: string };
  const at = type === undefined ? -1 : message.lastIndexOf(`${type}: `);
  return at < 0 ? message : message.slice(at).trim();
}
