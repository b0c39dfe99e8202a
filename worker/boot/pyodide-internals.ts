/** The parts of Pyodide without public types that starting and restoring rest on, as in the pinned release. */
import type { PyodideAPI } from 'pyodide';
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
  readonly HEAP8: Int8Array;
  readonly wasmTable: WebAssembly.Table;
}

/** A file in memory, whose contents may be a part of a larger buffer. */
interface MemoryFile {
  contents: Uint8Array<ArrayBuffer>;
  usedBytes: number;
}

/** Emscripten's file system in memory. */
interface MemoryFiles {
  createNode(parent: unknown, name: string, mode: number, device: number): MemoryFile;
}

/** The file system in memory, below the one that paths go through. */
export const memoryFiles = (fs: unknown): MemoryFiles =>
  (fs as { filesystems: { MEMFS: MemoryFiles } }).filesystems.MEMFS;

/** Makes an instance, with the types above. */
export const settingsOf = (settings: Parameters<PyodideFactory>[0]): PyodideSettings =>
  settings as unknown as PyodideSettings;

/** The instance that a factory made. */
export const moduleOf = (module: Awaited<ReturnType<PyodideFactory>>): PyodideModule =>
  module as unknown as PyodideModule;

/** The instance behind a running Pyodide. */
export const instanceOf = (pyodide: PyodideAPI): PyodideModule =>
  (pyodide as unknown as { _module: PyodideModule })._module;
