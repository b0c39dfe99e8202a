/** What a flagged row says of a State's value in an app whose language is this one. */
import { pythonJson } from '../../schema/python-text.ts';

/** A text as it is, nothing for null, anything else as JSON; what has none by its own text. */
export function stateText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  try {
    return pythonJson(JSON.parse(JSON.stringify(value)));
  } catch {
    // Circular, or nothing that JSON knows.
    return String(value);
  }
}
