/** Texts encrypted with a secret: AES-GCM, whose key is the secret's digest. */

const ivBytes = 12;

const utf8 = new TextEncoder();

const keys = new Map<string, Promise<CryptoKey>>();

/** The key of a secret. A digest will do: a slow derivation guards what can be guessed, and the page says its secret. */
function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const key = crypto.subtle
    .digest('SHA-256', utf8.encode(secret))
    .then((digest) => crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt']));
  keys.set(secret, key);
  return key;
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** Browsers encrypt on pages that came by https, or from the device itself. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Encrypts a text; `place` is where it is kept, so that it cannot be read as what another place keeps. */
export async function seal(text: string, secret: string, place: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const additionalData = utf8.encode(place);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await keyOf(secret),
    utf8.encode(text),
  );
  return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** Decrypts what `seal` gave. Throws for another secret or place, and for what it did not give. */
export async function unseal(sealed: string, secret: string, place: string): Promise<string> {
  const bytes = fromBase64(sealed);
  const additionalData = utf8.encode(place);
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, ivBytes), additionalData },
    await keyOf(secret),
    bytes.subarray(ivBytes),
  );
  return new TextDecoder().decode(text);
}
