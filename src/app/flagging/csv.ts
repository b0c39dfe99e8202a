/** Rows as a CSV file holds them. */

const mustQuote = /[",\r\n]/;

const cell = (text: string): string => (mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of a CSV file. */
export function csvLine(cells: readonly string[]): string {
  // A line without a character would be no row.
  const line = cells.length === 1 && cells[0] === '' ? '""' : cells.map(cell).join(',');
  return `${line}\r\n`;
}

/** The rows of a CSV file: quoted cells may hold commas, quotes and line breaks. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end] of `${text.trimEnd()}\n`.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n)/g)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What a spreadsheet takes for a formula: at the beginning, and behind a comma, where some read a new cell. */
const formula = /^[=+\-@\t\n]|,[=+\-@\t\n]/;

/** A cell that no spreadsheet computes. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);
