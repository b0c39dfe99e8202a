/** Whether Python can wait without blocking its thread: WebAssembly's JavaScript Promise Integration. */
export const hasJspi = (): boolean => 'Suspending' in WebAssembly;
