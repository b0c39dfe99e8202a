/** What recordings do not show: load, fairness, order, cancelling in time, sessions that end. */
import type { QueueMessage } from '../../src/protocol/messages.ts';
import { expect } from '../../test/helpers/expect.ts';
import { runApp, type Running } from '../../test/helpers/queue-app.ts';
import type { CallContext as UserContext } from '../../src/app/authoring/call-context.ts';

const request = { url: 'http://localhost/', headers: {}, query_params: {} };
const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const join = ({ queue }: Running, fn_index: number, data: unknown[], session_hash = 's') => {
  queue.openSession(session_hash, request);
  return queue.join({ data, fn_index, session_hash, trigger_id: null, event_data: null });
};

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 2000) throw new Error('Waited 10 seconds in vain.');
    await sleep(0.005);
  }
}

const closed = (messages: QueueMessage[]) => () => messages.at(-1)?.msg === 'close_stream';
const names = (messages: QueueMessage[]) => messages.map(({ msg }) => msg);

describe('queue', () => {
  it('answers ten thousand events in order', async () => {
    const running = await runApp((kit) => {
      const inp = kit.add('Textbox');
      kit.on(inp, 'change', (x: string) => x, [inp], [inp]);
    });
    const messages = running.messages('s');
    for (let i = 0; i < 10_000; i++) await join(running, 0, [`${i}`]);
    await until(closed(messages));
    const answers = messages.flatMap((message) =>
      message.msg === 'process_completed' && 'data' in message.output ? [message.output.data[0]] : [],
    );
    expect(answers).to.deep.equal(Array.from({ length: 10_000 }, (_, i) => `${i}`));
    // News about places in line must stay a fraction of the work.
    expect(messages.length).to.be.lessThan(100_000);
  });

  it('lets other messages in while a generator yields without a pause', async () => {
    let answered = false;
    const most = 200_000;
    let yields = 0;
    const running = await runApp((kit) => {
      const inp = kit.add('Textbox');
      const btn = kit.add('Button');
      function* count() {
        for (; !answered && yields < most; yields++) yield yields;
      }
      const answer = () => (answered = true);
      kit.on(btn, 'click', count, [], [inp]);
      kit.on(inp, 'change', answer, [], [inp]);
    });
    const stream = running.messages('stream');
    await join(running, 0, [], 'stream');
    await until(() => stream.length > 2);
    await join(running, 1, [], 'other');
    await until(closed(stream));
    expect(yields).to.be.lessThan(most);
    expect(stream.filter(({ msg }) => msg === 'process_generating')).to.have.length(yields);
  });

  it('ends a cancelled generator with an empty output and closes it at its next yield', async () => {
    const log: string[] = [];
    const running = await runApp((kit) => {
      const out = kit.add('Textbox');
      async function* slow() {
        try {
          for (let i = 0; i < 50; i++) {
            yield i;
            await sleep(0.02);
          }
        } finally {
          log.push('finally');
        }
      }
      kit.on(out, 'change', slow, [], [out]);
    });
    const messages = running.messages('s');
    const answer = await join(running, 0, []);
    await until(() => messages.filter(({ msg }) => msg === 'process_generating').length === 3);
    running.queue.cancel('s', (answer as { event_id: string }).event_id);
    expect(messages.at(-2)).to.deep.include({
      msg: 'process_completed',
      output: {},
      success: true,
      avg_time: null,
    });
    expect(messages.at(-1)!.msg).to.equal('close_stream');
    const count = messages.length;
    await until(() => log.length > 0);
    await sleep(0.05);
    expect(messages).to.have.length(count);
  });

  it('frees the place of a cancelled call at once and aborts its signal', async () => {
    let aborted = false;
    const running = await runApp((kit) => {
      const out = kit.add('Textbox');
      const stuck = async (x: string, { signal }: UserContext) => {
        signal.addEventListener('abort', () => (aborted = true));
        if (x === 'stuck') await new Promise(() => {});
        return x;
      };
      kit.on(out, 'change', stuck, [out], [out]);
    });
    const first = await join(running, 0, ['stuck'], 'a');
    await join(running, 0, ['next'], 'b');
    await until(() => names(running.messages('b')).includes('estimation'));
    expect(new Set(names(running.messages('b')))).to.deep.equal(new Set(['estimation']));
    running.queue.cancel('a', (first as { event_id: string }).event_id);
    await until(closed(running.messages('b')));
    expect(aborted).to.equal(true);
  });

  it('sends the answer to a join before the first message of its event', async () => {
    const running = await runApp((kit) => kit.on(kit.add('Button'), 'click', () => {}, [], []));
    const messages = running.messages('s');
    const answer = await join(running, 0, []);
    // What follows the answer in promise order alone comes before any message.
    await Promise.resolve()
      .then(() => {})
      .then(() => {})
      .then(() => {});
    expect(messages).to.have.length(0);
    await until(closed(messages));
    expect(messages[0]).to.deep.include({
      msg: 'estimation',
      event_id: (answer as { event_id: string }).event_id,
    });
  });

  it('keeps what a generator yielded when it changes its own value in place', async () => {
    const running = await runApp((kit) => {
      const out = kit.add('JSON');
      function* grow() {
        const rows: number[] = [];
        for (let i = 0; i < 3; i++) {
          rows.push(i);
          yield { rows };
        }
      }
      kit.on(out, 'change', grow, [], [out]);
    });
    const messages = running.messages('s');
    await join(running, 0, []);
    await until(closed(messages));
    const yields = messages.flatMap((m) =>
      m.msg === 'process_generating' && 'data' in m.output ? [m.output.data] : [],
    );
    expect(yields).to.deep.equal([
      [{ rows: [0] }],
      [[['replace', [], { rows: [0, 1] }]]],
      [[['replace', [], { rows: [0, 1, 2] }]]],
    ]);
  });

  it('calls unload listeners and delete callbacks when a session closes', async () => {
    const log: string[] = [];
    const running = await runApp((kit) => {
      const callback = kit.fn((value: number) => void log.push(`deleted ${value}`));
      const st = kit.state(1, { delete_callback: callback });
      const btn = kit.add('Button');
      kit.on(btn, 'click', (s: number) => s + 1, [st], [st]);
      kit.on(null, 'unload', () => void log.push('unload'), [], []);
    });
    await join(running, 0, [null]);
    await until(closed(running.messages('s')));
    await running.queue.closeSession('s');
    expect(log).to.deep.equal(['unload', 'deleted 2']);
  });

  it('deletes a State at the end of its time to live, which a change starts again', async () => {
    const timers: { at: number; run: () => void }[] = [];
    let now = 0;
    const clock = {
      now: () => now,
      after: (seconds: number, run: () => void) => {
        const timer = { at: now + seconds, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    };
    const pass = (seconds: number) => {
      now += seconds;
      for (const timer of timers.filter(({ at }) => at <= now)) timer.run();
    };
    const running = await runApp(
      (kit) => {
        const st = kit.state(0, { time_to_live: 10 });
        const out = kit.add('JSON');
        kit.on(out, 'change', (s: number) => [s + 1, s + 1], [st], [st, out]);
      },
      { clock },
    );
    const call = async () => {
      const messages = running.messages('s');
      const from = messages.length;
      await join(running, 0, [null]);
      await until(() => messages.length > from && closed(messages)());
      const done = messages.findLast(({ msg }) => msg === 'process_completed');
      return done?.msg === 'process_completed' && 'data' in done.output ? done.output.data[1] : null;
    };
    expect(await call()).to.equal(1);
    pass(6);
    expect(await call()).to.equal(2);
    pass(6);
    expect(await call()).to.equal(3);
    pass(11);
    expect(await call()).to.equal(1);
  });

  it('refuses a session that is not open', async () => {
    const running = await runApp((kit) => kit.on(kit.add('Button'), 'click', () => {}, [], []));
    const answer = await running.queue.join({
      data: [],
      fn_index: 0,
      session_hash: 'nobody',
      trigger_id: null,
      event_data: null,
    });
    expect(answer).to.deep.include({ refused: 'invalid', status: 400 });
  });

  it('estimates waiting times from history, per limit', async () => {
    const running = await runApp((kit) => {
      const out = kit.add('Textbox');
      const work = async () => {
        await sleep(0.1);
      };
      kit.on(out, 'change', work, [], []);
    });
    await join(running, 0, [], 'first');
    await until(closed(running.messages('first')));
    for (const session of ['a', 'b', 'c']) {
      await join(running, 0, [], session);
      await sleep(0.02);
    }
    await until(closed(running.messages('c')));
    const [first] = running.messages('c');
    expect(first).to.deep.include({ msg: 'estimation', rank: 1 });
    const eta = first?.msg === 'estimation' ? first.rank_eta : null;
    expect(eta).to.be.within(0.2, 0.32);
  });
});
