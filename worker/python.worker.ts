/**
 * The worker of pages whose first app is in Python. Its own file holds what Python's start takes, which begins at once;
 * the rest of the runtime arrives beside it, in files of which the browser keeps the compiled code, as it does not of
 * a worker's own.
 */
import './boot/early-factory.ts';
import type { Port } from '../src/protocol/port.ts';
import { holdMessages } from './runtime/held-messages.ts';
import { PageAssets } from './runtime/page-assets.ts';
import { PythonStart } from './runtime/python-start.ts';

// The DOM's types take `self` for a window's.
const port = self as unknown as Port & EventTarget;
const assets = new PageAssets(port);
const handOut = holdMessages(port);
const begun = new PythonStart(assets.all);
// Whoever needs Python asks for it again, and says what is wrong.
begun.boot.start().catch(() => {});

import('./runtime/python-runtime.ts')
  .then(({ startPythonRuntime }) => {
    startPythonRuntime(port, assets, begun);
    handOut();
  })
  .catch((error: unknown) =>
    // As when the worker's own file cannot be had: the page hears that it did not start.
    setTimeout(() => {
      throw error;
    }),
  );
