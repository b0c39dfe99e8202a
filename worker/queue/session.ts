/** One open page of an app: its request, its State values, the props it has seen change, and what it waits for. */
import type { Block, BlockProps } from '../../src/app/block.ts';
import type { Dependency } from '../../src/app/dependency.ts';
import type { SessionRenders } from '../../src/app/rendering/session-renders.ts';
import type { QueueMessage } from '../../src/protocol/messages.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { QueueEvent } from './event.ts';
import type { SessionStates } from './states.ts';
import { updated, type Update } from './update.ts';

/** What a session is made of. */
export interface SessionParts {
  id: string;
  request: PageRequest;
  states: SessionStates;
  send(message: QueueMessage): void;
}

/** A session. */
export class Session {
  readonly id: string;
  readonly request: PageRequest;
  readonly states: SessionStates;
  /** What render functions have made; null until one has run. */
  renders: SessionRenders | null = null;
  /** Events that wait or run, by id. */
  readonly events = new Map<string, QueueEvent>();
  /** Events that run past the queue. */
  readonly direct = new Set<QueueEvent>();
  private readonly updates = new Map<number, Update>();
  private post: (message: QueueMessage) => void;

  constructor({ id, request, states, send }: SessionParts) {
    this.id = id;
    this.request = request;
    this.states = states;
    this.post = send;
  }

  send(message: QueueMessage): void {
    this.post(message);
  }

  /** Sends nothing from now on. */
  close(): void {
    this.post = () => {};
  }

  /** Forgets an event that has ended. The stream closes when nothing is left to wait for. */
  forget(event: QueueEvent): void {
    event.stage = 'ended';
    if (this.events.delete(event.id) && this.events.size === 0)
      this.send({ msg: 'close_stream', event_id: null });
  }

  /** Takes off what was rendered. */
  forgetRenders(): void {
    this.renders?.clear();
    this.renders = null;
  }

  /** The listeners that only this session has. */
  rendered(): Iterable<Dependency> {
    return this.renders?.dependencies.values() ?? [];
  }

  /** A block's props as this session sees them. */
  props(block: Block): BlockProps {
    return this.updates.get(block.id)?.props ?? block.props;
  }

  /** Applies an update of props for this session alone; answers with what the page is told. */
  update(block: Block, changes: BlockProps): BlockProps {
    const update = updated(block, this.updates.get(block.id)?.given ?? block.given, changes);
    this.updates.set(block.id, update);
    return update.told;
  }

  /** Forgets what it has seen change of a block, for one that was rendered again all but what its key preserves. */
  reset(block: Block, before: Block | null): void {
    const update = this.updates.get(block.id);
    this.updates.delete(block.id);
    if (!update || !before || block.schema !== before.schema) return;
    const { given } = update;
    const kept = ((block.props['preserved_by_key'] ?? []) as string[]).filter(
      (name) => name !== 'value' && given[name] !== before.given[name],
    );
    if (kept.length > 0) this.update(block, Object.fromEntries(kept.map((name) => [name, given[name]])));
  }
}
