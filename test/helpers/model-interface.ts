/** Interfaces made straight through the builder, with files in memory and the core's own functions to call. */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { Builder } from '../../src/app/builder.ts';
import {
  isNative,
  type FunctionRef,
  type NativeContext,
  type NativeFunction,
} from '../../src/app/function-ref.ts';
import type { AppConfig, DependencyConfig } from '../../src/protocol/config.ts';
import { MemoryFiles } from './memory-files.ts';
import { functionRef, needs } from './model-app.ts';

/** The function of an Interface, with parameters of these names. */
export const predict = (names: string[], kind: FunctionRef['kind'] = 'plain'): FunctionRef =>
  functionRef('predict', needs(...names), { kind });

/** An app being made. */
export interface ModelInterface {
  readonly app: App;
  readonly builder: Builder;
  readonly files: MemoryFiles;
  /** Folders that were to be kept. */
  readonly kept: readonly string[];
  /** Makes an Interface; answers with the config of its app. */
  build(given: Record<string, unknown>, fn?: FunctionRef | null): AppConfig;
  /** The core's function behind a dependency. */
  native(id: number): NativeFunction;
}

/** Starts an app. */
export function startInterface(): ModelInterface {
  const files = new MemoryFiles();
  const kept: string[] = [];
  const keeper = {
    restore: async () => {},
    keep: (_files: unknown, folder: string) => void kept.push(folder),
  };
  const app = new App({ id: 'test', definitions, files, keeper });
  const builder = createBuilder(app);
  const dependencies = () =>
    [...app.blocks.values()].flatMap((block) =>
      'dependencies' in block ? (block.dependencies as { fn: FunctionRef | NativeFunction | null }[]) : [],
    );
  return {
    app,
    builder,
    files,
    kept,
    build: (given, fn = predict(['x'])) =>
      builder.config(builder.createInterface(given, { parent: null, fn }).id),
    native(id) {
      const { fn: found } = dependencies()[id] ?? { fn: null };
      if (!found || !isNative(found)) throw new Error(`Dependency ${id} has no function of the core's.`);
      return found;
    },
  };
}

/** What stands on an app's buttons. */
export const buttons = (config: AppConfig): unknown[] =>
  config.components.flatMap(({ type, props }) => (type === 'button' ? [props['value']] : []));

/** The dependency of that `api_name`. Throws when there is none. */
export const named = (config: AppConfig, name: string): DependencyConfig => {
  const found = config.dependencies.find(({ api_name }) => api_name === name);
  if (!found) throw new Error(`No dependency is called ${name}.`);
  return found;
};

/** What surrounds a call of a function of the core's. */
export const context = (
  call: NativeContext['call'] = async () => [],
  tell: NativeContext['tell'] = async () => {},
): NativeContext => ({
  session: 's',
  freshState: (block) => 100 + block,
  copyState: (handle) => 1000 + handle,
  fingerprint: (fn) => `fn ${fn.handle}`,
  stateText: (handle) => `state ${handle}`,
  tell,
  call,
});
