/** The worker of pages whose first app is in Python: binds the runtime to the page, with that language in its own file. */
import './boot/early-factory.ts';
import type { Port } from '../src/protocol/port.ts';
import * as python from './runtime/python.ts';
import { startRuntime } from './runtime/runtime.ts';

startRuntime({
  // The DOM's types take `self` for a window's.
  port: self as unknown as Port,
  languages: {
    python: () => Promise.resolve(python),
    typescript: () => import('./runtime/typescript.ts'),
  },
});
