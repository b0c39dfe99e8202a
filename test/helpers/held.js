/** A start of Python that waits for the test: its WebAssembly arrives when the test says so. */

/** Holds Python back on a page that is about to load; answers with the way to let it start. */
export async function holdPython(page) {
  let start;
  const started = new Promise((resolve) => (start = resolve));
  await page.route('**/*.wasm', async (route) => {
    await started;
    // The page may be gone by then.
    await route.continue().catch(() => {});
  });
  return start;
}
