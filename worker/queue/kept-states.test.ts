/** State values that outlive their worker: told to the page after each event, and given to the next session. */
import { expect } from '../../test/helpers/expect.ts';
import { runApp, type AppKit, type Running } from '../../test/helpers/queue-app.ts';

const request = { url: 'http://localhost/', headers: {}, query_params: {} };

function build(kit: AppKit): void {
  const text = kit.add('Textbox');
  const seen = kit.state([] as string[]);
  const other = kit.state(7);
  const button = kit.add('Button');
  const add = (x: string, list: string[]) => {
    if (x === 'break') throw new Error('broken');
    list.push(x);
    return list.join(', ');
  };
  kit.on(button, 'click', add, [text, seen], [text]);
  kit.on(button, 'click', (x: string) => () => x, [text], [other]);
  kit.on(button, 'click', (x: string) => x, [text], [text]);
}

const idle = async ({ messages }: Running): Promise<void> => {
  while (messages('s').at(-1)?.msg !== 'close_stream') await new Promise((resolve) => setTimeout(resolve, 5));
};

async function press(running: Running, fn_index: number, x: string): Promise<void> {
  await running.queue.join({
    data: [x, null],
    fn_index,
    session_hash: 's',
    trigger_id: null,
    event_data: null,
  });
  await idle(running);
  running.messages('s').length = 0;
}

const answer = (running: Running, x: string) =>
  running.queue
    .run({ data: [x, null], fn_index: 0, session_hash: 's', trigger_id: null, event_data: null })
    .then(({ output }) => ('data' in output ? output.data[0] : output));

describe('State values that are kept', () => {
  it('are those that an event may have changed, whether it went well or not', async () => {
    const running = await runApp(build);
    running.queue.openSession('s', request);
    await press(running, 0, 'a');
    expect(running.kept.map(({ packed }) => packed)).to.deep.equal([{ value: ['a'] }]);
    await press(running, 0, 'break');
    expect(running.kept).to.have.length(2);
    await press(running, 2, 'b');
    expect(running.kept).to.have.length(2);
  });

  it('are given to the session that follows', async () => {
    const first = await runApp(build);
    first.queue.openSession('s', request);
    await press(first, 0, 'a');
    const next = await runApp(build);
    next.queue.openSession('s', request, structuredClone(first.kept));
    expect(await answer(next, 'b')).to.equal('a, b');
  });

  it('say so when they cannot be kept, and begin anew', async () => {
    const first = await runApp(build);
    first.queue.openSession('s', request);
    await press(first, 1, 'a');
    expect(first.kept.map(({ packed }) => packed)).to.deep.equal([null]);
    const next = await runApp(build);
    next.queue.openSession('s', request, [...first.kept, { block: 999, packed: { value: 1 } }]);
    expect(await answer(next, 'b')).to.equal('b');
  });
});
