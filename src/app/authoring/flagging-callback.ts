/** What authors extend to do something of their own with flagged rows. */
import type { AnyComponent } from './values.ts';

/** Takes flagged rows. Extend it to send or store them in your own way. */
export abstract class FlaggingCallback {
  /** Learns what is flagged, and the folder meant for the rows; called once, before any row. */
  abstract setup(components: readonly AnyComponent[], flagging_dir: string): void;

  /** Takes a row: values as the page sends them, one a component. Answers with how many rows there are. */
  abstract flag(
    flag_data: readonly unknown[],
    flag_option?: string | null,
    username?: string | null,
  ): number | Promise<number>;
}
