import { expect } from '../../test/helpers/expect.ts';
import { MemoryFiles } from '../../test/helpers/memory-files.ts';
import { KeptFiles } from './kept-files.ts';
import { filesDatabase } from './databases.ts';

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

const lines: string[] = [];
const open = (home: string | null): KeptFiles => new KeptFiles(home, (line) => void lines.push(line));

/** What the next visit finds; polled, as writes go on by themselves. */
async function nextVisit(home: string, count: number): Promise<Record<string, string>> {
  for (let i = 0; ; i++) {
    const files = new MemoryFiles();
    const kept = open(home);
    await kept.restore(files);
    const found = kept.list(files).map(({ path, content }) => [path, text(content)] as const);
    if (found.length === count || i === 400) return Object.fromEntries(found);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('kept files', () => {
  // The store's code is fetched first.
  before(async () => void (await import('./kept-store.ts')));

  afterEach(() => {
    expect(lines).to.deep.equal([]);
  });

  it('make no database until something is kept', async () => {
    await open('/nothing:0').restore(new MemoryFiles());
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).to.not.include(filesDatabase);
  });

  it('are there on the next visit, in their app alone', async () => {
    const files = new MemoryFiles({ 'app.py': 'code', 'flagged/log.csv': 'one', 'flagged/a/b/c.png': 'pic' });
    const kept = open('/page:0');
    kept.keep(files, 'flagged');
    expect(kept.list(files).map(({ path }) => path)).to.deep.equal(['flagged/a/b/c.png', 'flagged/log.csv']);
    expect(await nextVisit('/page:0', 2)).to.deep.equal({
      'flagged/a/b/c.png': 'pic',
      'flagged/log.csv': 'one',
    });
    expect(await nextVisit('/page:1', 0)).to.deep.equal({});
  });

  it('follow what becomes of the folder', async () => {
    const files = new MemoryFiles();
    const kept = open('/page:0');
    await kept.restore(files);
    expect(files.readText('flagged/log.csv')).to.equal('one');
    files.write('flagged/log.csv', 'two');
    files.remove('flagged/a/b/c.png');
    kept.keep(files, 'flagged');
    expect(await nextVisit('/page:0', 1)).to.deep.equal({ 'flagged/log.csv': 'two' });
  });

  it('go when the visitor deletes them', async () => {
    const files = new MemoryFiles({ 'flagged/log.csv': '', 'own.txt': 'stays' });
    const kept = open('/page:0');
    await kept.restore(files);
    await kept.clear(files);
    expect(files.paths).to.deep.equal(['own.txt']);
    expect(kept.list(files)).to.deep.equal([]);
    expect(await nextVisit('/page:0', 0)).to.deep.equal({});
  });

  it('are the same in two tabs of one page', async () => {
    const [one, two] = [new MemoryFiles(), new MemoryFiles()];
    const [here, there] = [open('/tabs:0'), open('/tabs:0')];
    await here.restore(one);
    await there.restore(two);
    const elsewhere = new MemoryFiles();
    const other = open('/tabs:1');
    await other.restore(elsewhere);
    one.write('flagged/log.csv', 'from one');
    here.keep(one, 'flagged');
    for (let i = 0; i < 100 && !two.read('flagged/log.csv'); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    two.write('flagged/log.csv', `${two.readText('flagged/log.csv')}, from two`);
    there.keep(two, 'flagged');
    for (let i = 0; i < 100 && !one.readText('flagged/log.csv').includes('two'); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(one.readText('flagged/log.csv')).to.equal('from one, from two');
    expect(elsewhere.paths).to.deep.equal([]);
    await here.clear(one);
    for (let i = 0; i < 100 && two.paths.length > 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(two.paths).to.deep.equal([]);
    for (const each of [here, there, other]) each.dispose();
  });

  it('last as long as the page without a home', async () => {
    const files = new MemoryFiles({ 'flagged/log.csv': 'here' });
    const kept = open(null);
    kept.keep(files, 'flagged');
    expect(kept.list(files).map(({ content }) => text(content))).to.deep.equal(['here']);
    await kept.clear(files);
    expect(files.paths).to.deep.equal([]);
  });
});
