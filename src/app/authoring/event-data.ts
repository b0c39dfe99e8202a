/** `ctx.event.data`: what an event tells beside that it happened. */
import type { FileData } from '../../schema/file-data.ts';

/** What was selected, or deselected. */
export interface SelectData {
  /** Where: a number, `[row, column]` in a table, `[from, to]` in a text. */
  readonly index: number | readonly [number, number];
  readonly value: unknown;
  /** Of a table: all values of the row, and of the column. */
  readonly row_value?: readonly unknown[];
  readonly col_value?: readonly unknown[];
  /** False for what was deselected; left out where nothing can be. */
  readonly selected?: boolean;
}

/** Which key went up, and the text typed so far. */
export interface KeyUpData {
  readonly key: string;
  readonly input_value: string;
}

/** Where a message stands in a chat, and the message. */
interface MessageData {
  readonly index: number | readonly [number, number];
  readonly value: unknown;
}

/** Which message was liked (true), disliked (false) or given another reaction (its name). */
export interface LikeData extends MessageData {
  readonly liked: boolean | string;
}

/** Which message is to be answered again. */
export type RetryData = MessageData;

/** Which message was taken back. */
export type UndoData = MessageData;

/** Which message was changed, and what it said before. */
export interface EditData extends MessageData {
  readonly previous_value: unknown;
}

/** What was copied. */
export interface CopyData {
  readonly value: unknown;
}

/** Which file was taken out. */
export type DeletedFileData = FileData;

/** Which file was downloaded. */
export type DownloadData = FileData;

interface DataByEvent {
  copy: CopyData;
  delete: DeletedFileData;
  download: DownloadData;
  edit: EditData;
  example_select: SelectData;
  key_up: KeyUpData;
  like: LikeData;
  option_select: SelectData;
  retry: RetryData;
  select: SelectData;
  undo: UndoData;
}

/** The data of an event by its name; most events have none, and those of a component's own scripts any. */
export type EventDataOf<E> = E extends keyof DataByEvent ? DataByEvent[E] : unknown;
