import { expect } from '../../../test/helpers/expect.ts';
import { MemoryFiles } from '../../../test/helpers/memory-files.ts';
import { definitions } from '../../../elements/schemas.ts';
import { fileData } from '../../schema/file-data.ts';
import { App } from '../app.ts';
import { createBlock } from '../create.ts';
import { csvRows } from './csv.ts';
import { CsvLogger, type LoggerOptions } from './loggers.ts';

const picture = { ...fileData('/tmp/up/cat.png'), orig_name: 'my cat.png', size: 3 };
const elsewhere = fileData('https://example.org/dog.png');

/** Flags one value of a component with a label; answers with its cell and the app's files. */
function flagged(value: unknown, label: string, options: Partial<LoggerOptions> = {}) {
  const app = new App({ id: 'test', definitions });
  const files = new MemoryFiles({ '/tmp/up/cat.png': 'cat' });
  const components = [createBlock(app, 'JSON', { label })];
  const logger = new CsvLogger(
    { kind: 'csv', ...options },
    { files: () => files, components, folder: 'out' },
  );
  logger.flag({ data: [value], option: null, username: null });
  const path = options.kind === 'simple' ? 'out/log.csv' : 'out/dataset1.csv';
  const copies = files.paths.filter((one) => one.startsWith('out/') && !one.endsWith('.csv'));
  return { cell: csvRows(files.readText(path)).at(-1)?.[0] ?? '', copies, files };
}

describe('files that are flagged', () => {
  it('are copied beside the rows, which hold their paths', () => {
    const { cell, copies, files } = flagged(picture, 'A "picture" / of: it?');
    expect(copies).to.have.length(1);
    expect(copies[0]).to.match(/^out\/A picture  of it\/[0-9a-f]{20}\/my cat\.png$/);
    expect(files.readText(copies[0] ?? '')).to.equal('cat');
    expect(cell).to.equal(copies[0]);
  });

  it('stand whole where that is asked for, or the logger is the simple one', () => {
    for (const options of [{ simplify_file_data: false }, { kind: 'simple' as const }]) {
      const { cell, copies } = flagged(picture, 'p', options);
      expect(JSON.parse(cell)).to.deep.equal({ ...picture, path: copies[0] });
    }
  });

  it('are found inside other values, each copied', () => {
    const { cell, copies } = flagged([{ image: picture, caption: 'c' }, { image: picture }], 'gallery');
    expect(copies).to.have.length(2);
    expect((JSON.parse(cell) as { image: string }[]).map(({ image }) => image).sort()).to.deep.equal(copies);
  });

  it('stay where they are on the web', () => {
    const { cell, copies } = flagged(elsewhere, 'p');
    expect(copies).to.deep.equal([]);
    expect(cell).to.equal('https://example.org/dog.png');
  });

  it('have a folder whatever the label', () => {
    for (const label of ['..', '///', 'x'.repeat(500), 'é日本 [1]']) {
      const { copies } = flagged(picture, label);
      expect(copies, label).to.have.length(1);
      const [out, folder = '', ...rest] = copies[0]?.split('/') ?? [];
      expect([out, rest.length]).to.deep.equal(['out', 2]);
      expect(folder)
        .to.match(/^[^/]{1,200}$/)
        .and.not.match(/^\.*$/);
    }
  });
});
