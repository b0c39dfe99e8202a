/** Carries an app's calls to its runtime. Calls made before it is ready wait, in order, and are sent then. */
import type { Call, CallMessage, Submission, Transport, Upload } from '../../../src/events/transport.ts';
import type { QueueMessage } from '../../../src/protocol/messages.ts';
import type { AppSource } from '../../../src/protocol/source.ts';
import { giveAway } from '../../../src/protocol/transfer.ts';
import { raise, type StopSignal } from '../../../src/protocol/stop-signal.ts';
import type { RuntimeClient } from './runtime-client.ts';
import { failed, SentCalls } from './sent-calls.ts';

interface Pending {
  readonly call: Call;
  readonly listener: (message: CallMessage) => void;
  event: string | null;
  cancelled: boolean;
  /** Stops the call while the worker is too busy to hear of it. */
  stop: StopSignal | undefined;
}

const isLast = ({ msg }: QueueMessage): boolean => msg === 'process_completed' || msg === 'unexpected_error';

/** The transport of one session of one app. */
export class WorkerTransport implements Transport {
  private ready = false;
  private readonly waiting: Pending[] = [];
  /** Who waits for the app to be ready, beside the calls. */
  private readonly asking: (() => void)[] = [];
  /** Addresses of what the visitor gave; values may name them as long as the app lives. */
  private readonly uploads: string[] = [];
  /** Sent, and not ended. */
  private readonly under = new Set<Pending>();
  private readonly sent = new SentCalls();

  constructor(
    private readonly runtime: RuntimeClient,
    private readonly app: string,
    /** The session's hash; a restarted runtime gets a new one. */
    public session: string,
    private readonly language: AppSource['language'],
  ) {}

  submit(call: Call, listener: (message: CallMessage) => void): Submission {
    const pending: Pending = { call, listener, event: null, cancelled: false, stop: undefined };
    const { insisting } = this.runtime;
    if (this.ready && !insisting) void this.send(pending);
    else this.waiting.push(pending);
    // A worker that hears nothing may have to be ended: what it was not told can be told to the next one.
    void insisting?.then(() => this.flush());
    return { cancel: () => this.cancel(pending) };
  }

  async callServerFunction(block: number, name: string, data: unknown): Promise<unknown> {
    await this.whenReady();
    return this.runtime.calls.callServerFunction(this.app, this.session, block, name, data);
  }

  async upload(file: File): Promise<Upload> {
    await this.whenReady();
    const content = giveAway(new Uint8Array(await file.arrayBuffer()));
    const path = await this.runtime.calls.upload(this.app, file.name, content);
    const url = URL.createObjectURL(file);
    this.uploads.push(url);
    return { path, url };
  }

  async addressOf(path: string): Promise<string | null> {
    await this.whenReady();
    const content = await this.runtime.calls.readFile(this.app, path);
    if (!content) return null;
    // Browsers know other pictures by their bytes.
    const type = /\.svg$/i.test(path) ? 'image/svg+xml' : '';
    return URL.createObjectURL(new Blob([content as BlobPart], { type }));
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
    for (const pending of [...this.under]) this.end(pending, failed(reason));
  }

  /** Stops all calls, whoever made them. */
  close(): void {
    for (const pending of [...this.waiting, ...this.under]) this.cancel(pending);
    for (const url of this.uploads.splice(0)) URL.revokeObjectURL(url);
  }

  /** Takes a message of the session from the runtime. */
  receive(message: QueueMessage): void {
    this.sent.receive(message);
  }

  private async whenReady(): Promise<void> {
    if (!this.ready) await new Promise<void>((resolve) => this.asking.push(resolve));
  }

  private flush(): void {
    if (!this.ready || this.runtime.insisting) return;
    for (const pending of this.waiting.splice(0)) void this.send(pending);
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
    const { calls, signals } = this.runtime;
    // Nothing reaches TypeScript that computes.
    if (this.language === 'python') pending.stop = signals.take();
    this.under.add(pending);
    try {
      if (!queue) {
        this.end(pending, await calls.run(this.app, request, pending.stop));
        return;
      }
      const answer = await calls.join(this.app, request, pending.stop);
      if ('refused' in answer) {
        const { details, message } = answer;
        this.end(pending, details ? { msg: 'invalid_inputs', verdicts: details } : failed(message));
        return;
      }
      if (pending.cancelled) {
        await calls.cancel(this.app, request.session_hash, answer.event_id);
        return;
      }
      pending.event = answer.event_id;
      this.sent.add(answer.event_id, (message) => {
        if (isLast(message)) this.end(pending, message);
        else pending.listener(message);
      });
    } catch (error) {
      this.end(pending, failed((error as Error).message));
    }
  }

  /** Hands on the last message of a call that was sent. */
  private end(pending: Pending, message: CallMessage): void {
    if (!this.under.delete(pending)) return;
    if (pending.event !== null) this.sent.delete(pending.event);
    if (pending.stop) this.runtime.signals.giveBack(pending.stop);
    pending.listener(message);
  }

  private cancel(pending: Pending): void {
    pending.cancelled = true;
    const at = this.waiting.indexOf(pending);
    if (at >= 0) this.waiting.splice(at, 1);
    if (!this.under.delete(pending)) return;
    if (pending.stop) raise(pending.stop);
    if (pending.event !== null) {
      this.sent.delete(pending.event);
      // One that is ended meanwhile has no need to hear.
      this.runtime.calls.cancel(this.app, this.session, pending.event).catch(() => {});
    }
    this.runtime.insist();
  }
}
