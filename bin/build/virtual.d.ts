declare module 'virtual:gradio-runtime' {
  /** Where the Python runtime lies and what it weighs. */
  export const runtime: {
    /** Absolute URL of the runtime folder, ending with a slash; right in every chunk and worker. */
    readonly url: string;
    /** The folder's name beside `gradio-lite.js`, such as `runtime-0123456789ab/`; other content, other name. */
    readonly folder: string;
    readonly pyodideVersion: string;
    /** The file that holds the Python library: a gzip-compressed zip, to be unpacked before Pyodide reads it. */
    readonly library: string;
    /** The file with a snapshot of Python, its imports done; null where the build made none. */
    readonly snapshot: string | null;
    /** Bytes of each file in the folder, as transferred without further compression. */
    readonly sizes: Readonly<Record<string, number>>;
  };
}
