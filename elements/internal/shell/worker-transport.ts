/** Carries an app's calls to its runtime. Calls made before it is ready wait, in order, and are sent then. */
import type { Call, CallMessage, Submission, Transport } from '../../../src/events/transport.ts';
import type { QueueMessage } from '../../../src/protocol/messages.ts';
import type { RuntimeClient } from './runtime-client.ts';
import { failed, SentCalls } from './sent-calls.ts';

interface Pending {
  readonly call: Call;
  readonly listener: (message: CallMessage) => void;
  event: string | null;
  cancelled: boolean;
}

/** The transport of one session of one app. */
export class WorkerTransport implements Transport {
  private ready = false;
  private readonly waiting: Pending[] = [];
  /** Who waits to call a block's own function. */
  private readonly asking: (() => void)[] = [];
  private readonly sent = new SentCalls();

  constructor(
    private readonly runtime: RuntimeClient,
    private readonly app: string,
    /** The session's hash; a restarted runtime gets a new one. */
    public session: string,
  ) {}

  submit(call: Call, listener: (message: CallMessage) => void): Submission {
    const pending: Pending = { call, listener, event: null, cancelled: false };
    if (this.ready) void this.send(pending);
    else this.waiting.push(pending);
    return { cancel: () => this.cancel(pending) };
  }

  async callServerFunction(block: number, name: string, data: unknown): Promise<unknown> {
    if (!this.ready) await new Promise<void>((resolve) => this.asking.push(resolve));
    return this.runtime.calls.callServerFunction(this.app, this.session, block, name, data);
  }

  /** Sends what waited; `keeps` tells which calls still mean the same. Others are ended with the reason. */
  release(keeps: (call: Call) => boolean, reason: string): void {
    this.ready = true;
    for (const ask of this.asking.splice(0)) ask();
    for (const pending of this.waiting.splice(0)) {
      if (keeps(pending.call)) void this.send(pending);
      else pending.listener(failed(reason));
    }
  }

  /**
   * Holds calls back again, because the runtime is gone; those under way end with the reason.
   * What is sent after belongs to the next session.
   */
  hold(reason: string, next: string): void {
    this.ready = false;
    this.session = next;
    this.sent.endAll(reason);
  }

  /** Takes a message of the session from the runtime. */
  receive(message: QueueMessage): void {
    this.sent.receive(message);
  }

  private async send(pending: Pending): Promise<void> {
    if (pending.cancelled) return;
    const { fnIndex, data, triggerId, eventData, queue } = pending.call;
    const request = {
      data,
      fn_index: fnIndex,
      session_hash: this.session,
      trigger_id: triggerId,
      event_data: eventData,
    };
    try {
      if (!queue) {
        pending.listener(await this.runtime.calls.run(this.app, request));
        return;
      }
      const answer = await this.runtime.calls.join(this.app, request);
      if ('refused' in answer) {
        const { details, message } = answer;
        pending.listener(details ? { msg: 'invalid_inputs', verdicts: details } : failed(message));
        return;
      }
      pending.event = answer.event_id;
      this.sent.add(answer.event_id, pending.listener);
      if (pending.cancelled) this.cancel(pending);
    } catch (error) {
      pending.listener(failed((error as Error).message));
    }
  }

  private cancel(pending: Pending): void {
    pending.cancelled = true;
    const at = this.waiting.indexOf(pending);
    if (at >= 0) this.waiting.splice(at, 1);
    if (pending.event === null) return;
    this.sent.delete(pending.event);
    void this.runtime.calls.cancel(this.app, this.session, pending.event);
  }
}
