/** The API where no app is: on a page, or in a file that nothing runs as one. It carries the types. */

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
