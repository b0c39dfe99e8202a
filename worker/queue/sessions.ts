/** The open sessions of one app. */
import type { App } from '../../src/app/app.ts';
import type { Block } from '../../src/app/block.ts';
import type { FunctionRef } from '../../src/app/function-ref.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { Runner } from '../runners/runner.ts';
import type { Clock } from './clock.ts';
import { quietContext } from './quiet-context.ts';
import { Session } from './session.ts';
import { SessionStates } from './states.ts';

/** What sessions need. */
export interface SessionsParts {
  app: App;
  runner: Runner;
  clock: Clock;
  send(session: string, message: QueueMessage): void;
  report(error: unknown): void;
}

/** Sessions by id. */
export class Sessions {
  private readonly open_ = new Map<string, Session>();

  constructor(private readonly parts: SessionsParts) {}

  /** A session of this id: one that is open, or a new one. */
  open(id: string, request: PageRequest): Session {
    const found = this.open_.get(id);
    if (found) return found;
    const session = this.made(id, request, (message) => this.parts.send(id, message));
    this.open_.set(id, session);
    return session;
  }

  /** A session of nobody's, for what runs ahead of any visitor's click; nothing is sent to it. */
  apart(id: string, request: PageRequest): Session {
    return this.made(id, request, () => {});
  }

  get(id: string): Session | undefined {
    return this.open_.get(id);
  }

  /** Takes a session out; answers with it. */
  close(id: string): Session | undefined {
    const session = this.open_.get(id);
    this.open_.delete(id);
    session?.close();
    return session;
  }

  /** What was rendered belonged to an app that is no longer shown. */
  relaunched(): void {
    for (const session of this.open_.values()) session.forgetRenders();
  }

  ids(): string[] {
    return [...this.open_.keys()];
  }

  private made(id: string, request: PageRequest, send: (message: QueueMessage) => void): Session {
    const { runner, clock } = this.parts;
    const states = new SessionStates(runner, clock, (block, handle) =>
      this.deleted(id, request, block, handle),
    );
    return new Session({ id, request, states, send });
  }

  /** Calls a State's `delete_callback`. */
  private async deleted(session: string, request: PageRequest, block: Block, handle: number): Promise<void> {
    const callback = block.given['delete_callback'] as FunctionRef | null | undefined;
    if (!callback) return;
    const { app, runner, report } = this.parts;
    const context = quietContext({ app, session, request, target: block.id });
    try {
      await runner.call(
        callback,
        [{ id: block.id, wire: 'state', props: block.props, value: handle }],
        [],
        context,
      );
    } catch (error) {
      report(error);
    }
  }
}
