/** App source: what a page author gave us, gathered from the element, its attributes and its files. */

/** One file of an app, with its text or bytes, or a URL it is fetched from. */
export interface SourceFile {
  name: string;
  content?: string | Uint8Array;
  url?: string;
}

/** A folder of files that user code may open; each is fetched when first opened. */
export interface LazyFolder {
  /** URL of a JSON list `{ base, files: [{ path, size }] }`. */
  url: string;
}

/** Everything needed to build an app. */
export interface AppSource {
  language: 'python' | 'typescript';
  /** Name of the file that runs first. */
  entrypoint: string;
  files: SourceFile[];
  /** Requirements, one each, as in requirements.txt; comments already removed. */
  requirements: string[];
  /** The page's import map: names of npm packages → URLs, for TypeScript code. */
  imports: Record<string, string>;
  /** Folder or URL with wheels and a `pyodide-lock.json`; null for Pyodide's own distribution. */
  wheels: string | null;
  lock: string | null;
  folder: LazyFolder | null;
}

/** What a page tells a session about itself: what `gr.Request` gives to user code. */
export interface PageRequest {
  url: string;
  headers: Record<string, string>;
  query_params: Record<string, string>;
}
