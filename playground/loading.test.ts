import { expect } from '../test/helpers/expect.ts';
import { describeLoading } from './loading.ts';

describe('loading', () => {
  it('counts bytes against a known total', () => {
    expect(describeLoading({ stage: 'runtime', loaded: 2_460_000, total: 9_840_000 })).to.deep.equal({
      label: 'Loading the runtime',
      amount: '2.5 of 9.8 MB',
      fraction: 0.25,
    });
  });

  it('counts bytes without a total', () => {
    const { amount, fraction } = describeLoading({ stage: 'packages', loaded: 1_200_000, total: null });
    expect([amount, fraction]).to.deep.equal(['1.2 MB', null]);
  });

  it('says only the stage when nothing is counted', () => {
    const { amount, fraction } = describeLoading({ stage: 'app', loaded: 0, total: 0 });
    expect([amount, fraction]).to.deep.equal(['', null]);
  });

  it('never passes the end, when more arrives than was announced', () => {
    expect(describeLoading({ stage: 'runtime', loaded: 12, total: 10 }).fraction).to.equal(1);
  });
});
