import { runtime as folder } from 'virtual:gradio-runtime';
import { expect } from '../../test/helpers/expect.ts';
import { PythonBoot } from './boot.ts';
import { RuntimeFiles } from './runtime-files.ts';
import { makeSnapshot } from './snapshot/make-snapshot.ts';
describe('zz', function () {
  this.timeout(100_000);
  it('gradio', async () => {
    const files = new RuntimeFiles(folder, { stallSeconds: 60, onStatus: () => {} });
    const s = await makeSnapshot(folder, files, ['gradio', 'gradio.runtime.host', 'asyncio', 'json', 'random', 'datetime', 'time', 'os', 're', 'pathlib']);
    console.log(JSON.stringify(s.facts), s.parts.memory.length, s.parts.library.length);
    const { pyodide, restored } = await new PythonBoot({ folder, onStatus: () => {}, snapshots: { find: async () => s, keep: async () => {}, drop: async () => {} } }).start();
    expect(restored).to.be.true;
    console.log(pyodide.runPython('import sys, os; str([m for m in sys.modules if m.startswith("gradio")][:50]) + str(len(sys.modules)) + os.environ["MPLBACKEND"]'));
    console.log(pyodide.runPython('import time; str((time.tzname, time.timezone, hasattr(time,"tzset")))'));
  });
});
