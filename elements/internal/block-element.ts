/** The base of every element: draws a block's props in light DOM and tells the app what the visitor did. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BlockNode } from '../../src/events/block-node.ts';
import type { PageApp } from '../../src/events/page-app.ts';
import type { Props, Schema } from '../../src/schema/component.ts';
import type { EventName } from '../../src/schema/events.ts';
import { adopt } from '../theme/adopt.ts';
import '../theme/container.ts';
import css from './block.css?inline';
import { message, type MessageKey } from './messages.ts';

adopt(css);

let made = 0;

/**
 * An element that draws one block. The host element is the block's own box: it carries `id`, `elem_classes`
 * and the class `block`, so that author CSS written for Gradio finds it.
 */
export abstract class BlockElement<S extends Schema = Schema> extends LitElement {
  /** Finds the value that a block of this kind starts with here, before the app's first event; most have none. */
  static startValue?: (props: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Follows a block of this kind as long as the app lives, drawn or not; most need not be. */
  static follow?: (node: BlockNode) => void;
  /** The block that is drawn. */
  @property({ attribute: false }) node!: BlockNode;
  /** The app it belongs to. */
  @property({ attribute: false }) app!: PageApp;
  /** What the value is while the app gives none: what an untouched field sends. */
  protected readonly blank: unknown = null;
  /** What the value is after a result of null. */
  protected readonly empty: unknown = null;
  private readonly serial = ++made;
  private unsubscribe: (() => void) | null = null;
  private classesSet: readonly string[] = [];

  /** The block's props; those whose value is null may be missing. */
  protected get props(): Partial<Props<S>> {
    return this.node.props as Partial<Props<S>>;
  }

  /** The block's wire value. */
  protected get value(): unknown {
    return this.node.props['value'] ?? null;
  }

  /** Whether the visitor may change the value. */
  protected get interactive(): boolean {
    return this.node.interactive;
  }

  /**
   * A unique HTML id for a part of this block, to tie labels and descriptions to controls. The block's own id
   * would not do: two apps on one page count their blocks alike.
   */
  protected partId(part: string): string {
    return `gr-${this.serial}-${part}`;
  }

  /** The `id` of the block's box. */
  protected get blockId(): string {
    return (this.node.props['elem_id'] as string | null | undefined) ?? `component-${this.node.id}`;
  }

  /** A text of the interface in the visitor's language. */
  protected message(key: MessageKey, values: Record<string, string | number> = {}): string {
    return message(key, values);
  }

  /** Gives the block the value the visitor chose (`change` follows if it differs), then sends `event`. */
  protected set(value: unknown, event?: S['events'][number]): void {
    this.app.setValue(this.node, value);
    if (event) this.emit(event);
  }

  /** Gives the block the value of a choice: `select` if there is data for it, then `input`, then `change`. */
  protected choose(value: unknown, selected: unknown = null): void {
    this.app.setValue(this.node, value, () => {
      if (selected) this.app.dispatch(this.node, 'select', selected);
      this.app.dispatch(this.node, 'input');
    });
  }

  /** Sends one of the component's events; data is Gradio's event data. */
  protected emit(event: S['events'][number] & EventName, data: unknown = null): void {
    this.app.dispatch(this.node, event, data);
  }

  /** Draws the block's inside; the status tracker is added by the frame. */
  protected abstract override render(): TemplateResult | readonly unknown[];

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('node')) {
      this.listen();
      this.node.empty = this.empty;
      if (this.blank !== null) this.node.startBlank(this.blank);
    }
    this.dressBox();
  }

  /** Classes of the box beside `elem_classes`; elements with a frame of their own override it. */
  protected boxClasses(): readonly string[] {
    const { container, visible } = this.node.props;
    return [
      'block',
      container === false ? 'hide-container' : 'padded',
      ...(visible === 'hidden' ? ['hidden'] : []),
    ];
  }

  /** Styles of the box from `scale`, `min_width` and the height parameters. */
  protected boxStyles(): Readonly<Record<string, string>> {
    const { scale, min_width, height, max_height, min_height } = this.node.props;
    return {
      'flex-grow': typeof scale === 'number' ? String(scale) : '',
      'min-width': typeof min_width === 'number' ? `min(${min_width}px, 100%)` : '',
      height: cssLength(height),
      'max-height': cssLength(max_height),
      'min-height': cssLength(min_height),
    };
  }

  private listen(): void {
    this.unsubscribe?.();
    this.unsubscribe = this.isConnected && this.node ? this.node.subscribe(() => this.requestUpdate()) : null;
  }

  /** Puts id, classes and styles on the block's box; elements whose host is not the box override it. */
  protected dressBox(): void {
    const own = this.node.props['elem_classes'];
    const classes = [...this.boxClasses(), ...(Array.isArray(own) ? (own as string[]) : [])];
    this.id = this.blockId;
    this.classList.remove(...this.classesSet.filter((name) => !classes.includes(name)));
    this.classList.add(...classes);
    this.classesSet = classes;
    for (const [name, value] of Object.entries(this.boxStyles())) {
      if (this.style.getPropertyValue(name) !== value) this.style.setProperty(name, value);
    }
  }
}

/** A length as Gradio's parameters give it (number of pixels, or CSS text) → CSS; blank when absent. */
export function cssLength(length: unknown): string {
  if (typeof length === 'number') return `${length}px`;
  return typeof length === 'string' ? length : '';
}
