/** Flagged rows, byte by byte as the real Gradio writes them (`flagged.json`). */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBlock } from '../../src/app/create.ts';
import { CsvLogger, type LoggerKind } from '../../src/app/flagging/loggers.ts';
import { expect } from '../helpers/expect.ts';
import { MemoryFiles } from '../helpers/memory-files.ts';
import recorded from './flagged.json' with { type: 'json' };

/** One logger, and the rows that it took. */
interface Step {
  logger: LoggerKind;
  options?: { dataset_file_name?: string };
  components: [kind: string, label: string | null][];
  rows: [data: unknown[], option: string | null, username: string | null][];
  /** What lay in the folder before. */
  files?: Record<string, string>;
}

interface Case {
  about: string;
  steps: Step[];
  counts: number[];
  files: Record<string, string>;
}

const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}/g;

describe('recorded flagging', () => {
  for (const { about, steps, counts, files: expected } of recorded as unknown as Case[])
    it(about, () => {
      const app = new App({ id: 'test', definitions });
      const files = new MemoryFiles();
      const got: number[] = [];
      for (const { logger: kind, options, components, rows, files: before = {} } of steps) {
        for (const [name, text] of Object.entries(before)) files.write(`flagged/${name}`, text);
        const flagged = components.map(([name, label]) =>
          createBlock(app, name, {
            ...(label === null ? {} : { label }),
            ...(/Dropdown|CheckboxGroup/.test(name) ? { choices: ['a', 'b'] } : {}),
          }),
        );
        const logger = new CsvLogger(
          { kind, ...options },
          { files: () => files, components: flagged, folder: 'flagged' },
        );
        for (const [data, option, username] of rows) got.push(logger.flag({ data, option, username }).count);
      }
      expect(got).to.deep.equal(counts);
      const written = files.paths.map((path) => [
        path.replace('flagged/', ''),
        files.readText(path).replaceAll(time, '<time>'),
      ]);
      expect(Object.fromEntries(written)).to.deep.equal(expected);
    });
});
