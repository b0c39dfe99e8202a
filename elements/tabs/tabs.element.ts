import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Ellipsis } from 'lucide';
import type { BlockNode } from '../../src/events/block-node.ts';
import { icon } from '../internal/icon.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import { currentTab, isEnabled, labelOf, nameOf, overflowing, panelId } from './tab-bar.ts';
import css from './tabs.css?inline';
import type { tabs } from './tabs.schema.ts';

adopt(css);

interface Panel {
  node: BlockNode;
  selected: boolean;
  buttonId: string;
}

@customElement('gr-tabs')
export class TabsElement extends LayoutElement<typeof tabs> {
  static {
    // Which tabs fit is known only once they are drawn.
    this.disableWarning?.('change-in-update');
  }

  /** Tabs that do not fit in the bar, kept in the menu. */
  @state() private overflow: readonly BlockNode[] = [];
  @state() private menuOpen = false;
  @query('[role="tablist"]') private bar!: HTMLElement;
  private readonly watch = new ResizeObserver(() => this.measure());
  private readonly stops: (() => void)[] = [];
  /** The tabs whose changes are followed. */
  private followed: readonly BlockNode[] = [];
  /** The tab last announced. */
  private announced: BlockNode | undefined;
  /** True from the visitor's choice until it is drawn. */
  private chosen = false;

  private get shown(): readonly BlockNode[] {
    return this.node.children.filter(
      ({ props }) => props['visible'] !== false && props['visible'] !== 'hidden',
    );
  }

  private get current(): BlockNode | undefined {
    return currentTab(this.shown, this.props.selected ?? (this.announced && nameOf(this.announced)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(this.node.children);
    if (this.hasUpdated) this.watch.observe(this.bar);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.follow([]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isConnected && this.followed !== this.node.children) this.follow(this.node.children);
  }

  protected override boxClasses(): readonly string[] {
    return ['tabs', ...this.hiddenClass()];
  }

  protected override render(): TemplateResult {
    const right = this.shown.filter(({ props }) => props['alignment'] === 'right');
    const left = this.shown.filter((tab) => !right.includes(tab));
    return html`<div class="tab-wrapper ${this.props.overflow_behavior === 'wrap' ? 'wrap-tabs' : ''}">
        <div role="tablist" class="tab-container" @keydown=${this.pressed}>
          ${left.map((tab) => this.button(tab))}
          ${right.length > 0 ? html`<span class="tab-space" role="presentation"></span>` : nothing}
          ${right.map((tab) => this.button(tab))}
        </div>
        ${this.overflow.length > 0 ? this.overflowMenu() : nothing}
      </div>
      ${this.blocks()}`;
  }

  /** A tab's label and state are drawn here, in the bar. */
  private follow(tabs: readonly BlockNode[]): void {
    for (const stop of this.stops.splice(0)) stop();
    for (const tab of tabs) this.stops.push(tab.subscribe(() => this.requestUpdate()));
    this.followed = tabs;
  }

  /** After the tab's `elem_id`, as in Gradio; else unique, for two apps on a page count their blocks alike. */
  private buttonId(tab: BlockNode): string {
    const own = tab.props['elem_id'] as string | undefined;
    return own ? `${own}-button` : this.partId(`button-${tab.id}`);
  }

  private button(tab: BlockNode): TemplateResult {
    // What the menu has just given takes the focus before there is room for it.
    const selected = tab === this.current;
    return html`<button
      type="button"
      role="tab"
      id=${this.buttonId(tab)}
      class="${selected ? 'selected' : ''} ${!selected && this.overflow.includes(tab) ? 'overflowed' : ''}"
      aria-selected=${selected ? 'true' : 'false'}
      aria-controls=${panelId(tab)}
      aria-disabled=${isEnabled(tab) ? 'false' : 'true'}
      ?disabled=${!isEnabled(tab) && !selected}
      tabindex=${selected ? 0 : -1}
      data-tab-id=${nameOf(tab)}
      @click=${() => this.select(tab)}
    >
      ${labelOf(tab)}
    </button>`;
  }

  private overflowMenu(): TemplateResult {
    const id = this.partId('more');
    return html`<div class="overflow-menu" @focusout=${this.menuLeft} @keydown=${this.menuPressed}>
      <button
        type="button"
        class="overflow-button"
        aria-haspopup="menu"
        aria-expanded=${this.menuOpen ? 'true' : 'false'}
        aria-controls=${id}
        aria-label=${this.message('tabs.more')}
        @click=${() => this.openMenu(!this.menuOpen)}
      >
        ${icon(Ellipsis)}
      </button>
      <div
        id=${id}
        role="menu"
        aria-label=${this.message('tabs.more')}
        class="overflow-dropdown"
        ?hidden=${!this.menuOpen}
      >
        ${this.overflow.map(
          (tab) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              ?disabled=${!isEnabled(tab)}
              @click=${() => this.pick(tab)}
            >
              ${labelOf(tab)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.watch.observe(this.bar);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { current } = this;
    for (const panel of this.querySelectorAll<HTMLElement & Panel>(':scope > .tabitem, :scope > gr-tab')) {
      panel.selected = panel.node === current;
      panel.buttonId = this.buttonId(panel.node);
    }
    this.measure();
    this.announce();
  }

  /** Tells the app which tab is open. Gradio sends the tab's own `select` for the first one too. */
  private announce(): void {
    const { current, announced, chosen } = this;
    this.chosen = false;
    if (current === announced) return;
    this.announced = current;
    if (!current) return;
    const data = { value: labelOf(current), index: this.node.children.indexOf(current) };
    if (announced) this.emit('change');
    if (chosen) this.emit('select', { ...data, id: nameOf(current), component_id: current.id });
    this.app.dispatch(current, 'select', data);
  }

  private measure(): void {
    const { bar, shown, current } = this;
    if (this.props.overflow_behavior === 'wrap' || bar.clientWidth === 0) return;
    const buttons = [...bar.querySelectorAll<HTMLElement>(':scope > [role="tab"]')];
    const tabOf = (button: HTMLElement): BlockNode | undefined =>
      shown.find((tab) => button.id === this.buttonId(tab));
    const tabs = buttons.flatMap((button) => tabOf(button) ?? []);
    const hidden = overflowing({
      widths: buttons.map(({ offsetWidth }) => offsetWidth),
      menu:
        bar.parentElement?.querySelector<HTMLElement>(':scope > .overflow-menu')?.offsetWidth ?? MENU_WIDTH,
      available: bar.parentElement?.clientWidth ?? 0,
      current: current ? tabs.indexOf(current) : -1,
      right: [...tabs.keys()].filter((i) => tabs[i]?.props['alignment'] === 'right'),
    }).flatMap((i) => tabs[i] ?? []);
    const same = hidden.length === this.overflow.length && hidden.every((tab, i) => tab === this.overflow[i]);
    if (!same) this.overflow = hidden;
  }

  private select(tab: BlockNode): void {
    if (tab === this.current || !isEnabled(tab)) return;
    this.chosen = true;
    this.node.update({ selected: nameOf(tab) });
  }

  /** Selects a tab from the menu, and takes the focus along. */
  private pick(tab: BlockNode): void {
    this.menuOpen = false;
    this.select(tab);
    void this.updateComplete.then(() =>
      this.bar.querySelector<HTMLElement>(`#${CSS.escape(this.buttonId(tab))}`)?.focus(),
    );
  }

  /** Opens the menu with the focus on its first item, or closes it. */
  private openMenu(open: boolean): void {
    this.menuOpen = open;
    if (open) void this.updateComplete.then(() => this.menuItems()[0]?.focus());
  }

  private pressed = (event: KeyboardEvent): void => {
    const tabs = [...this.bar.querySelectorAll<HTMLButtonElement>(':scope > [role="tab"]:not(:disabled)')];
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const next = stepTo(tabs, event, forward, backward);
    if (!next) return;
    next.click();
    // One that was in the menu is in the bar only once it is drawn as the current one.
    void this.updateComplete.then(() => next.focus());
  };

  private menuPressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && !this.menuOpen) {
      event.preventDefault();
      this.openMenu(true);
    } else if (event.key === 'Escape' && this.menuOpen) {
      this.openMenu(false);
      this.querySelector<HTMLElement>(':scope > .tab-wrapper .overflow-button')?.focus();
    } else if (this.menuOpen) stepTo(this.menuItems(), event, 'ArrowDown', 'ArrowUp')?.focus();
  };

  /** A menu that lost the focus, by Tab or a click elsewhere, is done with. */
  private menuLeft = (event: FocusEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (!menu.contains(event.relatedTarget as Node | null)) this.menuOpen = false;
  };

  private menuItems(): HTMLButtonElement[] {
    return [
      ...this.querySelectorAll<HTMLButtonElement>(':scope > .tab-wrapper [role="menuitem"]:not(:disabled)'),
    ];
  }
}

/** Pixels that the menu's button takes before it was drawn. */
const MENU_WIDTH = 32;

/** The item that a key moves to: a step with the two keys, Home, End. Other keys move nowhere. */
function stepTo<T extends HTMLElement>(
  items: readonly T[],
  event: KeyboardEvent,
  forward: string,
  backward: string,
): T | undefined {
  const now = items.indexOf(event.target as T);
  const steps: Record<string, number> = { [forward]: now + 1, [backward]: now - 1, Home: 0, End: -1 };
  const step = steps[event.key];
  if (step === undefined || items.length === 0) return undefined;
  event.preventDefault();
  return items.at(step % items.length);
}
