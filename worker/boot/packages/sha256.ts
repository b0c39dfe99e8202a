import type { PyodideAPI } from 'pyodide';

/** The SHA-256 of bytes in hex. On insecure pages browsers offer none, and Python's own is used. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>, pyodide: PyodideAPI): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return hashlibSha256(bytes, pyodide);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same, from Python's `hashlib`. */
export function hashlibSha256(bytes: Uint8Array<ArrayBuffer>, pyodide: PyodideAPI): string {
  const sha256 = pyodide.pyimport('hashlib.sha256');
  const hash = sha256();
  const buffer = pyodide.toPy(bytes);
  hash.update(buffer);
  const hex = String(hash.hexdigest());
  for (const proxy of [buffer, hash, sha256]) proxy.destroy();
  return hex;
}
