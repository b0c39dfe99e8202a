/** The event queue of one app, with Gradio's rules: limits, batches, order, messages. */
import type { App } from '../../src/app/app.ts';
import type { Dependency } from '../../src/app/dependency.ts';
import type {
  CompletedMessage,
  JoinAnswer,
  JoinRequest,
  QueueMessage,
  Refusal,
} from '../../src/protocol/messages.ts';
import type { KeptState } from '../../src/protocol/runtime.ts';
import type { PageRequest } from '../../src/protocol/source.ts';
import type { StopSignal } from '../../src/protocol/stop-signal.ts';
import { Stopped, type Runner } from '../runners/runner.ts';
import { Call, isGenerator } from './call.ts';
import { callContext } from './call-context.ts';
import type { Clock } from './clock.ts';
import { ConcurrencyGroups, type ConcurrencyGroup } from './concurrency.ts';
import { toProcessError } from './errors.ts';
import { EagerExamples } from './eager-examples.ts';
import { Estimates } from './estimates.ts';
import { QueueEvent } from './event.ts';
import { keptStates, restoreState } from './kept-states.ts';
import { inNextTask } from './macrotask.ts';
import { cancelled, failed, outputOf, succeeded } from './outputs.ts';
import { Positions } from './positions.ts';
import { serve } from './serve.ts';
import type { Session } from './session.ts';
import { callServerFunction } from './server-functions.ts';
import { Sessions } from './sessions.ts';
import { full, noList, noListener, notOpen } from './refusals.ts';
import { refusal } from './validation.ts';

/** What a queue is given. */
export interface QueueOptions {
  app: App;
  runner: Runner;
  clock: Clock;
  newId(): string;
  send(session: string, message: QueueMessage): void;
  /** Has the page keep State values of a session. */
  keep(session: string, states: KeptState[]): void;
  /** Told of every error of a call. */
  report(error: unknown): void;
  /** Shows a line on the author's console. */
  print(line: string): void;
}

/** How long an app that is closed waits for its functions. */
const secondsToCleanUp = 1;

/** The queue of one app. */
export class EventQueue {
  private readonly sessions: Sessions;
  /** Calls whose functions have not returned; a cancelled one may go on for a while. */
  private readonly serving = new Set<Promise<void>>();
  private readonly eager: EagerExamples;
  private groups!: ConcurrencyGroups;
  private estimates!: Estimates;
  private positions!: Positions;

  constructor(private readonly options: QueueOptions) {
    this.sessions = new Sessions(options);
    const busy = (): boolean => this.serving.size > 0 || this.groups.size > 0;
    this.eager = new EagerExamples({ ...options, sessions: this.sessions, busy });
    this.relaunched();
  }

  /** Starts afresh with the dependencies the app has now: ids, limits and durations may mean others than before. */
  relaunched(): void {
    const { app, clock } = this.options;
    this.estimates = new Estimates();
    this.positions = new Positions(clock, this.estimates);
    this.groups = new ConcurrencyGroups(app.dependencies, app.shown.queueSettings.defaultConcurrencyLimit);
    this.sessions.relaunched();
    this.eager.relaunched();
  }

  /** Opens a session; one of the same id is kept. The first one's page is who examples are made ahead for. */
  openSession(id: string, request: PageRequest, kept: readonly KeptState[] = []): void {
    const { app, runner, report } = this.options;
    const session = this.sessions.open(id, request);
    for (const state of kept) {
      try {
        restoreState(session, state, app, runner);
      } catch (error) {
        // It begins anew.
        report(error);
      }
    }
    this.eager.start(request);
  }

  /** Ends a session: its events, its `unload` listeners' calls, its State values. */
  async closeSession(id: string): Promise<void> {
    const session = this.sessions.close(id);
    if (!session) return;
    for (const event of [...session.events.values()]) this.stop(event);
    for (const event of session.direct) event.controller.abort();
    for (const dependency of [...this.options.app.dependencies, ...session.rendered()])
      if (dependency.targets.some(({ event }) => event === 'unload')) await this.unload(session, dependency);
    session.forgetRenders();
    await session.states.clear();
  }

  /** Queues an event, or says why not. Its messages follow in a later turn of the event loop than the answer. */
  async join(request: JoinRequest, stopSignal?: StopSignal): Promise<JoinAnswer> {
    const session = this.sessions.get(request.session_hash);
    if (!session) return notOpen(request.session_hash);
    if (!Array.isArray(request.data)) return noList(request.data);
    const dependency = this.dependency(request.fn_index, session);
    if (!dependency) return noListener(request.fn_index);
    const event = new QueueEvent({ id: this.options.newId(), session, dependency, request, stopSignal });
    const refused =
      (await refusal(dependency, event.data, this.call(event))) ?? this.closed(session) ?? this.overflow();
    if (refused) {
      event.done();
      return refused;
    }
    this.admit(event);
    return { event_id: event.id };
  }

  /** Calls a function at once, without queueing; answers with its last message. A generator gives its first yield. */
  async run(request: JoinRequest, stopSignal?: StopSignal): Promise<CompletedMessage> {
    const { newId, clock } = this.options;
    const session = this.sessions.get(request.session_hash);
    const dependency = session && this.dependency(request.fn_index, session);
    const id = newId();
    if (!session) return failed(id, { error: notOpen(request.session_hash).message }, false);
    // No visitor is to blame: where the page knew the listener, it has been rendered anew meanwhile.
    if (!dependency)
      return failed(id, { error: noListener(request.fn_index).message, visible: false }, false);
    const event = new QueueEvent({ id, session, dependency, request, stopSignal });
    const started = clock.now();
    session.direct.add(event);
    try {
      const step = await this.call(event).once(event.data);
      const duration = clock.now() - started;
      const average = this.estimates.step(dependency, duration);
      return succeeded(id, outputOf(step, { duration, average }, isGenerator(dependency)));
    } catch (error) {
      return error instanceof Stopped ? cancelled(id) : this.failure(event, error);
    } finally {
      session.direct.delete(event);
      event.done();
      this.keepStates(event);
    }
  }

  /** Calls a function that a block has beside the listeners, by its name; answers with what it returns. */
  async callServerFunction(session: string, block: number, name: string, data: unknown): Promise<unknown> {
    const { app, runner, report } = this.options;
    const open = this.sessions.get(session);
    if (!open) throw new Error(`Session "${session}" is not open.`);
    try {
      return await callServerFunction({ app, runner, session: open, block, name, data });
    } catch (error) {
      report(error);
      throw error;
    }
  }

  /** Ends an event. A running function is asked to stop, and its place is free for the next one at once. */
  cancel(session: string, id: string): void {
    const event = this.sessions.get(session)?.events.get(id);
    if (event) this.stop(event);
  }

  /** Hands a frame to a streaming input; false when its event has ended. */
  stream(session: string, id: string, data: unknown[]): boolean {
    return this.sessions.get(session)?.events.get(id)?.frames?.push(data) ?? false;
  }

  /** Ends a streaming input. */
  endStream(session: string, id: string): void {
    this.sessions.get(session)?.events.get(id)?.frames?.end();
  }

  /** Ends all sessions, and gives functions that were stopped a moment to clean up. */
  async dispose(): Promise<void> {
    this.eager.stop();
    await Promise.all(this.sessions.ids().map((id) => this.closeSession(id)));
    const stopped = Promise.allSettled(this.serving);
    const late = new Promise<void>((resolve) => this.options.clock.after(secondsToCleanUp, resolve));
    if (this.serving.size > 0) await Promise.race([stopped, late]);
  }

  private dependency(id: number, { renders }: Session): Dependency | undefined {
    return (
      renders?.dependencies.get(id) ??
      this.options.app.dependencies.find((dependency) => dependency.id === id)
    );
  }

  /** Why a session takes no event: it was closed while a validator was asked; null while it is open. */
  private closed(session: Session): JoinAnswer | null {
    return this.sessions.get(session.id) === session ? null : notOpen(session.id);
  }

  /** Why no more events can wait; null while they can. */
  private overflow(): Refusal | null {
    const { maxSize } = this.options.app.shown.queueSettings;
    const { size } = this.groups;
    return maxSize === null || size < maxSize ? null : full(size, maxSize);
  }

  private admit(event: QueueEvent): void {
    const group = this.groups.of(event.dependency);
    group.join(event);
    event.session.events.set(event.id, event);
    const message = this.positions.message(event, group, group.size - 1);
    inNextTask(() => {
      if (event.stage !== 'ended') event.session.send(message);
      this.advance(group);
    });
  }

  /** Starts what a group has room for. */
  private advance(group: ConcurrencyGroup): void {
    for (let events = group.take(); events.length > 0; events = group.take()) {
      for (const event of events) this.begin(event, group);
      this.positions.moved(group);
      const served = events[0]!.dependency.batch ? this.serveBatch(events) : this.serveOne(events[0]!);
      this.serving.add(served);
      void served.finally(() => {
        this.serving.delete(served);
        for (const event of events) event.done();
      });
    }
  }

  private begin(event: QueueEvent, group: ConcurrencyGroup): void {
    event.stage = 'running';
    event.started = this.options.clock.now();
    group.running.add(event);
    event.session.send({
      msg: 'process_starts',
      event_id: event.id,
      eta: this.estimates.duration(event.dependency),
    });
  }

  private async serveOne(event: QueueEvent): Promise<void> {
    const { clock } = this.options;
    const { estimates } = this;
    try {
      const output = await serve({ event, call: this.call(event), clock, estimates });
      if (output) this.complete(event, succeeded(event.id, output));
    } catch (error) {
      if (error instanceof Stopped) this.stop(event);
      else if (event.stage !== 'ended') this.end(event, this.failure(event, error));
    }
  }

  private async serveBatch(events: QueueEvent[]): Promise<void> {
    const [first] = events as [QueueEvent];
    try {
      const steps = await this.call(first, events).batch(events);
      const duration = this.options.clock.now() - first.started;
      const average = this.estimates.step(first.dependency, duration);
      events.forEach((event, i) =>
        this.complete(event, succeeded(event.id, outputOf(steps[i]!, { duration, average }, null))),
      );
    } catch (error) {
      if (error instanceof Stopped) {
        for (const event of events) this.stop(event);
        return;
      }
      const message = this.failure(first, error);
      for (const event of events) this.end(event, { ...message, event_id: event.id });
    }
  }

  private complete(event: QueueEvent, message: CompletedMessage): void {
    if (event.stage === 'ended') return;
    this.estimates.event(event.dependency, this.options.clock.now() - event.started);
    this.end(event, message);
  }

  private end(event: QueueEvent, message: CompletedMessage): void {
    if (event.stage === 'ended') return;
    const group = this.groups.of(event.dependency);
    // One that runs is done when its function has returned.
    if (event.stage === 'waiting') event.done();
    group.leave(event);
    event.session.send(message);
    event.session.forget(event);
    event.frames?.end();
    // Before the next one starts, which may have to be ended with the worker.
    this.keepStates(event);
    this.advance(group);
    this.groups.settle(event.dependency);
  }

  private keepStates(event: QueueEvent): void {
    const { app, runner, keep } = this.options;
    const { id } = event.session;
    const states = this.sessions.get(id) === event.session ? keptStates(event, app, runner) : [];
    if (states.length > 0) keep(id, states);
  }

  private stop(event: QueueEvent): void {
    event.controller.abort();
    this.end(event, cancelled(event.id));
  }

  private failure(event: QueueEvent, error: unknown): CompletedMessage {
    this.options.report(error);
    const showError = this.options.app.launched?.options.show_error ?? false;
    return failed(event.id, toProcessError(error, showError), event.yielded);
  }

  private async unload(session: Session, dependency: Dependency): Promise<void> {
    const request = {
      data: [],
      fn_index: dependency.id,
      session_hash: session.id,
      trigger_id: null,
      event_data: null,
    };
    const event = new QueueEvent({ id: this.options.newId(), session, dependency, request });
    try {
      await this.call(event).once([]);
    } catch (error) {
      this.options.report(error);
    } finally {
      event.done();
    }
  }

  /** A call for an event; `all` are the events that share it, and hear of its progress. */
  private call(event: QueueEvent, all: QueueEvent[] = [event]): Call {
    const { app, runner, print } = this.options;
    const { session, dependency } = event;
    return new Call({ app, runner, session, dependency, context: callContext(app, event, all, print) });
  }
}
