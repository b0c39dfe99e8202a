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

/** Compiles a server's answer. Where it states the wrong type, `warn` is called: the browser then keeps no compiled code. */
export async function compileStreaming(
  response: Response,
  arrived: Arrived,
  warn: () => void,
): Promise<WebAssembly.Module> {
  const counted = (body: Response['body']) => body?.pipeThrough(counting(arrived));
  if (response.headers.get('content-type') === 'application/wasm') {
    // Counted on a clone: the browser keeps compiled code only for the answer that the network gave.
    const drained = counted(response.clone().body)?.pipeTo(new WritableStream());
    const [module] = await Promise.all([WebAssembly.compileStreaming(response), drained]);
    return module;
  }
  warn();
  const headers = { 'content-type': 'application/wasm' };
  return WebAssembly.compileStreaming(new Response(counted(response.body), { headers }));
}
