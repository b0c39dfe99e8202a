import { expect } from '../test/helpers/expect.ts';
import { dropUnpacked, findUnpacked, keepUnpacked } from './unpacked-files.ts';

describe('unpacked files', () => {
  const clear = async (): Promise<void> => {
    for (const name of await caches.keys()) await caches.delete(name);
  };
  beforeEach(clear);
  after(clear);

  const url = (name: string): URL => new URL(`/runtime/${name}`, location.href);
  const found = async (name: string): Promise<string | undefined> => (await findUnpacked(url(name)))?.text();

  it('are found once they are kept, and until they are dropped', async () => {
    expect(await found('a')).to.be.undefined;
    await keepUnpacked(url('a'), new Response('one'));
    await keepUnpacked(url('a'), new Response('two'));
    expect(await found('a')).to.equal('two');
    expect(await found('b')).to.be.undefined;
    await dropUnpacked(url('a'));
    expect(await found('a')).to.be.undefined;
  });

  it('make room: the four newest stay', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await keepUnpacked(url(name), new Response(name));
    expect(await Promise.all(['a', 'b', 'e'].map(found))).to.deep.equal([undefined, 'b', 'e']);
  });

  it('are not kept when they do not arrive whole', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(Uint8Array.of(1, 2, 3));
        controller.error(new Error('lost'));
      },
    });
    const said = await keepUnpacked(url('a'), new Response(broken)).then(
      () => 'kept',
      () => 'not kept',
    );
    expect([said, await found('a')]).to.deep.equal(['not kept', undefined]);
  });
});
