/** Where the rows go that visitors flag. */

/** One flagged row: a cell for each component, as its `flag` rule writes it. */
export interface FlaggedRow {
  /** The folder that the app named (`flagging_dir`). */
  folder: string;
  /** Column names, in order: the components' labels, then Gradio's own. */
  columns: string[];
  cells: (string | number | boolean | null)[];
}

/** Keeps flagged rows. */
export interface FlagStore {
  /** Adds a row; answers with how many rows the folder holds now. */
  add(row: FlaggedRow): number | Promise<number>;
}

/** Keeps flagged rows for as long as the app lives. */
export class MemoryFlags implements FlagStore {
  readonly rows: FlaggedRow[] = [];

  add(row: FlaggedRow): number {
    this.rows.push(row);
    return this.rows.filter(({ folder }) => folder === row.folder).length;
  }
}
