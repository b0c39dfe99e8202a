/** Calls a render function, and puts what it makes in the place of what it made before. */
import type { Block } from '../../src/app/block.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import type { Renderable } from '../../src/app/rendering/rendering.ts';
import { SessionRenders } from '../../src/app/rendering/session-renders.ts';
import type { RenderConfig } from '../../src/protocol/config.ts';
import type { CallInput, Runner } from '../runners/runner.ts';
import type { CallParts } from './call.ts';

/** Gives back what a State's block holds in the runner. */
function freeStart(runner: Runner, { stateful, given }: Block): void {
  const { value } = given;
  if (stateful && typeof value === 'number') runner.releaseState(value);
}

const rendersOf = ({ app, session, runner }: Pick<CallParts, 'app' | 'session' | 'runner'>): SessionRenders =>
  (session.renders ??= new SessionRenders(app, {
    gone(block) {
      session.reset(block, null);
      void session.states.drop(block).then(() => freeStart(runner, block));
    },
    replaced: (block, before) => session.reset(block, before),
  }));

/** Renders; answers with what the page is told, or null when nobody waits for it any more. */
export async function renderAnew(
  parts: CallParts,
  fn: FunctionRef,
  renderable: Renderable,
  inputs: CallInput[],
): Promise<RenderConfig | null> {
  const { runner, context } = parts;
  const renders = rendersOf(parts);
  const scope = renders.begin(renderable);
  const place = { app: scope, builder: createBuilder(scope), root: scope.root.id };
  try {
    const code = await runner.render(fn, inputs, context, place);
    if (!context.signal.aborted && renders.has(renderable)) return renders.commit(scope, code);
    code.release([]);
  } catch (error) {
    renders.discard(scope);
    throw error;
  }
  renders.discard(scope);
  return null;
}
