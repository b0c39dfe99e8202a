/** What a listener reads, and what follows it, however it ends. */
import { buildConfig } from '../../test/helpers/app-config.ts';
import { expect } from '../../test/helpers/expect.ts';
import type { DependencyConfig } from '../protocol/config.ts';
import type { CompletedMessage } from '../protocol/messages.ts';
import { PageApp } from './page-app.ts';
import type { Call, CallMessage } from './transport.ts';

const BOX = 1;
const OUT = 2;

interface Sent {
  call: Call;
  answer(message: CallMessage): void;
}

let sent: Sent[];
let app: PageApp;
let reported: unknown[];

/** An app of a Textbox and another one, with these listeners; the first waits for the box's `submit`. */
function open(...listeners: Partial<DependencyConfig>[]): void {
  sent = [];
  reported = [];
  const [first = {}, ...others] = listeners;
  app = new PageApp(
    buildConfig(
      [
        { name: 'Textbox', given: { value: 'a', label: 'Name' } },
        { name: 'Textbox', given: { value: 'kept' } },
      ],
      [{ targets: [[BOX, 'submit']], ...first }, ...others],
    ),
    {
      submit(call, answer) {
        sent.push({ call, answer });
        return { cancel() {} };
      },
      callServerFunction: async () => null,
      upload: async ({ name }) => ({ path: name, url: name }),
      addressOf: async () => null,
    },
    { toast() {}, reveal() {}, report: (error) => reported.push(error) },
  );
}

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function submit(): Promise<void> {
  app.dispatch(app.nodes.get(BOX)!, 'submit');
  await soon();
}

const completed = (output: CompletedMessage['output'], success: boolean): CompletedMessage => ({
  msg: 'process_completed',
  event_id: 'e',
  output,
  success,
  title: null,
  used_cache: null,
  cache_duration: null,
  avg_time: null,
});

const endings: Record<string, CallMessage | null> = {
  succeeded: completed(
    {
      data: [],
      is_generating: false,
      duration: 0,
      average_duration: 0,
      render_config: null,
      changed_state_ids: [],
      used_cache: null,
    },
    true,
  ),
  failed: completed({ error: 'no' }, false),
  stopped: completed({}, true),
  refused: {
    msg: 'invalid_inputs',
    verdicts: [{ __type__: 'validate', is_valid: false, message: 'too short' }],
  },
};

const value = (id: number): unknown => app.nodes.get(id)?.props['value'];

describe('what is chained to a call', () => {
  const then = { trigger_after: 0 };
  const chain = [
    { inputs: [BOX] },
    then,
    { ...then, trigger_only_on_success: true },
    { ...then, trigger_only_on_failure: true },
  ];
  const follows: Record<string, string[]> = {
    succeeded: ['then', 'success'],
    failed: ['then', 'failure'],
    stopped: ['then', 'failure'],
    refused: [],
  };
  for (const [how, expected] of Object.entries(follows))
    it(`${how}: ${expected.join(' and ') || 'nothing follows'}`, async () => {
      open(...chain);
      await submit();
      sent[0]?.answer(endings[how]!);
      await soon();
      const names = ['', 'then', 'success', 'failure'];
      expect(sent.slice(1).map(({ call }) => names[call.fnIndex])).to.deep.equal(expected);
    });

  it('has the same block as its trigger', async () => {
    open(...chain);
    await submit();
    sent[0]?.answer(endings['succeeded']!);
    await soon();
    expect(sent.map(({ call }) => call.triggerId)).to.deep.equal([BOX, BOX, BOX]);
  });

  it('does not follow what ends because the app leaves the page', async () => {
    open(...chain);
    await submit();
    app.stop();
    await soon();
    expect(sent).to.have.length(1);
  });

  it('follows listeners that run in the page alone, whether their script fails or not', async () => {
    open({ backend_fn: false, js: '() => { throw new Error("no") }' }, ...chain.slice(1));
    await submit();
    expect(sent.map(({ call }) => call.fnIndex)).to.deep.equal([1, 3]);
    expect(String(reported[0])).to.equal('Error: no');
    open({ backend_fn: false, js: '() => 1' }, ...chain.slice(1));
    await submit();
    expect(sent.map(({ call }) => call.fnIndex)).to.deep.equal([1, 2]);
  });
});

describe('what a call shows', () => {
  const shown = (): string | null => app.nodes.get(OUT)?.status?.stage ?? null;
  const call = async (how: string): Promise<void> => {
    await submit();
    sent.at(-1)?.answer(endings[how]!);
  };

  it('is an error until the next call, which need not show anything', async () => {
    open({ outputs: [OUT] }, { targets: [[BOX, 'change']], outputs: [OUT], show_progress: 'hidden' });
    await call('failed');
    expect(shown()).to.equal('error');
    app.dispatch(app.nodes.get(BOX)!, 'change');
    await soon();
    expect(shown()).to.equal(null);
  });

  it('is shown where it is asked for alone', async () => {
    open({ outputs: [OUT], show_progress_on: [BOX] });
    await submit();
    await drawn();
    expect([app.nodes.get(BOX)?.status?.stage, shown()]).to.deep.equal(['pending', null]);
  });

  it('is not shown when the call is over before anybody could see it', async () => {
    open({ outputs: [OUT] });
    const stages: unknown[] = [];
    const off = app.nodes.get(OUT)!.subscribe(() => stages.push(shown()));
    app.dispatch(app.nodes.get(BOX)!, 'submit');
    await Promise.resolve();
    sent[0]?.answer({ msg: 'estimation', event_id: 'e', rank: 0, queue_size: 1, rank_eta: null });
    sent[0]?.answer({ msg: 'process_starts', event_id: 'e', eta: null });
    sent[0]?.answer(endings['succeeded']!);
    await drawn();
    expect(stages).to.deep.equal([]);
    await submit();
    sent[1]?.answer({ msg: 'estimation', event_id: 'e', rank: 0, queue_size: 1, rank_eta: null });
    await drawn();
    expect(stages).to.deep.equal(['pending']);
    off();
  });
});

describe('what a listener reads and fills', () => {
  it('is all props of an input that its function asks for as a component', async () => {
    open({ inputs: [BOX, OUT], component_prop_inputs: [0] });
    await submit();
    const [props, text] = sent[0]!.call.data as [Record<string, unknown>, string];
    expect([props['value'], props['label'], text]).to.deep.equal(['a', 'Name', 'kept']);
  });

  const scripts: [script: string, box: string, out: string][] = [
    ['() => { window.gradioTest = 1 }', 'a', 'kept'],
    ['() => [undefined, "new"]', 'a', 'new'],
    ['() => null', '', 'kept'],
    ['async (a, b) => [b, a]', 'kept', 'a'],
    ['() => "one"', 'one', 'kept'],
  ];
  for (const [js, box, out] of scripts)
    it(`is what a script returns, and nothing where it returns nothing: ${js}`, async () => {
      open({ inputs: [BOX, OUT], outputs: [BOX, OUT], backend_fn: false, js });
      await submit();
      expect([value(BOX) ?? '', value(OUT)]).to.deep.equal([box, out]);
    });
});
