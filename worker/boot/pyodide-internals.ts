/** The parts of Pyodide without public types that starting and restoring rest on, as in the pinned release. */
import type { PyodideAPI } from 'pyodide';
import type { MemoryFile } from '../file-system/postponed-file.ts';
import type { PyodideFactory } from './runtime-files.ts';

/** What Pyodide asks of the WebAssembly engine: instantiate with these imports, then call back. */
export type InstantiateWasm = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

/** The settings that Pyodide makes an instance from. */
interface PyodideSettings {
  instantiateWasm: InstantiateWasm;
}

/** An instance of the interpreter. */
export interface PyodideModule {
  /** Makes the memory this long. */
  growMemory(bytes: number): void;
  readonly HEAP8: Int8Array<ArrayBuffer>;
  readonly FS: FileSystem;
  readonly wasmTable: WebAssembly.Table;
}

/** The parts of Emscripten's file system that the library's folder rests on. */
export interface FileSystem {
  mkdirTree(path: string): void;
  lookupPath(path: string, options: object): { node: unknown };
  readonly filesystems: { readonly MEMFS: MemoryFiles };
  /** What a file operation may throw: anything else would end the interpreter. */
  readonly ErrnoError: new (errno: number) => Error;
}

export type { MemoryFile };

/** Emscripten's file system in memory. */
interface MemoryFiles {
  createNode(parent: unknown, name: string, mode: number, device: number): MemoryFile;
}

/** The file system in memory, below the one that paths go through. */
export const memoryFiles = ({ filesystems }: FileSystem): MemoryFiles => filesystems.MEMFS;

/** Pyodide's file system, with the types above. */
export const fileSystemOf = (fs: unknown): FileSystem => fs as FileSystem;

/** Makes an instance, with the types above. */
export const settingsOf = (settings: Parameters<PyodideFactory>[0]): PyodideSettings =>
  settings as unknown as PyodideSettings;

/** The instance that a factory made. */
export const moduleOf = (module: Awaited<ReturnType<PyodideFactory>>): PyodideModule =>
  module as unknown as PyodideModule;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __stack_low: WebAssembly.Global;
  readonly __stack_high: WebAssembly.Global;
  sbrk(more: number): number;
}

const exportsOf = ({ exports }: WebAssembly.Instance): Exports => exports as unknown as Exports;

/**
 * The memory of a new instance as the module itself fills it, before any of its code has run; what follows is zero.
 * It is the same in every browser.
 */
export function staticMemoryOf(instance: WebAssembly.Instance): Uint8Array<ArrayBuffer> {
  const { memory, __stack_low: stack } = exportsOf(instance);
  return new Uint8Array(memory.buffer as ArrayBuffer).slice(0, Number(stack.value));
}

/**
 * Where the memory begins and ends that an instance's code has been given so far. What follows has never been written
 * to; what comes before, up to the static memory, is the stack, which means nothing while no code runs.
 */
export function heapOf(instance: WebAssembly.Instance): readonly [from: number, to: number] {
  const { __stack_high: stack, sbrk } = exportsOf(instance);
  return [Number(stack.value), sbrk(0)];
}

/** The instance behind a running Pyodide. */
export const instanceOf = (pyodide: PyodideAPI): PyodideModule =>
  (pyodide as unknown as { _module: PyodideModule })._module;
