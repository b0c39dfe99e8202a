/** Where flagged rows of an Interface go: to a CSV file, or to the author's callback. */
import type { App } from '../app.ts';
import type { Block } from '../block.ts';
import type { FunctionRef } from '../function-ref.ts';
import type { FlagSink } from './buttons.ts';
import { CsvLogger } from './loggers.ts';

/** Writes rows as Gradio's `CSVLogger` does, and keeps the folder on the visitor's device. */
export function csvSink(app: App, components: readonly Block[], folder: string): FlagSink {
  const logger = new CsvLogger({ kind: 'csv' }, { files: () => app.files, components, folder });
  return async (data, option, { stateText }) => {
    const texts = components.map(({ stateful }, i) => (stateful ? stateText(data[i] as number) : null));
    logger.flag({ data, texts, option, username: null });
    app.keeper.keep(app.files, folder);
  };
}

/** Hands rows to an author's callback; `flag` takes the reason, then the values. What it writes to the folder is kept. */
export function callbackSink(
  app: App,
  components: readonly Block[],
  folder: string,
  flag: FunctionRef,
): FlagSink {
  const ids = components.map(({ id }) => id);
  return async (data, option, { tell }) => {
    await tell(flag, option, data, ids);
    app.keeper.keep(app.files, folder);
  };
}
