/** Compiles WebAssembly while it arrives. */

/** Hears how many bytes have arrived since it last heard. */
export type Arrived = (bytes: number) => void;

/** Passes chunks on, saying how long each is. */
export const counting = (
  arrived: Arrived,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> =>
  new TransformStream({
    transform(chunk, controller) {
      arrived(chunk.length);
      controller.enqueue(chunk);
    },
  });

// From the browser's own cache all is there sooner than this, and counting it would only keep the thread busy.
const MILLISECONDS_UNCOUNTED = 300;

/** Counts a copy of an answer, unless the answer is used up before that is worth while; returns how to stop. */
function countLate(response: Response, arrived: Arrived): () => void {
  const copy = response.clone().body;
  const timer = setTimeout(
    () =>
      void copy
        ?.pipeThrough(counting(arrived))
        .pipeTo(new WritableStream())
        .catch(() => {}),
    MILLISECONDS_UNCOUNTED,
  );
  return () => {
    clearTimeout(timer);
    if (copy?.locked === false) void copy.cancel();
  };
}

/** Compiles a server's answer. Where it states the wrong type, `warn` is called: the browser then keeps no compiled code. */
export async function compileStreaming(
  response: Response,
  arrived: Arrived,
  warn: () => void,
): Promise<WebAssembly.Module> {
  if (response.headers.get('content-type') === 'application/wasm') {
    // Counted on a copy: the browser keeps compiled code only for the answer that the network gave.
    const stopCounting = countLate(response, arrived);
    try {
      return await WebAssembly.compileStreaming(response);
    } finally {
      stopCounting();
    }
  }
  warn();
  const headers = { 'content-type': 'application/wasm' };
  const counted = response.body?.pipeThrough(counting(arrived));
  return WebAssembly.compileStreaming(new Response(counted, { headers }));
}
