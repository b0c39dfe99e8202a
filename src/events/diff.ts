/** Applies the diffs of a streamed value, in Gradio's `[op, path, value]` form. */
import type { Diff } from '../protocol/messages.ts';

type Key = string | number;

function edit(target: unknown, [op, path, value]: Diff): unknown {
  if (path.length === 0) {
    if (op === 'replace') return value;
    if (op === 'append') return appended(target, value);
    throw new Error(`A diff without a path can only replace or append; got "${op}".`);
  }
  const [key, ...rest] = path as [Key, ...Key[]];
  const copy: unknown = Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) };
  const slots = copy as Record<Key, unknown>;
  if (rest.length > 0) {
    slots[key] = edit(slots[key], [op, rest, value]);
  } else if (op === 'append') {
    slots[key] = appended(slots[key], value);
  } else if (op === 'replace') {
    slots[key] = value;
  } else if (op === 'add') {
    if (Array.isArray(copy)) copy.splice(Number(key), 0, value);
    else slots[key] = value;
  } else if (Array.isArray(copy)) {
    copy.splice(Number(key), 1);
  } else {
    delete slots[key];
  }
  return copy;
}

function appended(target: unknown, value: unknown): unknown {
  if (Array.isArray(target)) return [...(target as unknown[]), value];
  return String(target) + String(value);
}

/** The value that follows `previous`. Nothing is mutated; parts that did not change are shared. */
export const applyDiffs = (previous: unknown, diffs: readonly Diff[]): unknown =>
  diffs.reduce(edit, previous);
