/** URLs from values: only kinds that load or link, never ones that run code. */

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const allowed = /^(https?|mailto|tel|blob):|^data:(image|audio|video)\//i;
/** What browsers take out of a URL before they read it: control characters around it, line breaks within. */

const ignored = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g;

/** The URL if it may stand in an attribute, else null. Takes text, or a file's data with its `url`. */
export function safeUrl(value: string | { url?: string | null } | null | undefined): string | null {
  const url = (typeof value === 'string' ? value : value?.url)?.replace(ignored, '');
  if (!url) return null;
  return !scheme.test(url) || allowed.test(url) ? url : null;
}
