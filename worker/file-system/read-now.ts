/** Reads a URL without giving way to other code, as opening a file in Python must. Throws when it cannot be had. */
export type ReadNow = (url: string) => Uint8Array<ArrayBuffer>;

/** Reads by a synchronous request, which workers may make. */
export const readBySyncRequest: ReadNow = (url) => {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200 && request.status !== 0)
    throw new Error(`${url} could not be read: the server answered ${request.status}.`);
  return new Uint8Array(request.response as ArrayBuffer);
};
