import type { Port } from '../../src/protocol/port.ts';
import type { RuntimeEvent } from '../../src/protocol/runtime.ts';
import { expect } from '../../test/helpers/expect.ts';
import { Outbox } from './outbox.ts';

const said = (text: string): RuntimeEvent => ({ type: 'console', app: 'app', stream: 'stdout', text });

/** An outbox, and the messages that have left it: the texts of their events, or what else was sent. */
function watched() {
  const messages: unknown[] = [];
  const port: Port = {
    postMessage: (message) => {
      const { events } = message as { events?: readonly { text: string }[] };
      messages.push(events ? events.map(({ text }) => text) : message);
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  return { outbox: new Outbox(port), messages };
}

const pass = (milliseconds: number): void => {
  for (const start = performance.now(); performance.now() - start < milliseconds;);
};

const names = Array.from({ length: 200 }, (_, i) => String(i));

describe('outbox', () => {
  it('sends what comes now and then at once', () => {
    const { outbox, messages } = watched();
    for (const name of names.slice(0, 20)) outbox.tell(said(name));
    expect(messages).to.deep.equal(names.slice(0, 20).map((name) => [name]));
  });

  it('sends a flow in few messages, in order, the rest when the worker is free', async () => {
    const { outbox, messages } = watched();
    for (const name of names) outbox.tell(said(name));
    expect(messages.length).to.be.lessThan(100);
    expect(messages.flat().length).to.be.lessThan(200);
    await new Promise((resolve) => setTimeout(resolve));
    expect(messages.flat()).to.deep.equal(names);
  });

  it('sends the rest while code computes, and before anything else', () => {
    const { outbox, messages } = watched();
    for (const name of names) outbox.tell(said(name));
    const held = messages.length;
    outbox.look(performance.now());
    expect(messages.length).to.equal(held);
    pass(5);
    outbox.look(performance.now());
    expect(messages.flat()).to.deep.equal(names);
    outbox.tell(said('late'));
    for (const name of names) outbox.tell(said(name));
    outbox.after.postMessage('an answer', []);
    expect(messages.flat()).to.deep.equal([...names, 'late', ...names, 'an answer']);
  });

  it('a flow ends with a pause', () => {
    const { outbox, messages } = watched();
    for (const name of names) outbox.tell(said(name));
    pass(2);
    outbox.tell(said('alone'));
    expect(messages.at(-1)).to.include('alone');
    pass(5);
    for (const name of ['late', 'later']) outbox.tell(said(name));
    expect(messages.slice(-2)).to.deep.equal([['late'], ['later']]);
  });

  it('a flow goes on when it falters', () => {
    const { outbox, messages } = watched();
    for (const name of names) {
      if (Number(name) % 50 === 49) pass(1.5);
      outbox.tell(said(name));
    }
    // Were it begun anew each time, eighty and more.
    expect(messages.length).to.be.lessThan(60);
  });
});
