/** Copies of wire values, with the meaning they have in JSON. */

/**
 * A copy that shares no array or object with the value, so that user code may go on changing its own.
 * As in JSON, NaN and infinities become null, and what JSON cannot say is left out; binary data is shared.
 */
export function wireCopy(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number(value);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
    case 'object':
      break;
    default:
      return value;
  }
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(wireCopy);
  if (value instanceof Date) return value.toJSON();
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind === Object.prototype || kind === null) {
    const copy: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value as object))
      if (field !== undefined && typeof field !== 'function' && typeof field !== 'symbol')
        copy[key] = wireCopy(field);
    return copy;
  }
  return value;
}
