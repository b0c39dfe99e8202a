/** `createGradioApp`: an app made and steered by a script on the page. */
import type { SourceFile } from '../../../src/protocol/source.ts';
import type { RuntimeCalls } from '../../../src/protocol/runtime.ts';
import type { AppHost } from './app-host.ts';
import { setAttributes } from './attributes.ts';
import { dedent, requirementLines, type StatedSource } from './gather-source.ts';
import './gradio-lite.ts';

/** One file given by a script: its content, or where it is fetched from. */
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
  /** The language of `code`; that of files shows in their names. */
  language?: 'python' | 'typescript';
  requirements?: string | readonly string[];
  wheels?: string;
  lock?: string;
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
  playground?: boolean;
  layout?: 'horizontal' | 'vertical' | null;
}

/** Steers an app. Each call answers when the runtime has done it; those made while the app starts wait for it. */
export interface GradioAppController {
  /** Runs code in place of the app's entry file. */
  runCode(code: string): Promise<void>;
  /** Runs one of the app's files in place of the entry file. */
  runFile(path: string): Promise<void>;
  write(path: string, data: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Installs packages: one requirement a line, or a list of them. */
  install(requirements: string | readonly string[]): Promise<void>;
  /** Removes the app from the page and frees its runtime. */
  unmount(): void;
  /** Calls the app's endpoints. */
  readonly client: AppClient;
  /** `runCode`, as Gradio Lite spells it. */
  run_code(code: string): Promise<void>;
  /** `runFile`, as Gradio Lite spells it. */
  run_file(path: string): Promise<void>;
}

/** Calls endpoints as `@gradio/client` does: by name, with wire values. */
export interface AppClient {
  predict(endpoint: string | number, data?: unknown[]): Promise<{ data: unknown[] }>;
}

const list = (requirements: string | readonly string[] | undefined): string[] =>
  typeof requirements === 'string' ? requirementLines(requirements) : [...(requirements ?? [])];

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function sourceFile(name: string, { data, url }: GivenFile): SourceFile {
  if (data !== undefined) return { name, content: typeof data === 'string' ? data : bytesOf(data) };
  if (url !== undefined) return { name, url: new URL(url, document.baseURI).href };
  throw new TypeError(`createGradioApp needs data or a url for each file; "${name}" has neither.`);
}

/** The code and files as the app's source; null when there are none. */
function sourceOf({
  code,
  files = {},
  language = 'python',
  ...options
}: GradioAppOptions): StatedSource | null {
  const listed = Object.entries(files).map(([name, file]) => sourceFile(name, file));
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
    requirements: list(options.requirements),
  };
}

/** Makes an app in `options.target`. Throws TypeError when no code, file or src is given. */
export function createGradioApp(options: GradioAppOptions): GradioAppController {
  const source = sourceOf(options);
  if (!source && !options.src)
    throw new TypeError('createGradioApp needs code, files with an entrypoint, or src.');
  const element = document.createElement('gradio-lite');
  setAttributes(element, {
    src: source ? null : options.src,
    requirements: source ? null : options.requirements && list(options.requirements).join('\n'),
    wheels: options.wheels,
    lock: options.lock,
    theme: options.themeMode ?? options.theme,
    container: options.container,
    info: options.info,
    eager: options.eager,
    'initial-height': options.initialHeight,
    'control-page-title': options.controlPageTitle,
    'app-mode': options.appMode,
    autoscroll: options.autoScroll,
    isolate: options.isolate,
    playground: options.playground,
    layout: options.layout,
  });
  if (source) element.run(source);
  options.target.append(element);

  const host = async (): Promise<AppHost> => {
    const { appHost } = element;
    if (!appHost || !element.isConnected)
      throw new Error('The app is not on the page: it was unmounted, or its target is no part of it.');
    await appHost.frame.whenReady();
    return appHost;
  };
  /** Makes a call of the runtime about this app, once it runs. */
  const call = async <T>(make: (calls: RuntimeCalls, app: string) => Promise<T>): Promise<T> => {
    const { runtime, app } = (await host()).calls;
    return make(runtime.calls, app);
  };
  const runCode = (code: string): Promise<void> => call((calls, app) => calls.runCode(app, dedent(code)));
  const runFile = (path: string): Promise<void> => call((calls, app) => calls.runFile(app, path));
  return {
    runCode,
    runFile,
    run_code: runCode,
    run_file: runFile,
    write: (path, data) => call((calls, app) => calls.write(app, { name: path, content: data })),
    rename: (from, to) => call((calls, app) => calls.rename(app, from, to)),
    unlink: (path) => call((calls, app) => calls.unlink(app, path)),
    install: (requirements) => call((calls, app) => calls.install(app, list(requirements))),
    unmount: () => element.remove(),
    client: { predict: async (endpoint, data = []) => (await host()).predict(endpoint, data) },
  };
}

Object.assign(globalThis, { createGradioApp });
