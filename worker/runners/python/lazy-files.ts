/** A folder whose files are fetched when user code first opens them: they have names and sizes from the start. */

/** Reads a URL without giving way to other code, as opening a file in Python must. Throws when it cannot be had. */
export type ReadNow = (url: string) => Uint8Array;

/** A folder's list: where its files are, and what they weigh. */
export interface FolderList {
  /** URL of the folder; relative to the list's own. */
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

interface Stream {
  stream_ops: StreamOperations;
}

interface StreamOperations {
  open?(stream: Stream): void;
}

interface NodeOperations {
  setattr(node: FileNode, attributes: { size?: number }): void;
}

/** A file of Emscripten's memory file system, as in the pinned Pyodide. */
interface FileNode {
  contents: Uint8Array;
  usedBytes: number;
  node_ops: NodeOperations;
  stream_ops: StreamOperations;
}

/** The part of Emscripten's file system that this rests on. */
export interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, data: Uint8Array): void;
  lookupPath(path: string, options: object): { node: unknown };
  /** What a file operation may throw: anything else would end the interpreter. */
  ErrnoError: new (errno: number) => Error;
}

// "Input/output error", as Emscripten numbers it.
const EIO = 29;

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Puts off reading a file's content until it is opened, or cut to a length other than none. */
function postpone(node: FileNode, size: number, read: () => Uint8Array): void {
  const { node_ops, stream_ops } = node;
  const settle = (): void => {
    node.node_ops = node_ops;
    node.stream_ops = stream_ops;
  };
  const fill = (): void => {
    const bytes = read();
    settle();
    node.contents = bytes;
    node.usedBytes = bytes.length;
  };
  node.usedBytes = size;
  node.node_ops = {
    ...node_ops,
    setattr(target, attributes) {
      if (attributes.size === 0) {
        settle();
        node.usedBytes = 0;
      } else if (attributes.size !== undefined) fill();
      node_ops.setattr(target, attributes);
    },
  };
  node.stream_ops = {
    ...stream_ops,
    open(stream) {
      fill();
      stream.stream_ops = stream_ops;
    },
  };
}

/** Mounts the files of a list below `folder`; `listUrl` is where the list came from. */
export function mountLazily(
  fs: FileSystem,
  folder: string,
  list: FolderList,
  listUrl: string,
  readNow: ReadNow,
): void {
  const base = new URL(list.base, listUrl);
  for (const { path, size } of list.files) {
    const file = `${folder}/${path}`;
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
    fs.mkdirTree(parentOf(file));
    fs.writeFile(file, new Uint8Array());
    postpone(fs.lookupPath(file, {}).node as FileNode, size, () => {
      try {
        return readNow(url);
      } catch (error) {
        console.error(error);
        throw new fs.ErrnoError(EIO);
      }
    });
  }
}

/** Reads by a synchronous request, which workers may make. */
export const readBySyncRequest: ReadNow = (url) => {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200 && request.status !== 0)
    throw new Error(`${url} could not be read: the server answered ${request.status}.`);
  return new Uint8Array(request.response as ArrayBuffer);
};
