/** Serves one event from its start to its last message: plain calls, generators and streaming inputs. */
import type { Diff, ProcessOutput } from '../../src/protocol/messages.ts';
import { isGenerator, type Call, type Step } from './call.ts';
import type { Clock } from './clock.ts';
import { diff } from './diff.ts';
import type { Estimates } from './estimates.ts';
import type { QueueEvent } from './event.ts';
import { Frames } from './frames.ts';
import { Breather } from './macrotask.ts';
import { outputOf } from './outputs.ts';

/** What serving needs. */
export interface ServeParts {
  event: QueueEvent;
  call: Call;
  clock: Clock;
  estimates: Estimates;
}

/** Times the steps of one event. */
class Stopwatch {
  private since: number;

  constructor(private readonly parts: Pick<ServeParts, 'clock' | 'estimates' | 'event'>) {
    this.since = parts.clock.now();
  }

  /** Leaves out what happened since the last step. */
  skip(): void {
    this.since = this.parts.clock.now();
  }

  step(): { duration: number; average: number } {
    const { clock, estimates, event } = this.parts;
    const duration = clock.now() - this.since;
    return { duration, average: estimates.step(event.dependency, duration) };
  }
}

/** Diffs of each output against the last step; a json value is one thing, replaced as a whole. */
const changes = (event: QueueEvent, before: unknown[], after: unknown[]): Diff[][] =>
  after.map((value, i) => {
    const found = diff(before[i], value);
    const whole = event.dependency.outputs[i]?.schema.type === 'json';
    return whole && found.length > 0 ? [['replace', [], value]] : found;
  });

/** Runs an event that is no part of a batch; answers with its final output, or null once it was cancelled. */
export function serve(parts: ServeParts): Promise<ProcessOutput | null> {
  const { event } = parts;
  if (event.dependency.connection === 'stream') return serveFrames(parts);
  return isGenerator(event.dependency) ? serveYields(parts) : serveOnce(parts);
}

async function serveOnce({ event, call, ...times }: ServeParts): Promise<ProcessOutput | null> {
  const watch = new Stopwatch({ event, ...times });
  const step = await call.once(event.data);
  return event.stage === 'ended' ? null : outputOf(step, watch.step(), false);
}

async function serveYields({ event, call, ...times }: ServeParts): Promise<ProcessOutput | null> {
  const watch = new Stopwatch({ event, ...times });
  const breather = new Breather();
  let last: Step = { data: event.dependency.outputs.map(() => null), changedStates: [] };
  const take = (step: Step): boolean => {
    if (event.stage === 'ended') return false;
    const output = outputOf(step, watch.step(), true);
    const data = event.yielded ? changes(event, last.data, step.data) : step.data;
    event.yielded = true;
    last = step;
    event.session.send({
      msg: 'process_generating',
      event_id: event.id,
      output: { ...output, data },
      success: true,
      time_limit: null,
    });
    watch.skip();
    return !breather.isDue;
  };
  const steps = call.steps(event.data);
  try {
    while ((await steps.run(take)) && event.stage !== 'ended') {
      await breather.breathe();
      watch.skip();
    }
  } finally {
    await steps.return();
  }
  return event.stage === 'ended'
    ? null
    : outputOf({ data: last.data, changedStates: [] }, watch.step(), false);
}

async function serveFrames({ event, call, ...times }: ServeParts): Promise<ProcessOutput | null> {
  const { clock } = times;
  const limit = event.dependency.timeLimit;
  const deadline = limit === null ? Infinity : clock.now() + limit;
  const frames = new Frames();
  event.frames = frames;
  const stop = limit === null ? () => {} : clock.after(limit, () => frames.end());
  const watch = new Stopwatch({ event, ...times });
  try {
    let output: ProcessOutput | null = null;
    for (let data: unknown[] | null = event.data; data; data = await frames.next()) {
      watch.skip();
      const step = await call.once(data);
      if (event.stage === 'ended') return null;
      const late = clock.now() >= deadline;
      output = outputOf(step, watch.step(), !late);
      if (late) return output;
      event.yielded = true;
      const left = limit === null ? null : deadline - clock.now();
      event.session.send({
        msg: 'process_streaming',
        event_id: event.id,
        output,
        success: true,
        time_limit: left,
      });
    }
    return event.stage === 'ended' ? null : output;
  } finally {
    stop();
    frames.end();
  }
}
