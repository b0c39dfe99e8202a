import { expect } from '../../../test/helpers/expect.ts';
import { toEnvelope } from '../../../src/protocol/envelope.ts';
import { orderSnapshot } from './order-snapshot.ts';
import type { SnapshotOrder, SnapshotReply } from './snapshot-maker.ts';

const order = { key: 'the key' } as SnapshotOrder;

/** Stands in for the worker: answers when told to. */
class FakeMaker extends EventTarget {
  readonly orders: unknown[] = [];
  terminated = false;

  postMessage(message: unknown): void {
    this.orders.push(message);
  }

  reply(data: SnapshotReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

describe('orderSnapshot', () => {
  let idle = 0;
  let makers: FakeMaker[] = [];
  const stop = new AbortController();

  const run = (signal = stop.signal): Promise<void> => {
    makers = [];
    const createMaker = (): Worker => {
      const maker = new FakeMaker();
      makers.push(maker);
      return maker as unknown as Worker;
    };
    return orderSnapshot(() => order, { idleFor: () => idle, createMaker }, signal);
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

  it('waits for quiet, orders once, and ends the maker', async () => {
    idle = 0;
    const ordered = run();
    await pause();
    expect(makers).to.be.empty;
    idle = 10_000;
    await pause();
    expect(makers.map(({ orders }) => orders)).to.deep.equal([[order]]);
    makers[0]?.reply(null);
    await ordered;
    expect(makers.map(({ terminated }) => terminated)).to.deep.equal([true]);
  });

  it('gives way to a call and tries again later', async () => {
    idle = 10_000;
    const ordered = run();
    await pause();
    idle = 0;
    await pause();
    expect(makers.map(({ terminated }) => terminated)).to.deep.equal([true]);
    idle = 10_000;
    await pause();
    expect(makers).to.have.length(2);
    makers[1]?.reply(null);
    await ordered;
  });

  it('gives up after three disturbed attempts', async () => {
    const ordered = run();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      idle = 10_000;
      await pause();
      idle = 0;
      await pause();
    }
    await ordered;
    expect(makers).to.have.length(3);
    expect(makers.every(({ terminated }) => terminated)).to.be.true;
  });

  it('rejects with the reason when there can be none', async () => {
    idle = 10_000;
    const ordered = run().catch((error: Error) => error.message);
    await pause();
    makers[0]?.reply(toEnvelope(new Error('No module named "nowhere"')));
    expect(await ordered).to.equal('No module named "nowhere"');
    expect(makers[0]?.terminated).to.be.true;
  });

  it('stops when told to', async () => {
    idle = 10_000;
    const own = new AbortController();
    const ordered = run(own.signal);
    await pause();
    own.abort();
    await ordered;
    expect(makers.map(({ terminated }) => terminated)).to.deep.equal([true]);
  });
});
