/** Functions that a component's own code on the page calls by name, beside the app's listeners and without queueing. */
import type { App } from '../../src/app/app.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import type { CallInput, CallOutput, Runner } from '../runners/runner.ts';
import { drain } from './flows.ts';
import { quietContext } from './quiet-context.ts';
import type { Session } from './session.ts';

/** A call of one of a block's functions. */
export interface ServerCall {
  readonly app: App;
  readonly runner: Runner;
  readonly session: Session;
  readonly block: number;
  readonly name: string;
  /** The one value that the function is given. */
  readonly data: unknown;
}

/** Calls the function; a generator answers with the list of what it yields. Rejects when the block has none of the name. */
export async function callServerFunction({
  app,
  runner,
  session,
  block,
  name,
  data,
}: ServerCall): Promise<unknown> {
  const given = app.blocks.get(block)?.given['server_functions'] as readonly FunctionRef[] | null | undefined;
  const fn = given?.find((each) => each.name === name);
  if (!fn) throw new Error(`Component ${block} has no server function "${name}".`);
  const context = quietContext({ app, session: session.id, request: session.request, target: block });
  const inputs: CallInput[] = [{ id: block, wire: 'json', props: {}, value: data }];
  const outputs: CallOutput[] = [{ id: block, wire: 'json', props: {} }];
  if (fn.kind === 'plain') return valueOf(await runner.call(fn, inputs, outputs, context));
  const yielded: unknown[] = [];
  await drain(runner.iterate(fn, inputs, outputs, context), (outcomes) => yielded.push(valueOf(outcomes)));
  return yielded;
}

const valueOf = ([outcome]: Awaited<ReturnType<Runner['call']>>): unknown =>
  outcome?.kind === 'value' ? outcome.value : null;
