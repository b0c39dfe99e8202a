import { expect } from '../../test/helpers/expect.ts';
import { resultsDatabase } from './databases.ts';
import { KeptResults } from './kept-results.ts';
import { save } from './result-store.ts';

const result = (value: unknown) => ({ outcomes: [{ kind: 'value' as const, value }], files: [] });

describe('kept results', () => {
  it('make no database until there is one to keep', async () => {
    expect(await new KeptResults().get('key')).to.equal(null);
    expect((await indexedDB.databases()).map(({ name }) => name)).to.not.include(resultsDatabase);
  });

  it('are found by their key, bytes and all', async () => {
    const kept = new KeptResults();
    const files = [['out/a.png', new Uint8Array([1, 2])] as const];
    kept.set('one', { outcomes: [{ kind: 'update', props: { value: NaN, label: 'x' } }], files });
    for (let i = 0; i < 400 && !(await kept.get('one')); i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const found = await kept.get('one');
    expect(found?.outcomes).to.deep.equal([{ kind: 'update', props: { value: NaN, label: 'x' } }]);
    expect(found?.files.map(([path, bytes]) => [path, ...bytes])).to.deep.equal([['out/a.png', 1, 2]]);
    expect(await kept.get('two')).to.equal(null);
  });

  it('are at most five hundred: those longest unused go', async () => {
    const kept = new KeptResults();
    for (let i = 0; i < 505; i++) await save(`key ${i}`, result(i));
    expect(await kept.get('key 504')).to.not.equal(null);
    expect(await kept.get('key 0')).to.equal(null);
  });

  it('lose nothing but themselves when they cannot be kept', async () => {
    const kept = new KeptResults();
    kept.set(
      'function',
      result(() => {}),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await kept.get('function')).to.equal(null);
  });
});
