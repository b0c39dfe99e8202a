/** The worker of pages whose first app is in TypeScript: binds the runtime to the page, with that language in its own file. */
import type { Port } from '../src/protocol/port.ts';
import { PageAssets } from './runtime/page-assets.ts';
import { startRuntime } from './runtime/runtime.ts';
import * as typescript from './runtime/typescript.ts';

// The DOM's types take `self` for a window's.
const port = self as unknown as Port;

startRuntime({
  port,
  assets: new PageAssets(port),
  languages: {
    python: () => import('./runtime/python.ts'),
    typescript: () => Promise.resolve(typescript),
  },
});
