/** `gr.Blocks`, `gr.Interface` and `gr.TabbedInterface` as TypeScript authors make them. */
import type { Options } from '../../schema/component.ts';
import type { blocksSchema } from '../blocks.ts';
import type { LaunchArguments, QueueArguments } from '../launch.ts';
import { Handle } from './handle.ts';
import { eventMethod, type EventMethod } from './listening.ts';
import type { Session } from './session.ts';

/** Options of `gr.Blocks`. */
export type BlocksOptions = Options<typeof blocksSchema>;

/** An app, or a part of one. */
export class AppHandle extends Handle {
  /** Runs when a visitor opens the page. */
  readonly load: EventMethod;
  /** Runs when a visitor leaves. */
  readonly unload: EventMethod;
  private readonly session: Session;

  constructor(session: Session, id: number, given: Record<string, unknown>) {
    super(id, given);
    this.session = session;
    this.load = eventMethod(session, id, 'load', id);
    this.unload = eventMethod(session, id, 'unload', id);
  }

  /** Places it in the layout whose body runs. */
  render(): void {
    this.session.builder.render(this.id, { parent: this.session.parent });
  }

  /** Sets how events wait for each other. */
  queue(options: QueueArguments = {}): this {
    this.session.built({ id: this.id, ...this.session.builder.queue(this.id, { ...options }) });
    return this;
  }

  /** Makes it the app that the page shows. */
  launch(options: LaunchArguments = {}): this {
    this.session.built({ id: this.id, ...this.session.builder.launch(this.id, { ...options }) });
    return this;
  }
}
