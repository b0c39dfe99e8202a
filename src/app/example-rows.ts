/** The rows of `examples=`, from any of the forms in which authors give them. */
import { AppError, valueError } from '../errors.ts';
import type { AppFiles } from './files.ts';

const wrongForm = () =>
  valueError(
    'The parameter `examples` must be a folder, a list of rows with a value for each input, ' +
      'or a list of values when there is only 1 input.',
  );

/** Rows of a CSV file: quoted cells may hold commas, quotes and line breaks. */
function csvRows(text: string): string[][] {
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

/** A folder's `log.csv` without its header, else a row for each file. */
function folderRows(files: AppFiles, folder: string): unknown[][] {
  const names = files.list(folder);
  if (!names) throw new AppError('FileNotFoundError', `Could not find examples directory: ${folder}`);
  if (names.includes('log.csv')) return csvRows(files.readText(`${folder}/log.csv`)).slice(1);
  return names.toSorted().map((name) => [`${folder}/${name}`]);
}

/** Rows of examples. Throws for a folder that is not there, and a list that cannot be meant for so many inputs. */
export function exampleRows(examples: unknown, inputCount: number, files: AppFiles): unknown[][] {
  if (typeof examples === 'string') return folderRows(files, examples);
  if (!Array.isArray(examples)) throw wrongForm();
  const rows = examples as unknown[];
  if (rows.length === 0) return [];
  if (rows.every((row) => Array.isArray(row))) return rows as unknown[][];
  if (inputCount !== 1) throw wrongForm();
  return rows.map((value) => [value]);
}
