import { expect } from '../test/helpers/expect.ts';
import { Drafts, type SourceDocument } from './drafts.ts';

const source = (key: string): SourceDocument => ({
  key,
  title: key,
  description: '',
  language: 'py',
  original: `# ${key}`,
  example: key,
});

describe('drafts', () => {
  it('keeps the edits of each document apart', () => {
    const drafts = new Drafts();
    const [one, two] = [source('one'), source('two')];
    drafts.write(one, 'changed');
    expect([drafts.text(one), drafts.text(two)]).to.deep.equal(['changed', '# two']);
    expect([drafts.edited(one), drafts.edited(two)]).to.deep.equal([true, false]);
  });

  it('knows an edit that was taken back', () => {
    const drafts = new Drafts();
    const one = source('one');
    drafts.write(one, 'changed');
    drafts.write(one, one.original);
    expect(drafts.edited(one)).to.equal(false);
  });

  it('keeps a document that was emptied empty', () => {
    const drafts = new Drafts();
    const one = source('one');
    drafts.write(one, '');
    expect(drafts.text(one)).to.equal('');
  });

  it('gives the original back after a reset', () => {
    const drafts = new Drafts();
    const one = source('one');
    drafts.write(one, 'changed');
    drafts.reset(one);
    expect(drafts.text(one)).to.equal('# one');
  });
});
