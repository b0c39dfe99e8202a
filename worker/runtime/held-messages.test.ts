import { expect } from '../../test/helpers/expect.ts';
import type { Port } from '../../src/protocol/port.ts';
import { holdMessages } from './held-messages.ts';

describe('held messages', () => {
  it('are handed out in their order, with their ports, once and before what comes later', async () => {
    const { port1, port2 } = new MessageChannel();
    const port = port2 as unknown as Port & EventTarget;
    const handOut = holdMessages(port);
    port2.start();
    const given = new MessageChannel();
    port1.postMessage('one');
    port1.postMessage('two', [given.port1]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const heard: [unknown, number][] = [];
    port2.addEventListener('message', ({ data, ports }) => heard.push([data, ports.length]));
    handOut();
    port1.postMessage('three');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).to.deep.equal([
      ['one', 0],
      ['two', 1],
      ['three', 0],
    ]);
    port1.close();
  });
});
