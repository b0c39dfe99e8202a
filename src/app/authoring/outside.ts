/** The API where no app is: on a page, or in a file that nothing runs as one. It carries the types. */

/** A part of the API with names of its own, each of which says where it belongs when it is called. */
export const outsideOf = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    // Symbols are asked for by what prints a value; without an end to its parts, that would never be done.
    get: (_, inner) => (typeof inner === 'string' ? outside(`${name}.${inner}`) : undefined),
  });

/** A name of the API that says where it belongs when it is called. */
export function outside<T>(name: string): T {
  function explain(): never {
    throw new Error(
      `gr.${name} was called outside an app. It works in the TypeScript of an app: in <gradio-lite>, ` +
        'or in a file that `gradio-lite dev` serves.',
    );
  }
  return explain as T;
}
