import { expect } from '../../test/helpers/expect.ts';
import { BootError } from './boot-error.ts';
import { readBytes } from './bytes.ts';
import { Downloads } from './downloads.ts';
import type { OnStatus } from './status.ts';

const url = new URL('https://files.example/folder/file.bin');

type Answer = (signal: AbortSignal, init: RequestInit) => Response | Promise<Response>;

describe('Downloads', () => {
  const stock = globalThis.fetch;
  let asked: RequestInit[] = [];
  let reports: Parameters<OnStatus>[] = [];

  /** Each request takes the next answer; the last one stays. */
  const serve = (...answers: Answer[]): Downloads => {
    asked = [];
    reports = [];
    globalThis.fetch = async (_url, init = {}) => {
      asked.push(init);
      const answer = answers[Math.min(asked.length, answers.length) - 1] as Answer;
      return answer(init.signal as AbortSignal, init);
    };
    return new Downloads({
      stage: 'runtime',
      stallSeconds: 0.2,
      advice: 'Check the folder.',
      onStatus: (...report) => reports.push(report),
    });
  };

  afterEach(() => {
    globalThis.fetch = stock;
  });

  const failure = async (download: Promise<unknown>): Promise<BootError> => {
    const error: unknown = await download.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(BootError);
    return error as BootError;
  };

  const bytes = (length: number): Response => new Response(new Uint8Array(length));

  /** A body that gives a byte at each of these moments, and ends only if told to. */
  const dripping = (signal: AbortSignal, times: number, ends: boolean): Response => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (given === times) {
          if (ends) return controller.close();
          await new Promise((_, reject) => signal.addEventListener('abort', reject));
        }
        await new Promise((resolve) => setTimeout(resolve, 80));
        given += 1;
        controller.enqueue(Uint8Array.of(given));
      },
    });
    return new Response(body);
  };

  it('reports the bytes of all files, and the end', async () => {
    const downloads = serve(() => bytes(100));
    await Promise.all([
      downloads.get(url, readBytes, 100),
      downloads.get(new URL('other.bin', url), readBytes, 100),
    ]);
    downloads.finish();
    expect(reports.at(-1)).to.deep.equal(['runtime', 200, 200, true]);
    expect(reports[0]?.[2]).to.equal(200);
  });

  it('says nothing about a stage that needed nothing', () => {
    serve(() => bytes(1)).finish();
    expect(reports).to.be.empty;
  });

  it('never reports more than a file has, when a server decodes it on the way', async () => {
    const downloads = serve(() => bytes(500));
    await downloads.get(url, readBytes, 100);
    expect(Math.max(...reports.map(([, loaded]) => loaded))).to.equal(100);
  });

  it('names file, status, address and what to check; does not repeat a request that must fail again', async () => {
    const downloads = serve(() => new Response('', { status: 404, statusText: 'Not Found' }));
    const error = await failure(downloads.get(url, readBytes));
    expect(error.message).to.equal(
      'Could not load file.bin: 404 Not Found (https://files.example/folder/file.bin). Check the folder.',
    );
    expect(error).to.include({ stage: 'runtime', retryable: false });
    expect(asked).to.have.length(1);
  });

  it('takes what somebody else is fetching, and fetches it when they could not', async () => {
    const downloads = serve(() => bytes(7));
    const given = await downloads.get(url, readBytes, 7, async (arrived) => {
      arrived(4);
      return new Uint8Array(4);
    });
    expect(given).to.have.length(4);
    expect(asked).to.be.empty;
    expect(reports.map(([, loaded]) => loaded)).to.include(4);
    const own = await downloads.get(url, readBytes, 7, () => Promise.reject(new Error('They could not.')));
    expect(own).to.have.length(7);
    expect(asked).to.have.length(1);
  });

  it('takes a web page for a missing file', async () => {
    const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    const error = await failure(serve(() => page).get(url, readBytes));
    expect(error.message).to.include('the server answered with a web page');
    expect(error.retryable).to.be.false;
  });

  it('tries once more past the HTTP cache after a failure that may pass', async () => {
    const downloads = serve(
      () => new Response('', { status: 503 }),
      () => bytes(3),
    );
    expect(await downloads.get(url, readBytes)).to.have.length(3);
    expect(asked.map(({ cache }) => cache)).to.deep.equal(['default', 'reload']);
  });

  it('fails when the second attempt fails too', async () => {
    const downloads = serve(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failure(downloads.get(url, readBytes));
    expect(error.message).to.include('Could not load file.bin: Failed to fetch');
    expect(error.retryable).to.be.true;
    expect(asked).to.have.length(2);
  });

  it('gives up a download that stands still, and aborts it', async () => {
    const downloads = serve((signal) => dripping(signal, 1, false));
    const error = await failure(downloads.get(url, readBytes));
    expect(error.message).to.include('no data arrived for 0.2 seconds');
    expect(error.retryable).to.be.true;
    expect(asked.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true]);
  });

  it('waits for a slow download as long as it moves', async () => {
    const downloads = serve((signal) => dripping(signal, 6, true));
    expect(await downloads.get(url, readBytes)).to.have.length(6);
  });

  it('lets a file wait while another moves', async () => {
    const waiting = new Promise<Response>((resolve) => setTimeout(() => resolve(bytes(1)), 450));
    const downloads = serve(
      (signal) => dripping(signal, 6, true),
      () => waiting,
    );
    const both = [downloads.get(url, readBytes), downloads.get(new URL('other.bin', url), readBytes)];
    expect((await Promise.all(both)).map(({ length }) => length)).to.deep.equal([6, 1]);
    expect(asked).to.have.length(2);
  });
});
