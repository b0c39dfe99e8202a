/** An app on the page: blocks from its config, listeners that start calls, results that change blocks. */
import type { AppConfig, DependencyConfig, LayoutNode, RenderConfig } from '../protocol/config.ts';
import type { Verdict } from '../protocol/messages.ts';
import { authorFunction } from './author-js.ts';
import { BlockNode } from './block-node.ts';
import { CallRun, type Ending } from './call-run.ts';
import { isInteractive } from './interactivity.ts';
import { Listeners } from './listeners.ts';
import type { Rendered } from './rendered.ts';
import { Running, type Trigger } from './running.ts';
import { sameValue } from './same-value.ts';
import type { Toast } from './toast.ts';
import type { Transport, Upload } from './transport.ts';

/** What an app asks of the shell around it. */
export interface PageHooks {
  toast(toast: Toast): void;
  /** Fetches what draws the blocks of a config; answers with it as it starts in this browser. */
  prepared?<C extends Pick<AppConfig, 'components'>>(config: C): Promise<C>;
  /** A block has come to be. */
  made?(node: BlockNode): void;
  /** The visitor should see the block (`scroll_to_output`). */
  reveal(node: BlockNode): void;
  /** An author's `js=` failed, or another mistake that concerns the author. */
  report(error: unknown): void;
}

const isUpdate = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && (value as Record<string, unknown>)['__type__'] === 'update';

/** An app on the page. */
export class PageApp {
  readonly nodes = new Map<number, BlockNode>();
  root!: BlockNode;
  config!: AppConfig;
  /** Who waits for which event; among them those of what is rendered. */
  listeners!: Listeners;
  private readonly running = new Running();
  private started = false;
  /** What the blocks of a held app have told so far. */
  private held: (() => void)[] | null = null;
  /** Nothing is chained to what ends from then on. */
  private left = false;
  /** What `gr.render` made; its code comes with the first app that has a render. */
  private rendered: Rendered | null = null;
  /** Ends when what came last is shown: one after another, in the order of coming. */
  private rendering: Promise<void> = Promise.resolve();

  constructor(
    config: AppConfig,
    private readonly transport: Transport,
    private readonly hooks: PageHooks,
  ) {
    this.adopt(config);
  }

  /**
   * Takes a config in place of the present one. Blocks that stay (same id and type) keep their node, and with it
   * focus and what the visitor typed; their other props become the new config's.
   */
  adopt(config: AppConfig): void {
    const before = new Map(this.nodes);
    this.listeners = new Listeners(config.layout.id, config.dependencies);
    this.nodes.clear();
    for (const { id, type, props } of config.components) {
      const old = before.get(id);
      const node = old?.type === type ? old : new BlockNode(id, type, props);
      if (node === old) node.restate(props, ['value']);
      node.interactive = isInteractive(node, this.listeners);
      this.nodes.set(id, node);
      if (node !== old) this.hooks.made?.(node);
    }
    this.config = config;
    this.root = this.place(config.layout);
    // What was rendered stays to be seen until it is rendered again.
    const again = this.rendered?.carryOver(config.dependencies) ?? new Set();
    for (const node of this.nodes.values()) node.changed();
    for (const dependency of config.dependencies)
      if (dependency.render_id !== null) this.prepare(dependency, again.has(dependency.render_id));
  }

  /** Keeps events back until the start: a block that tells one may be drawn before those that its listeners read. */
  hold(): void {
    this.held = [];
  }

  /** Starts what listens to the page's load. */
  start(): void {
    if (this.left) return;
    const held = this.held ?? [];
    this.held = null;
    this.started = true;
    this.dispatch(this.root, 'load');
    for (const tell of held) tell();
  }

  /** Runs the author's `launch(js=…)`, a function without arguments, now that the page shows the app. */
  async welcome(): Promise<void> {
    const { js } = this.config;
    if (!js) return;
    try {
      await authorFunction(js)([]);
    } catch (error) {
      this.hooks.report(error);
    }
  }

  /** Calls a function that a block has beside its listeners, as code of its author on the page does. */
  callServerFunction(node: BlockNode, name: string, data: unknown): Promise<unknown> {
    return this.transport.callServerFunction(node.id, name, data);
  }

  /** Gives the app a file, as code of its author on the page does. Rejects for one above `launch(max_file_size=…)`. */
  async upload(file: File): Promise<Upload> {
    const most = this.config.max_file_size;
    if (most !== null && file.size > most)
      throw new Error(`A file may have ${most} bytes here (max_file_size); "${file.name}" has ${file.size}.`);
    return this.transport.upload(file);
  }

  /** An address from which the page can show a file of the app; null when the app has none of the path. */
  addressOf(path: string): Promise<string | null> {
    return this.transport.addressOf(path);
  }

  /** Ends every call; the app can be dropped after. Its session's end runs what listens to `unload`. */
  stop(): void {
    this.left = true;
    this.running.cancelAll();
  }

  /** True when some listener waits for the event. */
  listensTo(node: BlockNode, event: string): boolean {
    return this.listeners.of(node.id, event).length > 0;
  }

  /** Tells the app that something happened to a block; data is Gradio's event data. */
  dispatch(node: BlockNode, event: string, data: unknown = null): void {
    if (this.held) {
      this.held.push(() => this.dispatch(node, event, data));
      return;
    }
    for (const dependency of this.listeners.of(node.id, event)) this.run(dependency, { id: node.id, data });
  }

  /** Starts a listener. */
  run(dependency: DependencyConfig, trigger: Trigger): void {
    void this.trigger(dependency, trigger);
  }

  /**
   * Gives a block a value, from the visitor or a result; `change` follows when it differs. `told` runs in
   * between: events that tell of the visitor's choice, for the components where they come before `change`.
   */
  setValue(node: BlockNode, value: unknown, told: () => void = () => {}): void {
    const next = value ?? node.empty;
    const differs = !sameValue(node.props['value'], next);
    if (differs) node.update({ value: next });
    told();
    if (differs) this.dispatch(node, 'change');
  }

  /** Fills an output: a value, or an update of props. */
  fill(node: BlockNode, result: unknown): void {
    if (!isUpdate(result)) {
      this.setValue(node, result);
      return;
    }
    const { __type__: _, value, ...props } = result;
    if (Object.keys(props).length > 0) {
      node.update(props);
      if ('interactive' in props) node.interactive = isInteractive(node, this.listeners);
      // A parent draws its visible children only.
      if ('visible' in props) node.parent?.changed();
    }
    if ('value' in result) this.setValue(node, value);
  }

  private place(layout: LayoutNode, parent: BlockNode | null = null): BlockNode {
    const node = this.nodes.get(layout.id) ?? new BlockNode(layout.id, 'blocks', {});
    this.nodes.set(layout.id, node);
    node.parent = parent;
    node.children = (layout.children ?? []).map((child) => this.place(child, node));
    return node;
  }

  /** Shows what a call of a render function made. */
  private async render(config: RenderConfig): Promise<void> {
    try {
      const [rendered, prepared] = await Promise.all([
        this.renderedParts(),
        this.hooks.prepared?.(config) ?? config,
      ]);
      rendered.show(prepared);
    } catch (error) {
      this.hooks.report(error);
    }
  }

  private async renderedParts(): Promise<Rendered> {
    // Browsers take a task to answer with a module that is there: a frame may come between.
    if (this.rendered) return this.rendered;
    const { Rendered } = await import('./rendered.ts');
    return (this.rendered ??= new Rendered(this, this.hooks.made));
  }

  /** Fetches what rendering needs; a render of a config that came later runs if it did, or would have, at the start. */
  private prepare(dependency: DependencyConfig, again: boolean): void {
    import('./rendered.ts').catch(this.hooks.report);
    if (!this.started || this.running.has(dependency.id)) return;
    if (again || dependency.targets.some(([, event]) => event === 'load'))
      this.run(dependency, { id: null, data: null });
  }

  private values(ids: readonly number[]): unknown[] {
    return ids.map((id) => this.nodes.get(id)?.props['value'] ?? null);
  }

  /** What a listener reads: values, and all props of the inputs that its function asks for as components. */
  private inputs({ inputs, component_prop_inputs: whole = [] }: DependencyConfig): unknown[] {
    const values = this.values(inputs);
    for (const i of whole) values[i] = this.nodes.get(inputs[i] ?? -1)?.props ?? null;
    return values;
  }

  private async trigger(dependency: DependencyConfig, trigger: Trigger): Promise<void> {
    if (!this.running.admits(dependency, trigger)) return;
    for (const id of dependency.cancels) this.running.cancel(id);
    let data = this.inputs(dependency);
    if (typeof dependency.js === 'string') {
      try {
        const given = dependency.backend_fn ? data : [...data, ...this.values(dependency.outputs)];
        data = await authorFunction(dependency.js)(given);
      } catch (error) {
        this.hooks.report(error);
        this.follow(dependency, trigger, 'failed');
        return;
      }
    }
    if (dependency.backend_fn) {
      this.submit(dependency, trigger, data);
      return;
    }
    if (dependency.js) this.apply(dependency, data);
    this.follow(dependency, trigger, 'succeeded');
  }

  private submit(dependency: DependencyConfig, trigger: Trigger, data: unknown[]): void {
    const shown = (dependency.show_progress_on ?? dependency.outputs).flatMap(
      (id) => this.nodes.get(id) ?? [],
    );
    const run = new CallRun(dependency, shown, {
      apply: (results) => this.apply(dependency, results),
      render: (config) => (this.rendering = this.rendering.then(() => this.render(config))),
      gone: () => !this.listeners.has(dependency),
      toast: this.hooks.toast,
      invalid: (verdicts) => this.judge(dependency, verdicts),
      stateChanged: (ids) => {
        for (const id of ids) {
          const node = this.nodes.get(id);
          if (node) this.dispatch(node, 'change');
        }
      },
      ended: (how) => {
        const waiting = this.running.remove(dependency.id, submission);
        this.follow(dependency, trigger, how);
        const now = this.listeners.get(dependency.id);
        if (waiting && now) this.run(now, waiting);
      },
    });
    this.judge(dependency, []);
    const first = shown[0];
    if (dependency.scroll_to_output && first) this.hooks.reveal(first);
    const call = {
      fnIndex: dependency.id,
      data,
      triggerId: trigger.id,
      eventData: trigger.data,
      queue: dependency.queue,
    };
    const sent = this.transport.submit(call, (message) => run.receive(message));
    const submission = {
      cancel: () => {
        sent.cancel();
        run.cancelled();
      },
    };
    this.running.add(dependency.id, submission);
  }

  /** Shows what a validator said at each input; an input without a field of its own says it in a toast. */
  private judge({ inputs }: DependencyConfig, verdicts: readonly Verdict[]): void {
    inputs.forEach((id, i) => {
      const node = this.nodes.get(id);
      const verdict = verdicts[i];
      const error = verdict && !verdict.is_valid ? verdict.message : null;
      node?.judge(error);
      if (error === null || node?.showsValidation) return;
      const label = node?.props['label'];
      const title = typeof label === 'string' ? label : 'Error';
      this.hooks.toast({ kind: 'error', title, message: error, duration: 10 });
    });
  }

  /** Fills the outputs; those for which an author's `js=` returned nothing stay as they are. */
  private apply(dependency: DependencyConfig, results: readonly unknown[]): void {
    dependency.outputs.forEach((id, i) => {
      const node = this.nodes.get(id);
      if (node && results[i] !== undefined) this.fill(node, results[i]);
    });
  }

  /**
   * Starts what is chained to a dependency, as if the same block had triggered it. What a visitor stopped has not
   * succeeded; what a validator refused has never been.
   */
  private follow(done: DependencyConfig, { id }: Trigger, how: Ending): void {
    if (this.left || how === 'refused' || how === 'gone') return;
    for (const next of this.listeners.all()) {
      if (next.trigger_after !== done.id) continue;
      if (next.trigger_only_on_success && how !== 'succeeded') continue;
      if (next.trigger_only_on_failure && how === 'succeeded') continue;
      this.run(next, { id, data: null });
    }
  }
}
