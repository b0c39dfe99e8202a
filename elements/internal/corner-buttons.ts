/** The strip in a block's top corner: built-in buttons, then the author's own (`buttons=[gr.Button(…)]`). */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BlockNode } from '../../src/events/block-node.ts';
import type { PageApp } from '../../src/events/page-app.ts';
import { FileAddress, type GivenFile } from './file-address.ts';
import { safeUrl } from './safe-url.ts';

type ButtonProps = Readonly<Record<string, unknown>> & { readonly id: number };

const hasId = (given: unknown): given is ButtonProps =>
  typeof given === 'object' && given !== null && typeof (given as { id?: unknown }).id === 'number';

/** Nodes of buttons that stand in props alone, by those props. */
const ownNodes = new WeakMap<ButtonProps, BlockNode>();

/** The node behind an entry of `buttons`: one of the app's, or one made of the entry. Null for built-in names. */
function nodeOf(given: unknown, app: PageApp): BlockNode | null {
  if (!hasId(given)) return null;
  const known = app.nodes.get(given.id) ?? ownNodes.get(given);
  if (known) return known;
  const { id, ...props } = given;
  const node = new BlockNode(id, 'button', props);
  ownNodes.set(given, node);
  return node;
}

/** An author's button in the corner of another block. */
@customElement('gr-corner-button')
export class CornerButton extends LitElement {
  @property({ attribute: false }) node!: BlockNode;
  @property({ attribute: false }) app!: PageApp;
  private unsubscribe: (() => void) | null = null;
  private readonly icon = new FileAddress(this);

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
    if (changed.has('node')) this.listen();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, icon, link, link_target, visible, interactive } = this.node.props;
    if (visible === false || visible === 'hidden') return nothing;
    const text = typeof value === 'string' ? value : '';
    const picture = this.icon.of(icon as GivenFile);
    const face = html`${picture ? html`<img src=${picture} alt="" />` : nothing}<span
        class="custom-button-label"
        >${text}</span
      >`;
    const url = safeUrl((link as string | null | undefined) ?? null);
    if (url && interactive !== false)
      return html`<a
        class="custom-button"
        href=${url}
        target=${(link_target as string | undefined) ?? '_self'}
        rel="noopener noreferrer"
        title=${text}
        >${face}</a
      >`;
    return html`<button
      type="button"
      class="custom-button"
      title=${text}
      ?disabled=${interactive === false}
      @click=${() => this.app.dispatch(this.node, 'click')}
    >
      ${face}
    </button>`;
  }

  private listen(): void {
    this.unsubscribe?.();
    this.unsubscribe = this.isConnected && this.node ? this.node.subscribe(() => this.requestUpdate()) : null;
  }
}

/** The strip with the built-in buttons and those of the `buttons` parameter; nothing when there are none. */
export function cornerButtons(
  builtIn: readonly TemplateResult[],
  given: unknown,
  app: PageApp,
): TemplateResult | typeof nothing {
  const nodes = (Array.isArray(given) ? given : []).flatMap((entry) => nodeOf(entry, app) ?? []);
  if (builtIn.length + nodes.length === 0) return nothing;
  return html`<div class="icon-button-wrapper">
    ${builtIn}${nodes.map((node) => html`<gr-corner-button .node=${node} .app=${app}></gr-corner-button>`)}
  </div>`;
}
