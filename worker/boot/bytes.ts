/** Ways of reading bytes that streams bring. */

/** A body's bytes, counted as they arrive. */
export async function readBytes(
  { body }: Response,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return collect(body?.pipeThrough(counting(arrived)));
}

/** The contents of a gzip file; bytes that a server has decoded already pass through. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** Passes chunks on, saying how long each is. */
export const counting = (
  arrived: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> =>
  new TransformStream({
    transform(chunk, controller) {
      arrived(chunk.length);
      controller.enqueue(chunk);
    },
  });

const collect = async (stream: ReadableStream | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
