/**
 * Values as JSON text, in the form that `worker/python/gradio/codec.py` reads and writes: plain JSON, or after a mark
 * JSON with objects that stand for what it cannot say.
 */

const MARK = '!';
const TAG = '$tag';

type Fields = Readonly<Record<string, unknown>>;

function needsTags(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(needsTags);
  return TAG in value || Object.values(value).some(needsTags);
}

function tagged(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    return { [TAG]: 'float', value: pythonName(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(tagged);
  const fields = Object.entries(value).map(([key, field]) => [key, tagged(field)] as const);
  return TAG in value ? { [TAG]: 'map', value: fields } : Object.fromEntries(fields);
}

const pythonName = (value: number): string => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untagged);
  const fields = value as Fields;
  if (fields[TAG] === 'float') return { nan: NaN, inf: Infinity, '-inf': -Infinity }[String(fields['value'])];
  const entries = fields[TAG] === 'map' ? (fields['value'] as [string, unknown][]) : Object.entries(fields);
  return Object.fromEntries(entries.map(([key, field]) => [key, untagged(field)]));
}

/** The text that Python reads as this value; `undefined` is null. */
export function encode(value: unknown): string {
  if (needsTags(value)) return MARK + JSON.stringify(tagged(value));
  return JSON.stringify(value) ?? 'null';
}

/** The value of a text that Python wrote. */
export function decode(text: string): unknown {
  return text.startsWith(MARK) ? untagged(JSON.parse(text.slice(MARK.length))) : JSON.parse(text);
}
