/** What the page says of itself to functions that ask for the request. */
import type { PageRequest } from '../../../src/protocol/source.ts';

/** The cookies that scripts may read; a page in a sandbox has none. */
function cookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}

/** The page as a request: with the headers that a server behind this page would be sent. */
export function pageRequest(): PageRequest {
  const cookie = cookies();
  return {
    url: location.href,
    headers: {
      host: location.host,
      origin: location.origin,
      referer: location.href,
      'user-agent': navigator.userAgent,
      'accept-language': navigator.languages.join(','),
      ...(cookie ? { cookie } : {}),
    },
    query_params: Object.fromEntries(new URLSearchParams(location.search)),
  };
}
