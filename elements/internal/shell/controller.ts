/** `createGradioApp`: an app made and steered by a script on the page. */
import type { AppSource } from '../../../src/protocol/source.ts';
import type { AppHost } from './app-host.ts';
import { dedent, requirementLines } from './gather-source.ts';
import { GradioLite } from './gradio-lite.ts';

/** One file given by a script. */
export interface GivenFile {
  data?: string | Uint8Array | ArrayBufferView;
  url?: string;
}

/** What `createGradioApp` takes: one of `code`, `files` with an `entrypoint`, or `src`. */
export interface GradioAppOptions {
  /** Where the app goes. */
  target: HTMLElement;
  code?: string;
  src?: string;
  files?: Record<string, GivenFile>;
  entrypoint?: string;
  language?: 'python' | 'typescript';
  requirements?: string | readonly string[];
  wheels?: string;
  theme?: 'light' | 'dark' | 'system' | null;
  themeMode?: 'light' | 'dark' | 'system' | null;
  container?: boolean;
  info?: boolean;
  eager?: boolean;
  initialHeight?: string;
  controlPageTitle?: boolean;
  appMode?: boolean;
  autoScroll?: boolean;
  isolate?: boolean;
}

/** Steers an app. Each call answers when the runtime has done it. */
export interface GradioAppController {
  /** Runs code in place of the app's entry file. */
  runCode(code: string): Promise<void>;
  /** Runs one of the app's files in place of the entry file. */
  runFile(path: string): Promise<void>;
  write(path: string, data: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  install(requirements: string | readonly string[]): Promise<void>;
  /** Removes the app from the page and frees its runtime. */
  unmount(): void;
  /** Calls the app's endpoints. */
  readonly client: AppClient;
  run_code(code: string): Promise<void>;
  run_file(path: string): Promise<void>;
}

/** Calls endpoints as `@gradio/client` does: by name, with wire values. */
export interface AppClient {
  predict(endpoint: string | number, data: unknown[]): Promise<{ data: unknown[] }>;
}

const list = (requirements: string | readonly string[] | undefined): string[] =>
  typeof requirements === 'string' ? requirementLines(requirements) : [...(requirements ?? [])];

function sourceOf(options: GradioAppOptions): AppSource | null {
  const { code, files = {}, language = 'python', requirements, wheels } = options;
  const listed = Object.entries(files).map(([name, { data, url }]) => ({
    name,
    ...(url === undefined ? {} : { url: new URL(url, document.baseURI).href }),
    ...(data === undefined
      ? {}
      : {
          content:
            typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
        }),
  }));
  const ownName = language === 'python' ? 'app.py' : 'app.ts';
  if (code !== undefined) listed.push({ name: ownName, content: dedent(code) });
  if (listed.length === 0) return null;
  const entrypoint = code === undefined ? options.entrypoint : ownName;
  if (!entrypoint || !listed.some(({ name }) => name === entrypoint))
    throw new TypeError(
      `createGradioApp needs an entrypoint that is one of its files; got ${JSON.stringify(entrypoint)}.`,
    );
  return {
    language: /\.tsx?$/.test(entrypoint) ? 'typescript' : 'python',
    entrypoint,
    files: listed,
    requirements: list(requirements),
    imports: {},
    wheels: wheels ? new URL(wheels, document.baseURI).href : null,
    lock: null,
    folder: null,
  };
}

function attribute(element: HTMLElement, name: string, value: string | boolean | null | undefined): void {
  if (value === undefined || value === null) return;
  element.setAttribute(name, String(value));
}

/** Makes an app in `options.target`. Throws TypeError when no code, file or src is given. */
export function createGradioApp(options: GradioAppOptions): GradioAppController {
  const source = sourceOf(options);
  if (!source && !options.src)
    throw new TypeError('createGradioApp needs code, files with an entrypoint, or src.');
  const element = document.createElement('gradio-lite') as GradioLite;
  attribute(element, 'theme', options.themeMode ?? options.theme);
  attribute(element, 'container', options.container);
  attribute(element, 'info', options.info);
  attribute(element, 'initial-height', options.initialHeight);
  attribute(element, 'control-page-title', options.controlPageTitle);
  if (options.appMode) element.setAttribute('app-mode', '');
  if (options.isolate) element.setAttribute('isolate', '');
  if (options.src) element.setAttribute('src', options.src);
  if (source) element.run(source);
  options.target.append(element);

  const host = (): AppHost => {
    if (!element.appHost) throw new Error('The app was unmounted.');
    return element.appHost;
  };
  const runCode = async (code: string): Promise<void> => {
    const { runtime, app } = host().calls;
    await runtime.calls.runCode(app, dedent(code));
  };
  const runFile = async (path: string): Promise<void> => {
    const { runtime, app } = host().calls;
    await runtime.calls.runFile(app, path);
  };
  return {
    runCode,
    runFile,
    run_code: runCode,
    run_file: runFile,
    write: async (path, data) =>
      host().calls.runtime.calls.write(host().calls.app, { name: path, content: data }),
    rename: async (from, to) => host().calls.runtime.calls.rename(host().calls.app, from, to),
    unlink: async (path) => host().calls.runtime.calls.unlink(host().calls.app, path),
    install: async (requirements) => host().calls.runtime.calls.install(host().calls.app, list(requirements)),
    unmount: () => element.remove(),
    client: { predict: (endpoint, data) => host().predict(endpoint, data) },
  };
}

Object.assign(globalThis, { createGradioApp });
