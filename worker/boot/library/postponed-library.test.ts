import { strToU8, zipSync } from 'fflate';
import { expect } from '../../../test/helpers/expect.ts';
import { PostponedLibrary } from './postponed-library.ts';

const archive = zipSync({ 'json/decoder.pyc': strToU8('decoder'), 'csv.pyc': strToU8('csv') }, { level: 0 });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('PostponedLibrary', () => {
  let asked: string[];
  const library = (fetch = async () => archive): PostponedLibrary =>
    new PostponedLibrary({
      fetch: () => {
        asked.push('fetch');
        return fetch();
      },
      prepareNow: async () => () => {
        asked.push('now');
        return archive;
      },
    });

  beforeEach(() => (asked = []));

  it('has contents once it is loaded, which happens once', async () => {
    const postponed = library();
    await Promise.all([postponed.load(), postponed.load()]);
    expect(text(postponed.contentOf('json/decoder.pyc'))).to.equal('decoder');
    expect(asked).to.deep.equal(['fetch']);
  });

  it('fetches at once what is asked for before, once it is prepared', async () => {
    const postponed = library();
    expect(() => postponed.contentOf('csv.pyc')).to.throw('not prepared');
    await postponed.prepare();
    expect(['csv.pyc', 'json/decoder.pyc'].map((name) => text(postponed.contentOf(name)))).to.deep.equal([
      'csv',
      'decoder',
    ]);
    expect(asked).to.deep.equal(['now']);
  });

  it('can be loaded again after a failure', async () => {
    let failing = true;
    const postponed = library(async () => {
      if (failing) throw new Error('Offline.');
      return archive;
    });
    expect(await postponed.load().catch((error: Error) => error.message)).to.equal('Offline.');
    failing = false;
    await postponed.load();
    expect(text(postponed.contentOf('csv.pyc'))).to.equal('csv');
  });

  it('names a file that the archive lacks', async () => {
    const postponed = library();
    await postponed.prepare();
    expect(() => postponed.contentOf('new.pyc')).to.throw('The library has no new.pyc');
  });
});
