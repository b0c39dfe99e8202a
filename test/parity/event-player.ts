/** Plays a recorded scenario against an app, whatever runs it, and compares step by step. */
import type { DependencyConfig, RenderConfig } from '../../src/protocol/config.ts';
import { EventComparer, type Difference, type StreamMessage } from './event-compare.ts';

/** What a step posts to the queue. */
export interface JoinBody {
  data: unknown[];
  fn_index: number;
  session_hash: string;
  event_data: unknown;
  trigger_id: number | null;
}

/** An answer as Gradio's server would give it. */
export interface Answer {
  status: number;
  response: unknown;
}

/** What plays need of an app under test. Sessions open when they are first named. */
export interface EventDriver {
  join(body: JoinBody): Promise<Answer>;
  /** Calls past the queue, by endpoint name or function index. */
  run(endpoint: string | number, data: unknown[], session: string): Promise<Answer>;
  cancel(session: string, event: string): Promise<void>;
  /** Hands a frame to a streaming input, or ends it with null. */
  frame(session: string, event: string, data: unknown[] | null): Promise<void>;
  /** All messages a session has received so far; the driver adds to the list. */
  messages(session: string): StreamMessage[];
  /** The app's listeners as its config says them; a driver of a bare queue has no config. */
  dependencies?(): readonly DependencyConfig[];
}

interface Step {
  post?: string;
  get?: string;
  body?: JoinBody;
  sent?: Record<string, unknown> | null;
  status?: number;
  response?: unknown;
  session?: string;
  messages?: StreamMessage[];
  parallel?: { session: string; data: unknown[]; messages?: StreamMessage[]; response?: unknown }[];
  /** A long stream, recorded by the names of its messages, each run of equal ones as one. */
  messages_compressed?: string[];
  generating_messages?: number;
  cancelled_after_generating_messages?: number;
  last_message?: StreamMessage;
  last_messages?: StreamMessage[];
  /** What a render made was recorded by chosen fields. */
  render_config_reduced?: boolean;
  /** Chosen fields of the config's listeners. */
  config_dependencies?: Record<string, unknown>[];
  [field: string]: unknown;
}

/** One scenario of `events.json`. */
export interface Scenario {
  name: string;
  about: string;
  code: string;
  launch?: Record<string, unknown>;
  steps: Step[];
}

/** How a scenario went. */
export interface Played {
  differences: Difference[];
  /** Steps that are not about events (config, routes, files), as `get /info`. */
  skipped: string[];
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Time between two requests of one client, so that each is handled before the next comes. */
const gap = 25;
const patience = 30_000;

/** A server tells so in the stream; here a session is opened before anything can be read. */
const neverOpened = ({ messages }: Step): boolean =>
  messages?.some(({ msg }) => msg === 'unexpected_error') ?? false;

/** Of calls started together: an estimate is there as soon as one of them has ended, which depends on timing. */
const withoutEta = (message: StreamMessage): StreamMessage => {
  if (message.msg !== 'process_starts') return message;
  const { eta: _, ...rest } = message;
  return rest;
};

const only = (fields: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));

/** What a render made, by the fields that recordings have of it. */
function reduced({ components, layout, dependencies, render_id, ...rest }: RenderConfig): unknown {
  return {
    components: components.map((component) => ({
      ...only({ ...component }, ['id', 'type', 'key', 'renderable', 'rendered_in']),
      props: only(component.props, ['label', 'value', 'name']),
    })),
    layout,
    dependencies: dependencies.map((dependency) =>
      only({ ...dependency }, [
        'id',
        'targets',
        'inputs',
        'outputs',
        'api_name',
        'api_visibility',
        'rendered_in',
      ]),
    ),
    other_fields: [...Object.keys(rest), 'render_id'].sort(),
    render_id,
  };
}

function withReducedRender(message: StreamMessage): StreamMessage {
  const output = message['output'] as { render_config?: RenderConfig | null } | undefined;
  if (!output?.render_config) return message;
  return { ...message, output: { ...output, render_config: reduced(output.render_config) } };
}

class Player {
  readonly comparer = new EventComparer();
  readonly skipped: string[] = [];
  private readonly read = new Map<string, number>();
  private readonly eventIds = new Map<string, string>();
  private readonly parallelFunctions: number[];

  constructor(
    private readonly driver: EventDriver,
    scenario: Scenario,
  ) {
    // Calls started together name their session and data alone: one function, or one each when there are several.
    const separate = /^concurrency_(shared|separate)$/.test(scenario.name);
    this.parallelFunctions = separate ? [0, 1] : [0];
  }

  async play(steps: Step[]): Promise<void> {
    for (const [i, step] of steps.entries()) {
      await this.step(step, steps[i + 1], `step ${i}`);
      await wait(gap);
    }
  }

  private async step(step: Step, next: Step | undefined, at: string): Promise<void> {
    const { body, sent } = step;
    if (step.post === '/queue/join' && body) await this.join(body, step, at);
    else if (step.parallel) await this.parallel(step.parallel, at);
    else if (step.get === '/queue/data' && step.messages && !neverOpened(step))
      await this.stream(step, next, at);
    else if (step.generating_messages !== undefined) await this.counted(step, at);
    else if (step.post === '/cancel' && sent) await this.cancel(sent);
    else if (step.post?.startsWith('/stream/')) await this.frame(step);
    else if (/^\/(run|api)\//.test(step.post ?? '') && sent) await this.run(step, at);
    else if (step.config_dependencies && this.driver.dependencies)
      this.listeners(step.config_dependencies, this.driver.dependencies(), at);
    else
      this.skipped.push(
        step.post ? `post ${step.post}` : step.get ? `get ${step.get}` : Object.keys(step).join(),
      );
  }

  private listeners(
    recorded: readonly Record<string, unknown>[],
    dependencies: readonly DependencyConfig[],
    at: string,
  ): void {
    this.comparer.compare(
      recorded,
      dependencies.map((dependency, i) => only({ ...dependency }, Object.keys(recorded[i] ?? {}))),
      `${at} dependencies`,
    );
  }

  private async join(body: JoinBody, expected: Step, at: string): Promise<void> {
    const answer = await this.driver.join(body);
    this.comparer.compare(expected.status, answer.status, `${at} status`);
    // A server that failed says nothing more.
    if (expected.status !== 500)
      this.comparer.compare(expected.response, answer.response, `${at} response`, 'detail');
    this.learn(expected.response, answer.response);
  }

  private learn(expected: unknown, got: unknown): void {
    const placeholder = (expected as { event_id?: string }).event_id;
    const id = (got as { event_id?: string }).event_id;
    if (placeholder && id) this.eventIds.set(placeholder, id);
  }

  private event(placeholder: unknown): string {
    return this.eventIds.get(String(placeholder)) ?? String(placeholder);
  }

  private async parallel(calls: NonNullable<Step['parallel']>, at: string): Promise<void> {
    const answers: Answer[] = [];
    for (const [i, { session, data }] of calls.entries()) {
      const fn = this.parallelFunctions[i % this.parallelFunctions.length] ?? 0;
      const body = { data, fn_index: fn, session_hash: session, event_data: null, trigger_id: null };
      answers.push(await this.driver.join(body));
      await wait(gap);
    }
    for (const [i, { session, messages, response }] of calls.entries()) {
      if (messages)
        this.comparer.stream(
          messages.map(withoutEta),
          (await this.closed(session)).map(withoutEta),
          `${at} ${session}`,
        );
      else this.comparer.compare(response, answers[i]?.response, `${at} ${session}`, 'detail');
    }
  }

  private async stream(step: Step, next: Step | undefined, at: string): Promise<void> {
    const session = String(step.session);
    // A recorded reader waits; what ended its stream stands after it.
    if (next?.post === '/cancel' && next.sent?.['session_hash'] === session) {
      await wait(200);
      await this.cancel(next.sent);
    }
    const received = await this.closed(session);
    const got = step.render_config_reduced ? received.map(withReducedRender) : received;
    this.comparer.stream(step.messages ?? [], got, `${at} ${session}`);
  }

  /** A stream of session s1 that is cancelled on the way, or read to its end: a `reset` changes nothing. */
  private async counted(step: Step, at: string): Promise<void> {
    const after = step.cancelled_after_generating_messages;
    const isGenerating = ({ msg }: StreamMessage) => msg === 'process_generating';
    if (after !== undefined) {
      const all = this.driver.messages('s1');
      for (const start = performance.now(); performance.now() - start < patience; await wait(5))
        if (all.filter(isGenerating).length >= after) break;
      await this.driver.cancel('s1', this.event('<event 1>'));
    }
    const messages = await this.closed('s1');
    const names = messages.map(({ msg }) => msg).filter((msg, i, list) => msg !== list[i - 1]);
    this.comparer.compare(step.messages_compressed, names, `${at} messages`);
    // A cancel takes its time; what was yielded until then has been sent.
    if (after === undefined)
      this.comparer.compare(step.generating_messages, messages.filter(isGenerating).length, `${at} yields`);
    const last = step.last_messages ?? (step.last_message ? [step.last_message] : []);
    this.comparer.compare(last, messages.slice(-last.length), `${at} end`);
  }

  /** The messages since the last read, once the stream has closed. */
  private async closed(session: string): Promise<StreamMessage[]> {
    const from = this.read.get(session) ?? 0;
    const all = this.driver.messages(session);
    for (const start = performance.now(); performance.now() - start < patience; await wait(5)) {
      const end = all.findIndex(({ msg }, i) => i >= from && msg === 'close_stream');
      if (end < 0) continue;
      this.read.set(session, end + 1);
      return all.slice(from, end + 1);
    }
    return all.slice(from);
  }

  private async cancel(sent: Record<string, unknown>): Promise<void> {
    await this.driver.cancel(String(sent['session_hash']), this.event(sent['event_id']));
  }

  private async frame({ post = '', sent }: Step): Promise<void> {
    const [, placeholder, close] = /^\/stream\/(<event \d+>)(\/close)?$/.exec(post) ?? [];
    const id = this.event(placeholder);
    const session = String(sent?.['session_hash'] ?? 's1');
    await this.driver.frame(session, id, close ? null : (sent?.['data'] as unknown[]));
  }

  private async run({ post = '', sent, status, response }: Step, at: string): Promise<void> {
    const endpoint = (sent?.['fn_index'] as number | undefined) ?? post.replace(/^\/\w+\//, '');
    const answer = await this.driver.run(
      endpoint,
      sent?.['data'] as unknown[],
      String(sent?.['session_hash'] ?? 'none'),
    );
    this.comparer.compare(status, answer.status, `${at} status`);
    if (typeof response === 'object') this.comparer.compare(response, answer.response, `${at} response`);
  }
}

/** Plays a scenario's steps in order; answers with where the app differed. */
export async function playScenario(scenario: Scenario, driver: EventDriver): Promise<Played> {
  const player = new Player(driver, scenario);
  await player.play(scenario.steps);
  return { differences: player.comparer.differences, skipped: player.skipped };
}
