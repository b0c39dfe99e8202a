/** A block on the page: its props now, whether the visitor may change it, and what is loading into it. */
import type { LoadingStatus } from './loading-status.ts';
import { sameValue } from './same-value.ts';

type Props = Readonly<Record<string, unknown>>;

const picked = (props: Props, names: readonly string[]): Props =>
  Object.fromEntries(names.map((name) => [name, props[name]]));

/** One block as elements see it. Props are replaced, never mutated, so that `===` tells a change. */
export class BlockNode {
  readonly id: number;
  readonly type: string;
  /** Stands for what draws the block; one that takes another's place in a render is drawn by the same element. */
  readonly view: object;
  parent: BlockNode | null = null;
  children: readonly BlockNode[] = [];
  props: Props;
  interactive = true;
  /** What a result of null leaves in the block; where null is no value of its field, its element sets it. */
  empty: unknown = null;
  status: LoadingStatus | null = null;
  /** What a validator says against the value. */
  validationError: string | null = null;
  /** Whether whoever draws the block shows `validationError` at its field. */
  showsValidation = false;
  /** The props as the config says them; what differs from them has been changed since. */
  private said: Props;
  /** The value of an untouched field, where the config says none. */
  private blank: unknown = null;
  private readonly listeners = new Set<() => void>();

  constructor(id: number, type: string, props: Props, before: BlockNode | null = null) {
    this.id = id;
    this.type = type;
    this.props = before?.props ?? props;
    this.said = before?.said ?? props;
    this.blank = before?.blank ?? null;
    this.view = before?.view ?? {};
  }

  /** The props as the config says them. */
  get stated(): Props {
    return this.said;
  }

  /** Calls the listener after each change; answers with the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Replaces some props. */
  update(changes: Props): void {
    this.props = { ...this.props, ...changes };
    // It was said of the value before.
    if ('value' in changes) this.validationError = null;
    this.changed();
  }

  /** Takes the value of an untouched field where the config says none. */
  startBlank(blank: unknown): void {
    this.blank = blank;
    const untouched = this.props === this.said;
    this.said = this.withBlank(this.said);
    this.props = untouched ? this.said : this.withBlank(this.props);
  }

  /**
   * Takes the props of a new config. What was changed since the last one stays if its name is among `preserved`, or if
   * neither config says anything about it. Answers whether anything is new; `changed` is for the caller.
   */
  restate(props: Props, preserved: readonly string[]): boolean {
    const said = this.withBlank(props);
    // What most blocks of a render are: as they were, and as the config said.
    if (this.props === this.said && sameValue(said, this.said)) return false;
    const kept = Object.keys(this.props).filter((name) =>
      preserved.includes(name)
        ? !sameValue(this.props[name], this.said[name])
        : !(name in this.said) && !(name in said),
    );
    const next = kept.length > 0 ? { ...said, ...picked(this.props, kept) } : said;
    this.said = said;
    if (sameValue(next, this.props)) return false;
    if (!sameValue(next['value'], this.props['value'])) this.validationError = null;
    this.props = next;
    return true;
  }

  /** Shows what is loading into the block; null shows nothing. */
  show(status: LoadingStatus | null): void {
    if (this.status === status) return;
    this.status = status;
    this.changed();
  }

  /** Says what a validator says against the value; null takes it back. */
  judge(error: string | null): void {
    if (this.validationError === error) return;
    this.validationError = error;
    this.changed();
  }

  /** Tells the listeners that something about the block is new. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  private withBlank(props: Props): Props {
    return this.blank === null || 'value' in props ? props : { ...props, value: this.blank };
  }
}
