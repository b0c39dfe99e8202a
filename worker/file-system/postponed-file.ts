/** Files of the interpreter's file system in memory that have a name and a size before their content is there. */

interface Stream {
  stream_ops: StreamOperations;
}

interface StreamOperations {
  open?(stream: Stream): void;
}

interface NodeOperations {
  setattr(node: MemoryFile, attributes: { size?: number }): void;
}

/** A file of Emscripten's file system in memory, as in the pinned Pyodide. Its contents may be part of a larger buffer. */
export interface MemoryFile {
  contents: Uint8Array;
  usedBytes: number;
  node_ops: NodeOperations;
  stream_ops: StreamOperations;
}

/** What a file operation may throw: anything else would end the interpreter. */
interface Errors {
  ErrnoError: new (errno: number) => Error;
}

// "Input/output error", as Emscripten numbers it.
const EIO = 29;

/**
 * Puts off reading a file's content until it is opened, or cut to a length other than none. What `read` throws is said
 * in the browser's console, and opening the file fails.
 */
export function postpone(fs: Errors, node: MemoryFile, size: number, read: () => Uint8Array): void {
  const { node_ops, stream_ops } = node;
  const settle = (): void => {
    node.node_ops = node_ops;
    node.stream_ops = stream_ops;
  };
  const fill = (): void => {
    const bytes = content(fs, read);
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

function content({ ErrnoError }: Errors, read: () => Uint8Array): Uint8Array {
  try {
    return read();
  } catch (error) {
    console.error(error);
    throw new ErrnoError(EIO);
  }
}
