import { expect } from '../test/helpers/expect.ts';
import { afterKey, bindSplitter, range, within } from './splitter.ts';

describe('splitter', () => {
  it('moves with the arrow and Page keys', () => {
    expect(afterKey(50, 'ArrowLeft')).to.equal(48);
    expect(afterKey(50, 'ArrowRight')).to.equal(52);
    expect(afterKey(50, 'PageUp')).to.equal(40);
    expect(afterKey(50, 'PageDown')).to.equal(60);
  });

  it('goes to its ends and back to the middle', () => {
    expect(afterKey(33, 'Home')).to.equal(range.least);
    expect(afterKey(33, 'End')).to.equal(range.most);
    expect(afterKey(33, 'Enter')).to.equal(range.middle);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Tab', 'a', 'toString']) expect(afterKey(50, key)).to.equal(null);
  });

  it('leaves both sides usable', () => {
    expect(afterKey(range.least, 'ArrowLeft')).to.equal(range.least);
    expect([within(-5), within(99), within(42.4)]).to.deep.equal([range.least, range.most, 42]);
  });

  it('tells assistive technology where it stands, and keeps the width for the next visit', () => {
    const [panes, separator] = [document.createElement('div'), document.createElement('div')];
    bindSplitter(separator, panes);
    separator.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    expect(separator.getAttribute('aria-valuenow')).to.equal('20');
    expect(panes.style.getPropertyValue('--pg-code-width')).to.equal('20%');

    const again = document.createElement('div');
    bindSplitter(again, document.createElement('div'));
    expect(again.getAttribute('aria-valuenow')).to.equal('20');
    again.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  });
});
