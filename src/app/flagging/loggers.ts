/** Flagging callbacks that write CSV files, with Gradio's columns. */
import type { AppFiles } from '../files.ts';
import type { Block } from '../block.ts';
import { csvLine, csvRows, guarded } from './csv.ts';
import { withCopies, withPaths } from './file-copies.ts';
import { reread } from './json-text.ts';

/** Which of Gradio's loggers: `CSVLogger`, `SimpleCSVLogger` or `ClassicCSVLogger`. */
export type LoggerKind = 'csv' | 'simple' | 'classic';

/** What a logger is made with. */
export interface LoggerOptions {
  kind: LoggerKind;
  /** Whether a file is written as its path alone. */
  simplify_file_data?: boolean;
  /** The file's name; by default `dataset1.csv`, with another number whenever the columns are others. */
  dataset_file_name?: string | null;
}

/** What is flagged, and where it goes. */
export interface LoggerPlace {
  /** The app's files; they may be others by the time of a row. */
  files: () => AppFiles;
  components: readonly Block[];
  folder: string;
}

/** One row to write. */
export interface FlaggedRow {
  /** Wire values, one a component. */
  data: readonly unknown[];
  /** Texts for the cells of values that only their own language can write; null for the rest. */
  texts?: readonly (string | null)[];
  option: string | null;
  username: string | null;
}

/** What came of a row. */
export interface Logged {
  /** How many rows there are, by Gradio's count. */
  count: number;
  /** The file of the rows. */
  path: string;
  /** Whether this was its first row from here, and whether the file was there before. */
  first: 'new' | 'existing' | null;
}

const numbered = /^dataset(\d+)\.csv$/;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Now, as Python writes local time. */
function timestamp(): string {
  const now = new Date();
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits).join(':');
  return `${date} ${time}.${String(now.getMilliseconds()).padStart(3, '0')}000`;
}

/** A component's label; without one, its place. */
const labelOf = ({ props }: Block, index: number): string => {
  const { label } = props;
  return typeof label === 'string' && label !== '' ? label : `component ${index}`;
};

/** Writes flagged rows into a CSV file, and copies of their files beside it. */
export class CsvLogger {
  private path: string | null = null;

  constructor(
    private readonly options: LoggerOptions,
    private readonly place: LoggerPlace,
  ) {}

  /** Adds a row. */
  flag(row: FlaggedRow): Logged {
    const files = this.place.files();
    const headers = this.headers(row);
    const first = this.path === null;
    this.path ??= this.choose(headers);
    const before = files.read(this.path);
    const text = before ? new TextDecoder().decode(before) : this.isSimple ? '' : csvLine(headers);
    const written = text + csvLine(this.cells(row).map(guarded));
    files.write(this.path, written);
    // The first line is counted as the columns' names, whether it holds them or not.
    const count = csvRows(written).length - 1;
    return { count, path: this.path, first: first ? (before ? 'existing' : 'new') : null };
  }

  private get isSimple(): boolean {
    return this.options.kind === 'simple';
  }

  private headers({ option, username }: FlaggedRow): string[] {
    const labels = this.place.components.map(labelOf);
    if (this.options.kind === 'classic') return [...labels, 'flag', 'username', 'timestamp'].map(guarded);
    const own = [...(option === null ? [] : ['flag']), ...(username === null ? [] : ['username'])];
    // Gradio guards the names of columns once more than cells.
    return [...labels, ...own, 'timestamp'].map((name) => guarded(guarded(name)));
  }

  /** The file for rows with these columns. */
  private choose(headers: readonly string[]): string {
    const { folder } = this.place;
    const files = this.place.files();
    const { kind, dataset_file_name: name } = this.options;
    if (kind !== 'csv') return `${folder}/log.csv`;
    if (name) return `${folder}/${name}`;
    const numbers = (files.list(folder) ?? []).flatMap((file) => {
      const number = numbered.exec(file)?.[1];
      return number === undefined ? [] : [{ file, number: Number(number) }];
    });
    const last = numbers.sort((a, b) => b.number - a.number)[0];
    if (!last) return `${folder}/dataset1.csv`;
    const path = `${folder}/${last.file}`;
    const found = csvRows(files.readText(path))[0] ?? [];
    const same = found.length === headers.length && found.every((header, i) => header === headers[i]);
    return same ? path : `${folder}/dataset${last.number + 1}.csv`;
  }

  private cells(row: FlaggedRow): string[] {
    const cells = row.data.map((value, i) => this.cell(value, i, row.texts?.[i] ?? null));
    if (this.isSimple) return cells;
    const { option, username } = row;
    if (this.options.kind === 'classic') return [...cells, option ?? 'None', username ?? '', timestamp()];
    return [
      ...cells,
      ...(option === null ? [] : [option]),
      ...(username === null ? [] : [username]),
      timestamp(),
    ];
  }

  private cell(value: unknown, index: number, text: string | null): string {
    const simplifies = !this.isSimple && this.options.simplify_file_data !== false;
    const written = text ?? this.written(value, index, simplifies);
    return simplifies ? reread(written) : written;
  }

  private written(value: unknown, index: number, simplifies: boolean): string {
    if ((value ?? null) === null) return this.isSimple ? 'null' : '';
    const { components, folder } = this.place;
    const block = components[index];
    if (!block) return String(value);
    const copied = withCopies(this.place.files(), value, folder, labelOf(block, index));
    const said = simplifies ? withPaths(copied) : copied;
    return typeof said === 'string' ? said : String(block.flag(said));
  }
}
