/** Keeps a popup at its anchor: by CSS anchors, or by hand in browsers that know none. */
import { adopt } from '../theme/adopt.ts';
import css from './anchored-popup.css?inline';

adopt(css);

const placedByCss = (): boolean =>
  CSS.supports('position-area', 'block-end') && CSS.supports('position-try-fallbacks', 'flip-block');

let made = 0;

/** A popup as wide as its anchor, below it or, where it does not fit, above. */
export class AnchoredPopup {
  private readonly name = `--gr-anchor-${++made}`;
  private readonly stop = new AbortController();

  /** Shows the popup at once. Its element must be in the document, with `popover="manual"`. */
  constructor(
    private readonly popup: HTMLElement,
    private readonly anchor: HTMLElement,
  ) {
    popup.classList.add('gr-popup', 'open');
    if ('showPopover' in popup) popup.showPopover();
    if (placedByCss()) {
      anchor.style.setProperty('anchor-name', this.name);
      popup.style.setProperty('position-anchor', this.name);
      return;
    }
    const { signal } = this.stop;
    addEventListener('scroll', this.place, { capture: true, passive: true, signal });
    addEventListener('resize', this.place, { passive: true, signal });
    this.place();
  }

  /** Hides the popup and frees what keeps it in place. */
  close(): void {
    this.stop.abort();
    this.popup.classList.remove('open');
    // One that has left the document is hidden already.
    if ('hidePopover' in this.popup && this.popup.isConnected) this.popup.hidePopover();
    this.anchor.style.removeProperty('anchor-name');
  }

  private place = (): void => {
    const { left, top, bottom, width } = this.anchor.getBoundingClientRect();
    const height = this.popup.offsetHeight;
    const below = bottom + height <= innerHeight || top < height;
    Object.assign(this.popup.style, {
      left: `${left}px`,
      top: `${below ? bottom : top - height}px`,
      width: `${width}px`,
    });
  };
}
