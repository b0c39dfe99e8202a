/** Ways of reading bytes that streams bring. */
import { counting } from '../../src/wasm/compile.ts';

/** A body's bytes, counted as they arrive. */
export async function readBytes(
  { body }: Response,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return collect(body?.pipeThrough(counting(arrived)));
}

/** The contents of a gzip file; bytes that a server has decoded already pass through. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  return collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** Whether bytes are a gzip file's. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const collect = async (stream: ReadableStream | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
