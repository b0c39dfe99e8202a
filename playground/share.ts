/** Source code as a short piece of an address: deflated, then base64url. */

/** Characters of source that a link may unfold to: a short hostile link could otherwise fill the memory. */
export const longestSource = 1_000_000;

/** Packs source code for a link. */
export async function encodeSource(source: string): Promise<string> {
  const packed = new Blob([source]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Unpacks source code from a link; throws with a sentence for the visitor when the link is damaged. */
export async function decodeSource(code: string): Promise<string> {
  const reader = new Blob([fromBase64Url(code)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  let source = '';
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw damaged(cause);
    });
    if (done) return source;
    source += value;
    if (source.length > longestSource) {
      void reader.cancel();
      throw new Error(`This link holds more code than the playground opens: ${longestSource} characters.`);
    }
  }
}

const damaged = (cause: unknown) =>
  new Error('The code in this link is incomplete or damaged. Ask for the link again.', { cause });

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  // One by one: spreading a long array into one call overflows the stack.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch (cause) {
    throw damaged(cause);
  }
}
