/**
 * Pyodide wraps hundreds of its functions by compiling a module for each that holds nothing but the function's
 * signature: those with equal bytes can be one module.
 */

// Such a module takes some dozens of bytes.
const SMALL = 256;

/** Lets equal small modules be compiled once, until the function that it returns is called. */
export function shareSmallModules(): () => void {
  const { Module } = WebAssembly;
  const known = new Map<string, WebAssembly.Module>();
  const shared = new Proxy(Module, {
    construct(target, [source, ...rest]: [BufferSource, ...unknown[]]) {
      const compile = (): WebAssembly.Module => Reflect.construct(target, [source, ...rest]);
      if (!(source instanceof Uint8Array) || source.length > SMALL) return compile();
      const key = String.fromCharCode(...source);
      const module = known.get(key) ?? compile();
      known.set(key, module);
      return module;
    },
  });
  WebAssembly.Module = shared;
  return () => {
    // Another start may share by now.
    if (WebAssembly.Module === shared) WebAssembly.Module = Module;
  };
}
