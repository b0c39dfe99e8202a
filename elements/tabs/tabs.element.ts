import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Ellipsis } from 'lucide';
import type { BlockNode } from '../../src/events/block-node.ts';
import { icon } from '../internal/icon.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './tabs.css?inline';
import type { tabs } from './tabs.schema.ts';

adopt(css);

/** What `selected` calls a tab: its own `id`, else the block's. */
const nameOf = (tab: BlockNode): string | number => (tab.props['id'] as string | number | undefined) ?? tab.id;

@customElement('gr-tabs')
export class TabsElement extends LayoutElement<typeof tabs> {
  /** Tabs that do not fit in the bar, kept in the menu. */
  @state() private overflowing: readonly BlockNode[] = [];
  private readonly watch = new ResizeObserver(() => this.measure());
  private readonly stops: (() => void)[] = [];

  /** The tab that is shown: the one selected if it can be, else the first that can. */
  private get current(): BlockNode | undefined {
    const open = this.shown.filter((tab) => tab.props['interactive'] !== false);
    return open.find((tab) => nameOf(tab) === this.props.selected) ?? open[0];
  }

  private get shown(): readonly BlockNode[] {
    return this.node.children.filter(({ props }) => props['visible'] !== false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A tab's label and state are drawn here, in the bar.
    for (const tab of this.node.children) this.stops.push(tab.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    for (const stop of this.stops.splice(0)) stop();
  }

  protected override boxClasses(): readonly string[] {
    return ['tabs', ...this.hiddenClass()];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { current } = this;
    for (const tab of this.node.children) {
      const selected = tab === current;
      if (tab.props['_selected'] !== selected) queueMicrotask(() => tab.update({ _selected: selected }));
    }
  }

  protected override render(): TemplateResult {
    const left = this.shown.filter(({ props }) => props['alignment'] !== 'right');
    const right = this.shown.filter(({ props }) => props['alignment'] === 'right');
    return html`<div class="tab-wrapper ${this.props.overflow_behavior === 'wrap' ? 'wrap-tabs' : ''}">
        <div role="tablist" class="tab-container" @keydown=${this.pressed}>
          ${left.map((tab) => this.button(tab))}
          ${right.length > 0 ? html`<span class="tab-space" role="presentation"></span>` : nothing}
          ${right.map((tab) => this.button(tab))}
        </div>
        ${this.overflowing.length > 0 ? this.menu() : nothing}
      </div>
      ${this.blocks()}`;
  }

  private button(tab: BlockNode): TemplateResult {
    const selected = tab === this.current;
    const enabled = tab.props['interactive'] !== false;
    const id = (tab.props['elem_id'] as string | undefined) ?? `component-${tab.id}`;
    return html`<button
      type="button"
      role="tab"
      id="${id}-button"
      class="${selected ? 'selected' : ''} ${this.overflowing.includes(tab) ? 'overflowed' : ''}"
      aria-selected=${selected ? 'true' : 'false'}
      aria-controls=${id}
      aria-disabled=${enabled ? 'false' : 'true'}
      ?disabled=${!enabled}
      tabindex=${selected ? 0 : -1}
      data-tab-id=${nameOf(tab)}
      @click=${() => this.select(tab)}
    >
      ${(tab.props['label'] as string | undefined) ?? ''}
    </button>`;
  }

  private menu(): TemplateResult {
    const id = this.partId('more');
    return html`<span class="overflow-menu">
      <button type="button" class="overflow-button" style="anchor-name: --${id}" popovertarget=${id} aria-label=${this.message('tabs.more')}>
        ${icon(Ellipsis)}
      </button>
      <div id=${id} popover class="overflow-dropdown" style="position-anchor: --${id}">
        ${this.overflowing.map(
          (tab) => html`<button
            type="button"
            ?disabled=${tab.props['interactive'] === false}
            @click=${() => {
              this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.hidePopover();
              this.select(tab);
            }}
          >
            ${(tab.props['label'] as string | undefined) ?? ''}
          </button>`,
        )}
      </div>
    </span>`;
  }

  protected override firstUpdated(): void {
    const bar = this.querySelector('[role="tablist"]');
    if (bar) this.watch.observe(bar);
  }

  /** Finds which tabs wrapped out of the bar's one line. */
  private measure(): void {
    if (this.props.overflow_behavior === 'wrap') return;
    const buttons = [...this.querySelectorAll<HTMLElement>(':scope > .tab-wrapper > .tab-container > [role="tab"]')];
    const top = buttons[0]?.offsetTop ?? 0;
    const names = buttons.filter(({ offsetTop }) => offsetTop > top).map(({ dataset }) => dataset['tabId']);
    const overflowing = this.shown.filter((tab) => names.includes(String(nameOf(tab))));
    if (overflowing.length !== this.overflowing.length) this.overflowing = overflowing;
  }

  private select(tab: BlockNode): void {
    if (tab === this.current || tab.props['interactive'] === false) return;
    this.node.update({ selected: nameOf(tab) });
    const data = { value: tab.props['label'] ?? null, index: this.node.children.indexOf(tab), selected: true };
    this.emit('change');
    this.emit('select', data);
    this.app.dispatch(tab, 'select', data);
  }

  private pressed = (event: KeyboardEvent): void => {
    const buttons = [...this.querySelectorAll<HTMLButtonElement>(':scope > .tab-wrapper [role="tab"]:not(:disabled, .overflowed)')];
    const now = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Record<string, number> = { [forward]: now + 1, [forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight']: now - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = buttons.at(step % buttons.length);
    next?.focus();
    next?.click();
  };
}
