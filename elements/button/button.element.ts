import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { BlockElement } from '../internal/block-element.ts';
import { FileAddress, type GivenFile } from '../internal/file-address.ts';
import { safeUrl } from '../internal/safe-url.ts';
import { adopt } from '../theme/adopt.ts';
import css from './button.css?inline';
import type { button } from './button.schema.ts';

adopt(css);

/** A button. The `<button>` (or link) itself carries id and classes, so that scripts can click it. */
@customElement('gr-button')
export class ButtonElement extends BlockElement<typeof button> {
  private readonly icon = new FileAddress(this);

  protected override render(): TemplateResult {
    const { variant = 'secondary', size = 'lg', link, link_target = '_self', visible } = this.props;
    const own = (this.props.elem_classes ?? []) as readonly string[];
    const classes = [size, variant, ...(visible === 'hidden' ? ['hidden'] : []), ...own].join(' ');
    const style = styleMap(this.boxStyles());
    const url = safeUrl(link);
    if (url && this.interactive)
      return html`<a
        id=${this.blockId}
        class=${classes}
        style=${style}
        href=${url}
        target=${link_target}
        rel="noopener noreferrer"
        >${this.face()}</a
      >`;
    return html`<button
      type="button"
      id=${this.blockId}
      class=${classes}
      style=${style}
      ?disabled=${!this.interactive}
      @click=${() => this.emit('click')}
    >
      ${this.face()}
    </button>`;
  }

  /** The host has no box: the button is the flex item. */
  protected override dressBox(): void {
    this.style.display = 'contents';
  }

  /** A picture that does not load would be drawn as a broken one. */
  private hidePicture = (event: Event): void => {
    (event.target as HTMLElement).hidden = true;
  };

  private showPicture = (event: Event): void => {
    (event.target as HTMLElement).hidden = false;
  };

  private face(): TemplateResult {
    const picture = this.icon.of(this.props.icon as GivenFile);
    return html`${picture ? html`<img class="button-icon" src=${picture} alt="" @error=${this.hidePicture} @load=${this.showPicture} />` : this.icon.pending ? html`<span class="button-icon"></span>` : nothing}${(this.value as string | null) ?? ''}`;
  }
}
