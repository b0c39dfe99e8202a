import { expect } from '../../test/helpers/expect.ts';
import { PageAsset } from './page-asset.ts';

const smallest = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

describe('PageAsset', () => {
  it('tells the bytes as they come, and gives the module to whoever asks, before and after its end', async () => {
    const page = new PageAsset<'module'>();
    expect(page.isGiven).to.be.false;
    page.receive({ type: 'asset', name: 'module', loaded: 10 });
    expect(page.isGiven).to.be.true;
    const heard: number[] = [];
    const taken = page.take((bytes) => heard.push(bytes));
    page.receive({ type: 'asset', name: 'module', loaded: 25 });
    page.receive({ type: 'asset', name: 'module', loaded: 30, value: smallest });
    expect(await taken).to.equal(smallest);
    expect(heard).to.deep.equal([10, 15, 5]);
    expect(await page.take(() => {})).to.equal(smallest);
  });

  it('says so when the page could not have it, and takes a later one', async () => {
    const page = new PageAsset<'module'>();
    page.receive({ type: 'asset', name: 'module', loaded: 0, value: null });
    const reason = await page.take(() => {}).catch((error: Error) => error.message);
    expect(reason).to.equal('The page could not have it.');
    page.receive({ type: 'asset', name: 'module', loaded: 3, value: smallest });
    expect(await page.take(() => {})).to.equal(smallest);
  });
});
