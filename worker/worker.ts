/** The worker's entry: binds the runtime to the page. */
import type { Port } from '../src/protocol/port.ts';
import { startRuntime } from './runtime/runtime.ts';

startRuntime({
  // The DOM's types take `self` for a window's.
  port: self as unknown as Port,
  languages: {
    python: () => import('./runtime/python.ts'),
    typescript: () => import('./runtime/typescript.ts'),
  },
});
