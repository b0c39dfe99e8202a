/** What the core's own functions may use while they run. */
import type { App } from '../../src/app/app.ts';
import type { NativeContext, Outcome } from '../../src/app/function-ref.ts';
import type { CallContext, CallInput, CallOutput, Runner } from '../runners/runner.ts';
import { drain } from './flows.ts';
import type { Session } from './session.ts';

/** What it rests on. */
export interface NativeParts {
  app: App;
  runner: Runner;
  session: Session;
  context: CallContext;
}

/** The surroundings of a native function. */
export function nativeContext({ app, runner, session, context }: NativeParts): NativeContext {
  const port = (id: number, raw: boolean): CallOutput => {
    const block = app.block(id);
    const wire = raw && !block.stateful ? 'json' : block.schema.value.name;
    return { id, wire, props: session.props(block) };
  };
  return {
    session: session.id,
    freshState: (id) => session.states.fresh(app.block(id)),
    copyState: (handle) => runner.copyState(handle),
    stateText: (handle) => runner.stateText(handle),
    fingerprint: (fn) => runner.fingerprint(app, fn),
    async tell(fn, first, sent, blocks) {
      const inputs = blocks.map((id, i): CallInput => ({ ...port(id, true), value: sent[i] ?? null }));
      await runner.call(fn, [{ id: -1, wire: 'json', props: {}, value: first }, ...inputs], [], context);
    },
    async call({
      fn,
      values,
      inputs,
      outputs,
      batch = false,
      rawInputs = false,
      rawOutputs = false,
      ahead = false,
    }) {
      const given = inputs.map((id, i): CallInput => {
        return { ...port(id, rawInputs), value: batch ? [values[i]] : values[i] };
      });
      const taken = outputs.map((id) => port(id, rawOutputs));
      const around = { ...context, ahead, ...(batch ? { batch: 1 } : {}) };
      if (fn.kind === 'plain') return runner.call(fn, given, taken, around);
      const yields = runner.iterate(fn, given, taken, around);
      let last: Outcome[] = taken.map(() => ({ kind: 'skip' }));
      await drain(yields, (outcomes) => (last = outcomes));
      return last;
    },
  };
}
