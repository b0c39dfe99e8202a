/** The runtime of a worker that has begun Python: all but that start, in one file. */
import type { Port } from '../../src/protocol/port.ts';
import type { PageAssets } from './page-assets.ts';
import { createLanguage } from './python.ts';
import type { PythonStart } from './python-start.ts';
import { startRuntime } from './runtime.ts';

/** Starts a runtime at a port, with a Python that has been begun. */
export const startPythonRuntime = (port: Port, assets: PageAssets, begun: PythonStart): void =>
  startRuntime({
    port,
    assets,
    languages: {
      python: async () => ({ createLanguage: (host) => createLanguage(host, begun) }),
      typescript: () => import('./typescript.ts'),
    },
  });
