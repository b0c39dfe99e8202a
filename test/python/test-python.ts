/** A Python runner for tests, over any Pyodide: the `gradio` package from its sources, apps from texts. */
import type { PyodideAPI } from 'pyodide';
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { Builder } from '../../src/app/builder.ts';
import type { AppSource, PageRequest } from '../../src/protocol/source.ts';
import { toJson } from '../../src/schema/json.ts';
import { PythonRunner, type PythonRunnerOptions, type PythonUp } from '../../worker/runners/python/runner.ts';
import type { CallContext } from '../../worker/runners/runner.ts';

const request: PageRequest = {
  url: 'http://localhost/a/page?q=0&q=1#top',
  headers: { 'User-Agent': 'Tests', cookie: 'id=7; theme=a=b' },
  query_params: { q: '1' },
};

/** What a call told its visitor, and how to call it off. */
export interface Heard {
  readonly progress: unknown[];
  readonly logs: unknown[];
  readonly abort: AbortController;
}

/** Python, with what it prints by app. */
export interface TestPython {
  readonly pyodide: PyodideAPI;
  readonly runner: PythonRunner;
  printed(app: string): string;
  builder(app: App): Builder;
  /** Opens an app from its files; `app.py` is run. */
  open(id: string, files: Record<string, string> | string, more?: Partial<AppSource>): Promise<App>;
  /** The surroundings of a call of an app, and what comes of it. */
  context(app: App, more?: Partial<CallContext>): { context: CallContext; heard: Heard };
}

/** Copies the package into the interpreter, with the schemas that a build would write. */
function mountPackage({ FS, runPython }: PyodideAPI, sources: Readonly<Record<string, string>>): void {
  const files = { ...sources, 'gradio/_schemas.json': JSON.stringify(toJson(definitions)) };
  for (const [name, text] of Object.entries(files)) {
    const file = `/python/${name}`;
    FS.mkdirTree(file.slice(0, file.lastIndexOf('/')));
    FS.writeFile(file, text);
  }
  runPython('import sys; sys.path.insert(0, "/python"); sys.dont_write_bytecode = True');
}

/** Readies Python for apps. `sources` are the files of `worker/python`, by their path in it. */
export function testPython(
  up: PythonUp,
  sources: Readonly<Record<string, string>>,
  options: Partial<PythonRunnerOptions> = {},
): TestPython {
  mountPackage(up.pyodide, sources);
  const output = new Map<string, string>();
  const runner = new PythonRunner(up, {
    console: (app, stream, text) =>
      output.set(app, `${output.get(app) ?? ''}${stream === 'stderr' ? '[err] ' : ''}${text}`),
    install: async () => {},
    ...options,
  });
  return {
    pyodide: up.pyodide,
    runner,
    printed: (app) => output.get(app) ?? '',
    builder: createBuilder,
    async open(id, files, more = {}) {
      const app = new App({ id, definitions });
      const named = typeof files === 'string' ? { 'app.py': files } : files;
      await runner.load(app, {
        language: 'python',
        entrypoint: 'app.py',
        files: Object.entries(named).map(([name, content]) => ({ name, content })),
        requirements: [],
        imports: {},
        wheels: null,
        lock: null,
        folder: null,
        ...more,
      });
      return app;
    },
    context(app, more = {}) {
      const heard: Heard = { progress: [], logs: [], abort: new AbortController() };
      const context: CallContext = {
        app,
        session: 's1',
        request,
        eventId: 'e1',
        event: { target: null, data: null },
        inputsAsDict: false,
        inputNames: null,
        signal: heard.abort.signal,
        stopped: () => heard.abort.signal.aborted,
        progress: (units) => void heard.progress.push(units),
        log: (message) => void heard.logs.push(message),
        ...more,
      };
      return { context, heard };
    },
  };
}
