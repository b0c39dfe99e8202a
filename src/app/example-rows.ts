/** The rows of `examples=`, from any of the forms in which authors give them. */
import { AppError, valueError } from '../errors.ts';
import type { AppFiles } from './files.ts';
import { csvRows } from './flagging/csv.ts';

const wrongForm = () =>
  valueError(
    'The parameter `examples` must be a folder, a list of rows with a value for each input, ' +
      'or a list of values when there is only 1 input.',
  );

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
  // As in Gradio the first row decides; among rows, a value alone is a row of one.
  if (Array.isArray(rows[0])) return rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  if (inputCount !== 1) throw wrongForm();
  return rows.map((value) => [value]);
}
