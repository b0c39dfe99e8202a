/** Starts the real Python, in every way it can be started. */
import { runtime as folder } from 'virtual:gradio-runtime';
import { expect } from '../../test/helpers/expect.ts';
import { BootError } from './boot-error.ts';
import { PythonBoot, type BootOptions, type PythonRuntime } from './boot.ts';
import { RuntimeFiles } from './runtime-files.ts';
import { makeSnapshot } from './snapshot/make-snapshot.ts';
import { encodeSnapshot } from './snapshot/snapshot-file.ts';
import type { FoundSnapshot, Snapshot, SnapshotStore } from './snapshot/snapshot.ts';
import type { OnStatus } from './status.ts';

/** Keeps one snapshot in memory, until it is dropped. */
class MemoryStore implements SnapshotStore {
  constructor(private readonly only: Promise<Snapshot>) {}

  async find(key: string): Promise<FoundSnapshot | undefined> {
    return this.dropped.includes(key) ? undefined : { arrived: this.only };
  }
  async keep(): Promise<void> {}
  async drop(key: string): Promise<void> {
    this.dropped.push(key);
  }
  readonly dropped: string[] = [];
}

describe('PythonBoot', function () {
  this.timeout(180_000);

  let first: PythonRuntime;
  let snapshot: Snapshot;
  let reports: Parameters<OnStatus>[] = [];
  const stockFetch = globalThis.fetch;

  const boot = (options: Partial<BootOptions> = {}): PythonBoot => {
    reports = [];
    return new PythonBoot({ folder, onStatus: (...report) => reports.push(report), ...options });
  };

  const failure = async (started: Promise<unknown>): Promise<BootError> => {
    const error: unknown = await started.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(BootError);
    return error as BootError;
  };

  /** Runs with `console.warn` recorded. */
  const warnings = async (run: () => Promise<void>): Promise<string[]> => {
    const stock = console.warn;
    const said: string[] = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    try {
      await run();
      return said;
    } finally {
      console.warn = stock;
    }
  };

  before(async () => {
    const files = new RuntimeFiles(folder, { stallSeconds: 60, onStatus: () => {} });
    snapshot = await makeSnapshot(folder, files, ['random', 'decimal']);
    first = await boot().start();
  });

  it('starts Python from its files, once, and reports both stages', async () => {
    const starting = boot();
    expect(starting.start()).to.equal(starting.start());
    const { pyodide, restored, jspi } = await starting.start();
    expect(pyodide.runPython('1 + 1')).to.equal(2);
    expect(pyodide.runPython('import sys; sys.path.count("")')).to.equal(1);
    expect(restored).to.be.false;
    expect(jspi).to.equal('Suspending' in WebAssembly);
    const { sizes } = folder;
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(reports.find(([stage, , , done]) => stage === 'runtime' && done)).to.deep.equal([
      'runtime',
      total,
      total,
      true,
    ]);
    expect(reports.slice(-2)).to.deep.equal([
      ['python', 0, null, false],
      ['python', 0, null, true],
    ]);
    expect(globalThis.fetch).to.equal(stockFetch);
  });

  it('sends output where it is told to', async () => {
    const lines: string[] = [];
    const { pyodide } = await boot({
      given: first.assets(),
      stdout: (line) => lines.push(`out ${line}`),
      stderr: (line) => lines.push(`err ${line}`),
    }).start();
    pyodide.runPython('import sys; print("hello"); print("oh", file=sys.stderr)');
    expect(lines).to.deep.equal(['out hello', 'err oh']);
  });

  it('starts from what another runtime gives, and downloads only the script', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return stockFetch(input, init);
    };
    try {
      const { pyodide } = await boot({ given: structuredClone(first.assets()) }).start();
      expect(pyodide.runPython('import colorsys; colorsys.rgb_to_hsv(1, 0, 0)[1]')).to.equal(1);
    } finally {
      globalThis.fetch = stockFetch;
    }
    expect(asked).to.be.empty;
  });

  it('restores a snapshot: modules imported, calls suspended, numbers drawn anew', async () => {
    const store = new MemoryStore(Promise.resolve(snapshot));
    const draw = 'import random; random.random()';
    const runtimes = await Promise.all([
      boot({ given: first.assets(), snapshots: store }).startFor(['colorsys']),
      boot({ given: first.assets(), snapshots: store }).startFor(['colorsys']),
    ]);
    const drawn = runtimes.map(({ pyodide }) => pyodide.runPython(draw) as number);
    const [{ pyodide, restored, jspi }] = runtimes as [PythonRuntime, PythonRuntime];
    expect(restored).to.be.true;
    expect(drawn[0]).not.to.equal(drawn[1]);
    expect(pyodide.runPython('import sys; "decimal" in sys.modules')).to.be.true;
    expect(pyodide.runPython('sys.path.count("")')).to.equal(1);
    expect(pyodide.runPython('import colorsys; colorsys.rgb_to_hsv(1, 0, 0)[1]')).to.equal(1);
    if (jspi) {
      const slept =
        'import asyncio; from pyodide.ffi import run_sync; run_sync(asyncio.sleep(0.01, "slept"))';
      expect(await pyodide.runPythonAsync(slept)).to.equal('slept');
    }
    expect(store.dropped).to.be.empty;
  });

  it('drops a snapshot that is damaged, of another browser, or broken, and starts all the same', async () => {
    const { facts, bootstrap } = snapshot;
    const unlike = (changes: Partial<Snapshot>): Promise<Snapshot> =>
      Promise.resolve({ ...snapshot, ...changes });
    const empty = new Uint8Array(bootstrap.length);
    for (const [bad, reason] of [
      [Promise.reject<Snapshot>(new Error('It is damaged.')), 'It is damaged.'],
      [unlike({ facts: { ...facts, tableLength: 7 } }), 'The snapshot has 7 functions'],
      [unlike({ facts: { ...facts, memoryLength: 2 ** 40 } }), 'The snapshot needs 1099511627776 bytes'],
      [unlike({ bootstrap: empty }), 'invalid magic number'],
    ] as const) {
      const store = new MemoryStore(bad);
      const said = await warnings(async () => {
        const { pyodide, restored } = await boot({ given: first.assets(), snapshots: store }).start();
        expect(restored, reason).to.be.false;
        expect(pyodide.runPython('1 + 1'), reason).to.equal(2);
      });
      expect(said, reason).to.have.length(1);
      expect(said[0]).to.include('Python starts without its snapshot, which is dropped:').and.include(reason);
      expect(store.dropped, reason).to.have.length(1);
    }
  });

  /** A folder with a snapshot, whose file the network gives; answers with what is asked for meanwhile. */
  const shipped = async (
    file: Blob | null,
    use: (options: Pick<BootOptions, 'folder' | 'given'>) => Promise<void>,
  ): Promise<string[]> => {
    const asked: string[] = [];
    globalThis.fetch = async (input, init) => {
      const name = String(input).split('/').at(-1) ?? '';
      asked.push(name);
      if (name !== 'snapshot.gz') return stockFetch(input, init);
      return file ? new Response(file) : new Response('', { status: 404, statusText: 'Not Found' });
    };
    const { module, lock } = first.assets();
    try {
      await use({ folder: { ...folder, snapshot: 'snapshot.gz' }, given: { module, lock } });
    } finally {
      globalThis.fetch = stockFetch;
    }
    return asked;
  };

  it('restores the snapshot that came with the folder, and fetches the library when more is imported', async () => {
    const archive = first.assets().library as Uint8Array<ArrayBuffer>;
    let read = 0;
    const readNow = (): Uint8Array<ArrayBuffer> => {
      read += 1;
      return archive;
    };
    const asked = await shipped(new Blob(await encodeSnapshot(snapshot)), async (options) => {
      const { pyodide, restored } = await boot({ ...options, readNow }).startFor(['random', 'math']);
      expect(restored).to.be.true;
      expect(pyodide.runPython('import random, math; random.random() < math.pi')).to.be.true;
      expect(read).to.equal(0);
      expect(pyodide.runPython('import colorsys; colorsys.rgb_to_hsv(1, 0, 0)[1]')).to.equal(1);
      expect(pyodide.runPython('import csv; csv.QUOTE_ALL')).to.equal(1);
      expect(read).to.equal(1);
    });
    expect(asked).to.deep.equal(['snapshot.gz']);
  });

  it('fetches the library beside the start when an import of it is expected', async () => {
    const asked = await shipped(new Blob(await encodeSnapshot(snapshot)), async (options) => {
      const { pyodide } = await boot(options).startFor(['random', 'colorsys']);
      expect(pyodide.runPython('import colorsys; colorsys.rgb_to_hsv(1, 0, 0)[1]')).to.equal(1);
    });
    expect(asked).to.deep.equal(['snapshot.gz', folder.library]);
  });

  it('starts from the files when the snapshot of the folder cannot be had', async () => {
    await shipped(null, async (options) => {
      const said = await warnings(async () => {
        const { pyodide, restored } = await boot(options).start();
        expect(restored).to.be.false;
        expect(pyodide.runPython('1 + 1')).to.equal(2);
      });
      expect(said.join()).to.include('Could not load snapshot.gz: 404 Not Found');
    });
  });

  it('starts without a word where the page has no storage', async () => {
    const denied = (): Promise<never> => Promise.reject(new DOMException('Denied.', 'SecurityError'));
    const snapshots: SnapshotStore = { find: denied, keep: denied, drop: denied };
    const said = await warnings(async () => {
      expect((await boot({ given: first.assets(), snapshots }).start()).restored).to.be.false;
    });
    expect(said).to.be.empty;
  });

  it('names a file that is missing; what has arrived is kept for the next attempt', async () => {
    const starting = boot();
    let asked: string[] = [];
    let missing = true;
    globalThis.fetch = async (input, init) => {
      asked.push(String(input).split('/').at(-1) ?? '');
      const gone = missing && String(input).endsWith('.wasm');
      return gone ? new Response('', { status: 404, statusText: 'Not Found' }) : stockFetch(input, init);
    };
    try {
      const error = await failure(starting.start());
      expect(error).to.include({ stage: 'runtime', retryable: false });
      expect(error.message).to.equal(
        `Could not load pyodide.asm.wasm: 404 Not Found (${folder.url}pyodide.asm.wasm). Check that the folder ${folder.folder.slice(0, -1)} was published beside gradio-lite.js.`,
      );
      missing = false;
      asked = [];
      expect((await starting.start()).pyodide.runPython('2 + 2')).to.equal(4);
      expect(asked).to.include('pyodide.asm.wasm').and.not.include('pyodide-lock.json');
    } finally {
      globalThis.fetch = stockFetch;
    }
  });

  it('starts though the server states the wrong type of the WebAssembly file', async () => {
    globalThis.fetch = async (input, init) => {
      const response = await stockFetch(input, init);
      return String(input).endsWith('.wasm') ? new Response(response.body) : response;
    };
    const said = await warnings(async () => {
      const { pyodide } = await boot()
        .start()
        .finally(() => (globalThis.fetch = stockFetch));
      expect(pyodide.runPython('3 + 3')).to.equal(6);
    });
    expect(said.join()).to.include('pyodide.asm.wasm as a file of no type; as application/wasm');
  });

  it('fails when Python takes too long', async () => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = () => new Promise<never>(() => {});
    const started = boot({ given: first.assets(), timeouts: { python: 0.3 } }).start();
    const error = await failure(started).finally(() => (WebAssembly.instantiate = instantiate));
    expect(error).to.include({ stage: 'python', retryable: true });
    expect(error.message).to.equal('Python did not start: It took longer than 0.3 seconds.');
  });

  it('fails when a file stands still', async () => {
    globalThis.fetch = (input, init) =>
      String(input).endsWith('.wasm')
        ? new Promise((_, reject) => init?.signal?.addEventListener('abort', reject))
        : stockFetch(input, init);
    const error = await failure(boot({ timeouts: { runtime: 1 } }).start()).finally(
      () => (globalThis.fetch = stockFetch),
    );
    expect(error).to.include({ stage: 'runtime', retryable: true });
    expect(error.message).to.include('Could not load pyodide.asm.wasm: no data arrived for 1 seconds');
  });
});
