/**
 * Keeps Python's garbage collector from the frames of suspended calls. A part of them lies on a stack that other calls
 * overwrite meanwhile, and the collector follows what it finds there: out of memory, or in a circle. Nothing is lost
 * that it needs. Pyodide does the same after 314.0.7 (pyodide/pyodide#6466); then this file can go.
 */

type Save = () => unknown;
type Restore = (state: SuspendedState) => void;

/** What Pyodide keeps of a suspended call. */
interface SuspendedState {
  /** Where the call's thread state is in memory. */
  readonly threadState: number;
}

// Python says where its structures have their fields (`_Py_DebugOffsets`), for debuggers.
const COOKIE = 'xdebugpy';
const CURRENT_FRAME_FIELD = 208;

/** Changes what the interpreter is about to be given; call the result with the instance. */
export function hideSuspendedFrames(imports: WebAssembly.Imports): (instance: WebAssembly.Instance) => void {
  const env = imports['env'] as { saveState: Save; restoreState: Restore };
  const { saveState, restoreState } = env;
  const frames = new WeakMap<SuspendedState, number>();
  let memory: WebAssembly.Memory;
  let currentFrame = 0;

  /** Puts a frame where a thread state has its current one; answers with the one that was there. */
  const exchange = ({ threadState }: SuspendedState, frame: number): number => {
    const view = new DataView(memory.buffer);
    const before = view.getUint32(threadState + currentFrame, true);
    view.setUint32(threadState + currentFrame, frame, true);
    return before;
  };

  env.saveState = () => {
    const state = saveState();
    if (isSuspended(state)) frames.set(state, exchange(state, 0));
    return state;
  };
  env.restoreState = (state) => {
    exchange(state, frames.get(state) ?? 0);
    restoreState(state);
  };
  return ({ exports }) => {
    memory = exports['memory'] as WebAssembly.Memory;
    currentFrame = offsetOfCurrentFrame(memory.buffer, (exports['_PyRuntime'] as WebAssembly.Global).value);
  };
}

/** False for the mark of an error. */
const isSuspended = (state: unknown): state is SuspendedState =>
  typeof (state as SuspendedState | null)?.threadState === 'number';

function offsetOfCurrentFrame(buffer: ArrayBuffer, runtime: number): number {
  const cookie = String.fromCharCode(...new Uint8Array(buffer, runtime, COOKIE.length));
  if (cookie !== COOKIE) throw new Error('Python does not say where it has its frames.');
  return Number(new DataView(buffer).getBigUint64(runtime + CURRENT_FRAME_FIELD, true));
}
