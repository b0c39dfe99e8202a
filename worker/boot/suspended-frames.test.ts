/** Calls that are suspended while Python looks at all frames, as its garbage collector does. */
import { runtime as folder } from 'virtual:gradio-runtime';
import type { PyCallable } from 'pyodide/ffi';
import { expect } from '../../test/helpers/expect.ts';
import { PythonBoot } from './boot.ts';

const code = `
import asyncio, sys
from pyodide.ffi import run_sync

def waits(seconds):
    run_sync(asyncio.sleep(seconds))
    # Those of this call are back in their place.
    return sys._getframe().f_code.co_name

def looks():
    return ' '.join(frame.f_code.co_name for frame in sys._current_frames().values())
`;

describe('hideSuspendedFrames', function () {
  this.timeout(120_000);

  it('leaves only the frames of the call that runs to be seen', async function () {
    const { pyodide, jspi } = await new PythonBoot({ folder, onStatus: () => {} }).start();
    if (!jspi) this.skip();
    pyodide.runPython(code);
    const [waits, looks] = ['waits', 'looks'].map((name) => pyodide.globals.get(name) as PyCallable);
    const waiting = [0.2, 0.1, 0.3].map((seconds) => waits?.callPromising(seconds));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await looks?.callPromising()).to.equal('looks');
    expect(await Promise.all(waiting)).to.deep.equal(['waits', 'waits', 'waits']);
    waits?.destroy();
    looks?.destroy();
  });
});
