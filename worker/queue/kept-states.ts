/** State values on their way to the page, which keeps them: a worker that had to be ended can be asked for nothing. */
import type { App } from '../../src/app/app.ts';
import type { KeptState } from '../../src/protocol/runtime.ts';
import { giveAway } from '../../src/protocol/transfer.ts';
import type { Runner } from '../runners/runner.ts';
import type { QueueEvent } from './event.ts';
import type { Session } from './session.ts';

/** The values that an event may have changed, as they are now. */
export function keptStates({ dependency, session }: QueueEvent, app: App, runner: Runner): KeptState[] {
  const { inputs, outputs } = dependency;
  const blocks = new Set([...inputs, ...outputs].filter(({ stateful }) => stateful));
  return [...blocks].map((block) => {
    const packed = runner.packState(app, session.states.read(block));
    return { block: block.id, packed: giveAway(packed) };
  });
}

/** Gives a session a value that an earlier one had. Throws when it can no longer be read. */
export function restoreState(
  session: Session,
  { block: id, packed }: KeptState,
  app: App,
  runner: Runner,
): void {
  const block = app.blocks.get(id);
  if (block?.stateful && packed !== null) session.states.write(block, runner.unpackState(app, packed));
}
