/** Runs the JavaScript that an app's author wrote as `js=`, in the page, as Gradio does. */

/** A function of the author's: values in, values out. */
export type AuthorFunction = (values: readonly unknown[]) => Promise<unknown[]>;

const compiled = new Map<string, AuthorFunction>();

type AsyncFunctionConstructor = new (...parts: string[]) => (...args: unknown[]) => Promise<unknown>;

/**
 * Compiles `js=` text, an expression that gives a function. Its result, wrapped in an array unless it is one,
 * fills the outputs. Throws SyntaxError for text that is no expression.
 */
export function authorFunction(source: string): AuthorFunction {
  let fn = compiled.get(source);
  if (!fn) {
    // The author's own page code, as in any script tag: no value, file name or message can reach this text.
    const AsyncFunction = (async () => {}).constructor as AsyncFunctionConstructor;
    const run = new AsyncFunction('__values', `return (${source.trim().replace(/;$/, '')})(...__values)`);
    fn = async (values) => {
      const result = await run(values);
      return Array.isArray(result) ? (result as unknown[]) : [result];
    };
    compiled.set(source, fn);
  }
  return fn;
}
