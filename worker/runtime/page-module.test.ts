import { expect } from '../../test/helpers/expect.ts';
import { PageModule } from './page-module.ts';

const smallest = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

describe('PageModule', () => {
  it('tells the bytes as they come, and gives the module to whoever asks, before and after its end', async () => {
    const page = new PageModule();
    expect(page.isGiven).to.be.false;
    page.receive({ type: 'module', loaded: 10 });
    expect(page.isGiven).to.be.true;
    const heard: number[] = [];
    const taken = page.take((bytes) => heard.push(bytes));
    page.receive({ type: 'module', loaded: 25 });
    page.receive({ type: 'module', loaded: 30, module: smallest });
    expect(await taken).to.equal(smallest);
    expect(heard).to.deep.equal([10, 15, 5]);
    expect(await page.take(() => {})).to.equal(smallest);
  });

  it('says so when the page could not compile it, and takes a later one', async () => {
    const page = new PageModule();
    page.receive({ type: 'module', loaded: 0, module: null });
    const reason = await page.take(() => {}).catch((error: Error) => error.message);
    expect(reason).to.equal('The page could not compile it.');
    page.receive({ type: 'module', loaded: 3, module: smallest });
    expect(await page.take(() => {})).to.equal(smallest);
  });
});
