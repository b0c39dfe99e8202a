import { expect } from '../../test/helpers/expect.ts';
import { answerFetches, networkFetch } from './answered-fetch.ts';

const url = 'https://answered.example/file';
const answer = async (): Promise<Response> => new Response('from memory');

describe('answerFetches', () => {
  it('answers its addresses and leaves others to the network, until stopped', async () => {
    const stock = globalThis.fetch;
    const stop = answerFetches(new Map([[url, answer]]));
    try {
      expect(await (await fetch(url)).text()).to.equal('from memory');
      expect(await (await fetch(new Request(url))).text()).to.equal('from memory');
      expect((await fetch(import.meta.url)).ok).to.be.true;
      const own = answerFetches(new Map([[import.meta.url, answer]]));
      expect(await (await fetch(import.meta.url)).text()).to.equal('from memory');
      expect(await (await networkFetch(import.meta.url)).text()).to.include('answerFetches');
      own();
    } finally {
      stop();
    }
    expect(globalThis.fetch).to.equal(stock);
  });

  it('keeps a wrapper that came later, and answers no more', async () => {
    const stock = globalThis.fetch;
    let passedOn: Promise<Response> | undefined;
    const network: typeof fetch = async () => new Response('from the network');
    globalThis.fetch = network;
    try {
      const stop = answerFetches(new Map([[url, answer]]));
      const inner = globalThis.fetch;
      const wrapper: typeof fetch = (input, init) => (passedOn = inner(input, init));
      globalThis.fetch = wrapper;
      stop();
      expect(globalThis.fetch).to.equal(wrapper);
      expect(await (await fetch(url)).text()).to.equal('from the network');
      expect(passedOn).to.be.instanceOf(Promise);
    } finally {
      globalThis.fetch = stock;
    }
  });
});
