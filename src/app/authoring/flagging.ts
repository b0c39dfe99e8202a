/** Flagging callbacks as TypeScript authors write and use them. */
import type { LoggerKind } from '../flagging/loggers.ts';
import { stateText } from '../flagging/state-text.ts';
import { FlaggingCallback } from './flagging-callback.ts';
import { idOf } from './handle.ts';
import type { Session } from './session.ts';
import type { AnyComponent } from './values.ts';

/** Options of `gr.ClassicCSVLogger`. */
export interface ClassicLoggerOptions {
  /** Whether a file is written as its path alone; true unless given. */
  simplify_file_data?: boolean;
}

/** Options of `gr.CSVLogger`. */
export interface LoggerOptions extends ClassicLoggerOptions {
  /** Whether it says on the console where rows go; true unless given. */
  verbose?: boolean;
  /** The file's name; by default `dataset1.csv`, with another number whenever the columns are others. */
  dataset_file_name?: string | null;
}

/** A callback that writes rows to a CSV file, and copies of files beside it; both are kept on the visitor's device. */
export interface Logger extends FlaggingCallback {
  flag(flag_data: readonly unknown[], flag_option?: string | null, username?: string | null): number;
}

/** Makes a logger, with or without `new`. */
export interface LoggerConstructor<O> {
  new (options?: O): Logger;
  (options?: O): Logger;
}

let made = 0;

class CsvLogger extends FlaggingCallback {
  private readonly number = ++made;
  private components: readonly number[] = [];
  private folder = '';

  constructor(
    private readonly session: Session,
    private readonly kind: LoggerKind,
    private readonly options: LoggerOptions,
  ) {
    super();
  }

  override setup(components: readonly AnyComponent[], flagging_dir: string): void {
    this.components = components.map(idOf);
    this.folder = flagging_dir;
  }

  override flag(
    flag_data: readonly unknown[],
    flag_option: string | null = null,
    username: string | null = null,
  ): number {
    const { builder, host } = this.session;
    const { verbose = true, ...options } = this.options;
    const isState = (i: number): boolean => host.app.blocks.get(this.components[i] ?? -1)?.stateful === true;
    const { count, path, first } = builder.flagRow(
      {
        ...options,
        number: this.number,
        kind: this.kind,
        components: [...this.components],
        folder: this.folder,
      },
      {
        data: flag_data,
        texts: flag_data.map((value, i) => (isState(i) ? stateText(value) : null)),
        option: flag_option,
        username,
      },
    );
    if (verbose && first && this.kind === 'csv')
      host.print(
        `Flagged rows go to ${path}, ${first === 'new' ? 'a new file' : 'a file that was there before'}.`,
      );
    return count;
  }
}

/** Makes loggers of one kind for an app. */
export const loggerMaker =
  (session: Session, kind: LoggerKind) =>
  (options: LoggerOptions = {}): Logger =>
    new CsvLogger(session, kind, options);
