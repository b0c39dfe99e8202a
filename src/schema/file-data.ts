/** Files as they cross between page and worker, in Gradio's own shape. */

/** A file of the app, or one elsewhere. */
export interface FileData {
  readonly path: string;
  readonly url: string;
  readonly size: number | null;
  readonly orig_name: string | null;
  readonly mime_type: string | null;
  readonly is_stream: boolean;
  readonly meta: { readonly _type: 'gradio.FileData' };
}

/** Where the page finds a file: one of the interpreter's own by a route, any other where its address says. */
const urlOf = (path: string): string => (path.startsWith('/') ? `/gradio_api/file=${path}` : path);

/** A file of which an author gave the path or the URL. */
export const fileData = (path: string): FileData => ({
  path,
  url: urlOf(path),
  size: null,
  orig_name: null,
  mime_type: null,
  is_stream: false,
  meta: { _type: 'gradio.FileData' },
});

/** The picture of a button: a path or URL becomes a file. */
export const iconOf = (icon: unknown): unknown => (typeof icon === 'string' ? fileData(icon) : icon);
