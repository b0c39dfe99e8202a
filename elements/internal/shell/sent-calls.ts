/** Calls that were sent and have not ended, by their event's id: who hears which message. */
import type { QueueMessage } from '../../../src/protocol/messages.ts';

type Listener = (message: QueueMessage) => void;

/** The last message of a call that could not be made or answered. */
export const failed = (message: string): QueueMessage => ({
  msg: 'unexpected_error',
  event_id: null,
  message,
  success: false,
});

/** The calls of one session. */
export class SentCalls {
  private readonly listeners = new Map<string, Listener>();

  get size(): number {
    return this.listeners.size;
  }

  add(event: string, listener: Listener): void {
    this.listeners.set(event, listener);
  }

  /** Stops hearing about a call. */
  delete(event: string): void {
    this.listeners.delete(event);
  }

  /** Ends all calls with a reason. */
  endAll(reason: string): void {
    const under = [...this.listeners.values()];
    this.listeners.clear();
    for (const listener of under) listener(failed(reason));
  }

  /** Hands a message of the session on; false when nobody waits for it. */
  receive(message: QueueMessage): boolean {
    if (!('event_id' in message) || message.event_id === null) {
      if (message.msg === 'unexpected_error') this.endAll(message.message);
      return true;
    }
    const listener = this.listeners.get(message.event_id);
    if (message.msg === 'process_completed' || message.msg === 'unexpected_error')
      this.listeners.delete(message.event_id);
    listener?.(message);
    return listener !== undefined;
  }
}
