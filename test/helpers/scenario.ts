/** Recorded scenarios of the real Gradio as tests, with their apps said again in TypeScript. */
import recordings from '../parity/events.json' with { type: 'json' };
import { playScenario, type Scenario } from '../parity/event-player.ts';
import { expect } from './expect.ts';
import { runApp, type AppKit, type Running } from './queue-app.ts';
import { queueDriver } from './queue-driver.ts';

const scenarios = new Map((recordings.scenarios as unknown as Scenario[]).map((one) => [one.name, one]));

/** How one scenario's app is built, and what is to be seen of it afterwards. */
export interface Retold {
  build(kit: AppKit): void;
  after?(running: Running): unknown;
  /** Where it differs on purpose. */
  differs?: string[];
}

/** A test for each scenario, by its name in `events.json`. */
export function describeScenarios(subject: string, retold: Readonly<Record<string, Retold>>): void {
  describe(`recorded ${subject}`, () => {
    for (const [name, { build, after, differs = [] }] of Object.entries(retold))
      it(name, async () => {
        const scenario = scenarios.get(name);
        if (!scenario) throw new Error(`There is no recorded scenario "${name}".`);
        const running = await runApp(build, { launch: scenario.launch ?? {} });
        const { differences } = await playScenario(scenario, queueDriver(running));
        const unwanted = differences.filter(({ at }) => !differs.includes(at));
        expect(unwanted, JSON.stringify(unwanted, null, 1)).to.deep.equal([]);
        await after?.(running);
        await running.queue.dispose();
      });
  });
}

export const sleep = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** `gr.update(…)` and `gr.skip()`. */
export const update = (props: Record<string, unknown> = {}) => ({ __type__: 'update', ...props });

/** A function under a name that the recording knows it by. */
export const named = <F extends (...args: never[]) => unknown>(name: string, fn: F): F =>
  Object.defineProperty(fn, 'name', { value: name });

/** A function that throws. */
export const throwing = (error: Error) => (): never => {
  throw error;
};

/** Input, output and button in the order that most scenarios make them, so that ids are as recorded. */
export function textApp(kit: AppKit) {
  const inp = kit.add('Textbox');
  const out = kit.add('Textbox');
  const btn = kit.add('Button');
  return { inp, out, btn };
}

/** The same with a number to fill, too. */
export function textAndNumberApp(kit: AppKit, number: Record<string, unknown> = {}) {
  const inp = kit.add('Textbox');
  const out = kit.add('Textbox');
  const n = kit.add('Number', number);
  const btn = kit.add('Button');
  return { inp, out, n, btn };
}

/** Functions that take a while, and note who runs and how many at once. */
export function workers(seconds: number) {
  const seen = { peak: 0, order: [] as string[] };
  let running = 0;
  const work = async (x: string) => {
    running += 1;
    seen.peak = Math.max(seen.peak, running);
    seen.order.push(`start ${x}`);
    await sleep(seconds);
    running -= 1;
    seen.order.push(`end ${x}`);
    return x;
  };
  return { work, other: (x: string) => work(x), seen };
}
