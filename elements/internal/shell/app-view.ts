/** The frame of an app: its blocks, the footer, toasts, and what is shown while it starts or when it fails. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Rocket, Settings } from 'lucide';
import type { PageApp } from '../../../src/events/page-app.ts';
import type { Toast } from '../../../src/events/toast.ts';
import type { Stage } from '../../../src/protocol/runtime.ts';
import { adopt } from '../../theme/adopt.ts';
import { children } from '../children.ts';
import { icon } from '../icon.ts';
import { message } from '../messages.ts';
import { safeUrl } from '../safe-url.ts';
import css from './app-view.css?inline';
import type { Failure } from './failure.ts';
import type { KeptData } from './kept-data.ts';
import './toaster.ts';
import type { Toaster } from './toaster.ts';

adopt(css);

/** How far a start has come. Bytes; `total` is null when unknown. */
export interface BootStatus {
  readonly stage: Stage;
  readonly loaded: number;
  readonly total: number | null;
}

const outerLink = (url: string, label: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer"><span>${label}</span></a>`;

let regions = 0;

const mainIsTaken = (): boolean =>
  [...document.querySelectorAll('main')].some((main) => main.checkVisibility());

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The inside of a `.gradio-container`. Fires `retry` when the visitor asks for another start. */
@customElement('gr-app-view')
export class AppView extends LitElement {
  @property({ attribute: false }) app: PageApp | null = null;
  @property({ attribute: false }) boot: BootStatus | null = null;
  @property({ attribute: false }) failure: Failure | null = null;
  @property({ attribute: false }) footer: readonly unknown[] = [];
  @property({ attribute: false }) kept: KeptData | null = null;
  @query('gr-toaster') private toaster!: Toaster;
  @state() private dialog: 'api' | 'settings' | null = null;
  private readonly early: Toast[] = [];
  /** HTML allows a page one `<main>` that is seen: an app that comes second is a region, with this name. */
  private region: string | null = null;
  private unsubscribe: (() => void) | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  /** Shows a toast. */
  toast(toast: Toast): void {
    if (this.hasUpdated) this.toaster.show(toast);
    else this.early.push(toast);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** The app's outermost blocks are drawn here, so a change of theirs concerns this view. */
  protected override willUpdate(): void {
    if (!this.hasUpdated && mainIsTaken()) this.region = message('app.region', { number: ++regions });
    this.unsubscribe?.();
    this.unsubscribe = this.app?.root.subscribe(() => this.requestUpdate()) ?? null;
  }

  protected override firstUpdated(): void {
    for (const toast of this.early.splice(0)) this.toaster.show(toast);
  }

  protected override render(): TemplateResult {
    const { app } = this;
    return html`<div class="main fillable ${app?.config.fill_width ? 'fill-width' : ''}">
      ${this.region === null ? this.alone() : this.oneOfSeveral(this.region)}
      <gr-toaster></gr-toaster>
      ${this.dialog ? html`<gr-app-dialog .kind=${this.dialog} .app=${app} .kept=${this.kept} @close=${() => (this.dialog = null)}></gr-app-dialog>` : nothing}
    </div>`;
  }

  /** An app that is what the page is about. */
  private alone(): TemplateResult {
    return html`<div class="wrap">
      <main class="contain" aria-busy=${this.busy}>${this.content()}</main>
      ${this.around()}
    </div>`;
  }

  /** An app on a page that has its main part elsewhere: a region with a name of its own. */
  private oneOfSeveral(name: string): TemplateResult {
    return html`<section class="wrap" aria-label=${name}>
      <div class="contain" role="group" aria-busy=${this.busy}>${this.content()}</div>
      ${this.around()}
    </section>`;
  }

  private get busy(): 'true' | 'false' {
    return this.boot ? 'true' : 'false';
  }

  private content(): TemplateResult {
    const { app, failure } = this;
    return html`${failure ? this.failed(failure) : nothing}
    ${app ? html`<div class="column app-blocks">${children(app.root, app)}</div>` : this.skeleton()}`;
  }

  private around(): TemplateResult {
    return html`${this.progress()} ${this.app && this.footer.length > 0 ? this.foot() : nothing}`;
  }

  /** Stands where the interface will be; it does not move what follows when that comes. */
  private skeleton(): TemplateResult | typeof nothing {
    if (this.failure) return nothing;
    return html`<div class="skeleton" aria-hidden="true">
      <div></div>
      <div></div>
      <div></div>
    </div>`;
  }

  private progress(): TemplateResult | typeof nothing {
    const { boot } = this;
    if (!boot || this.failure) return nothing;
    const { stage, loaded, total } = boot;
    const bytes = total
      ? ` ${megabytes(loaded)} / ${megabytes(total)} MB`
      : loaded
        ? ` ${megabytes(loaded)} MB`
        : '';
    return html`<div class="boot-status" role="status" data-testid="boot-status">
      <span>${message(`boot.${stage}`)}<span aria-hidden="true">${bytes}</span></span>
      <progress
        class="gr-progress"
        max=${total ?? nothing}
        value=${total ? Math.min(loaded, total) : nothing}
        aria-label=${message(`boot.${stage}`)}
      ></progress>
    </div>`;
  }

  private failed({ stage, message: text, traceback }: Failure): TemplateResult {
    return html`<div class="app-error" role="alert" data-testid="app-error" data-stage=${stage}>
      <strong>${message('boot.failed')}</strong>
      <p>${text}</p>
      ${traceback ? html`<pre tabindex="0">${traceback}</pre>` : nothing}
      <button type="button" class="secondary sm" @click=${() => this.dispatchEvent(new Event('retry'))}>
        ${message('common.retry')}
      </button>
    </div>`;
  }

  private foot(): TemplateResult {
    return html`<footer>${this.footer.map((link) => this.footLink(link))}</footer>`;
  }

  private footLink(link: unknown): TemplateResult | typeof nothing {
    if (link === 'gradio') return outerLink('https://gradio.app', message('footer.gradio'));
    if (link === 'api' || link === 'settings')
      return html`<button type="button" @click=${() => void this.open(link)}>
        <span>${message(`footer.${link}`)}</span>${icon(link === 'api' ? Rocket : Settings)}
      </button>`;
    const { label, url } = (link ?? {}) as { label?: string; url?: string };
    const href = safeUrl(url);
    return href ? outerLink(href, label ?? href) : nothing;
  }

  private async open(kind: 'api' | 'settings'): Promise<void> {
    await import('./app-dialog.ts');
    this.dialog = kind;
  }
}
