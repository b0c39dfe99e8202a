/** Requests that block the worker, for Python's HTTP where the browser cannot suspend a single call. */

/** An answer; each character of the body is a byte. */
export interface FetchedNow {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request, each character of whose body is a byte. Null when the browser could not or may not. */
export function fetchNow(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): FetchedNow | null {
  const request = new XMLHttpRequest();
  try {
    request.open(method, url, false);
    request.responseType = 'arraybuffer';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body ? Uint8Array.from(body, (char) => char.charCodeAt(0)) : null);
  } catch {
    return null;
  }
  return {
    status: request.status,
    statusText: request.statusText,
    headers: readHeaders(request.getAllResponseHeaders()),
    body: Array.from(new Uint8Array(request.response as ArrayBuffer), (byte) =>
      String.fromCharCode(byte),
    ).join(''),
  };
}

function readHeaders(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}
