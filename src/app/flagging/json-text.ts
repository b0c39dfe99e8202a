/** Cells that are JSON, as Gradio writes them: it reads every cell to find files, and writes anew what it has read. */
import { pythonJson } from '../../schema/python-text.ts';

const token = /"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*|[,:]|[^\s,:"\d-]+/g;

/** A number as Python's `json` reads and writes it: one with a point or an exponent stays no whole number. */
function pythonNumber(text: string): string {
  if (!/[.eE]/.test(text)) return text === '-0' ? '0' : text;
  const value = Number(text);
  if (!Number.isInteger(value)) return pythonJson(value);
  if (Math.abs(value) < 1e16) return `${Object.is(value, -0) ? '-0' : value}.0`;
  return value.toExponential().replace(/e\+(\d)$/, 'e+0$1');
}

function rewritten(part: string): string {
  if (part === ',' || part === ':') return `${part} `;
  if (part.startsWith('"')) return pythonJson(JSON.parse(part));
  return /^-?\d/.test(part) ? pythonNumber(part) : part;
}

/** A cell's text after Gradio has read it; text that is no JSON stays as it is. */
export function reread(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    return text;
  }
  return (text.match(token) ?? []).map(rewritten).join('');
}
