/** URLs from values: only kinds that load or link, never ones that run code. */

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const allowed = /^(https?|mailto|tel|blob):|^data:(image|audio|video)\//i;

/** The URL if it may stand in an attribute, else null. Takes text, or a file's data with its `url`. */
export function safeUrl(value: string | { url?: string | null } | null | undefined): string | null {
  const url = (typeof value === 'string' ? value : value?.url)?.trim();
  if (!url) return null;
  return !scheme.test(url) || allowed.test(url) ? url : null;
}
