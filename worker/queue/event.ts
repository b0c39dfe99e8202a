/** One joined event, from the queue to its last message. */
import type { Dependency } from '../../src/app/dependency.ts';
import type { JoinRequest } from '../../src/protocol/messages.ts';
import { isRaised, type StopSignal } from '../../src/protocol/stop-signal.ts';
import type { Frames } from './frames.ts';
import type { Session } from './session.ts';

/** What an event is made of. */
export interface EventParts {
  id: string;
  session: Session;
  dependency: Dependency;
  request: JoinRequest;
  stopSignal?: StopSignal | undefined;
}

/** An event that waits, runs or has ended. */
export class QueueEvent {
  readonly id: string;
  readonly session: Session;
  readonly dependency: Dependency;
  readonly data: unknown[];
  readonly eventData: unknown;
  readonly triggerId: number | null;
  /** Aborted when the event is cancelled or its session closes. */
  readonly controller = new AbortController();
  stage: 'waiting' | 'running' | 'ended' = 'waiting';
  started = 0;
  private readonly stopSignal: StopSignal | undefined;
  /** Whether a step's output has been sent. */
  yielded = false;
  /** What a streaming input sends while the event runs. */
  frames: Frames | null = null;

  constructor({ id, session, dependency, request, stopSignal }: EventParts) {
    this.id = id;
    this.session = session;
    this.dependency = dependency;
    this.data = request.data;
    this.eventData = request.event_data ?? null;
    this.triggerId = request.trigger_id ?? null;
    this.stopSignal = stopSignal;
    dependency.rendering?.hold();
  }

  /** Whether it shall end, also where the message that says so has not been heard yet. */
  isStopped(): boolean {
    return this.controller.signal.aborted || (this.stopSignal !== undefined && isRaised(this.stopSignal));
  }

  /** Nothing of the event runs any more. */
  done(): void {
    this.dependency.rendering?.letGo();
  }
}
