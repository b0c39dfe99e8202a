/** The dialogs behind the footer's buttons: settings, and the app's endpoints. Loaded when first opened. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { X } from 'lucide';
import type { PageApp } from '../../../src/events/page-app.ts';
import type { DependencyConfig } from '../../../src/protocol/config.ts';
import type { KeptFile } from '../../../src/protocol/runtime.ts';
import { adopt } from '../../theme/adopt.ts';
import { icon } from '../icon.ts';
import { message } from '../messages.ts';
import css from './app-dialog.css?inline';
import type { KeptData } from './kept-data.ts';
import { colorScheme, setColorScheme, type ColorScheme } from './color-scheme.ts';

adopt(css);

const schemes: readonly ColorScheme[] = ['light', 'dark', 'system'];

/** A modal dialog of the app. Fires `close`. */
@customElement('gr-app-dialog')
export class AppDialog extends LitElement {
  @property({ attribute: false }) kind: 'api' | 'settings' = 'settings';
  @property({ attribute: false }) app: PageApp | null = null;
  @property({ attribute: false }) kept: KeptData | null = null;
  /** What the app keeps for the visitor, as of when the dialog was opened. */
  @state() private files: readonly KeptFile[] = [];
  /** What was done with it last. */
  @state() private said: 'asked' | 'deleted' | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
    if (this.kind === 'settings') void this.look();
  }

  protected override render(): TemplateResult {
    const title = message(this.kind === 'api' ? 'api.title' : 'footer.settings');
    return html`<dialog aria-label=${title} @close=${() => this.dispatchEvent(new Event('close'))}>
      <header>
        <h2>${title}</h2>
        <button type="button" class="icon-button" aria-label=${message('common.close')} @click=${this.close}>
          ${icon(X)}
        </button>
      </header>
      ${this.kind === 'api' ? this.endpoints() : this.settings()}
    </dialog>`;
  }

  private settings(): TemplateResult {
    const container = this.closest<HTMLElement>('.gradio-container');
    const now = container ? colorScheme(container) : 'system';
    return html`<label>
        ${message('settings.theme')}
        <select
          @change=${(event: Event) => container && setColorScheme(container, (event.target as HTMLSelectElement).value as ColorScheme)}
        >
          ${schemes.map((scheme) => html`<option value=${scheme} ?selected=${scheme === now}>${message(`settings.${scheme}`)}</option>`)}
        </select>
      </label>
      <label>
        ${message('settings.language')}
        <input
          type="text"
          readonly
          .value=${new Intl.DisplayNames([navigator.language], { type: 'language' }).of('en') ?? 'English'}
        />
      </label>
      ${this.flagged()}`;
  }

  /** Rows that were flagged: to be saved as a file, or deleted. */
  private flagged(): TemplateResult | typeof nothing {
    if (this.said === 'deleted') return html`<p role="status">${message('flagged.deleted')}</p>`;
    if (this.files.length === 0) return nothing;
    return html`<section aria-labelledby="gr-flagged">
      <h3 id="gr-flagged">${message('flagged.title')}</h3>
      <p>${message('flagged.kept', { count: this.files.length })}</p>
      ${this.said === 'asked' ? html`<p role="status">${message('flagged.sure')}</p>` : nothing}
      <div class="dialog-buttons">
        <button type="button" class="secondary sm" @click=${this.download}>
          ${message('common.download')}
        </button>
        <button type="button" class="stop sm" @click=${this.forget}>
          ${message(this.said === 'asked' ? 'flagged.delete' : 'common.delete')}
        </button>
      </div>
    </section>`;
  }

  /** Asks what is kept; a runtime that is busy answers later, one that is gone never. */
  private async look(): Promise<void> {
    this.files = (await this.kept?.list().catch(() => [])) ?? [];
  }

  private download = async (): Promise<void> => {
    const { saveAsZip } = await import('./kept-data.ts');
    saveAsZip(this.files);
  };

  /** Deletes at the second click: the first one asks. */
  private forget = async (): Promise<void> => {
    if (this.said !== 'asked') {
      this.said = 'asked';
      return;
    }
    await this.kept?.clear();
    this.said = 'deleted';
  };

  private endpoints(): TemplateResult {
    const listed = (this.app?.config.dependencies ?? []).filter(
      (d) => d.api_visibility === 'public' && d.api_name !== false && d.backend_fn,
    );
    if (listed.length === 0) return html`<p>${message('api.none')}</p>`;
    return html`${listed.map((d) => this.endpoint(d))}`;
  }

  private endpoint(dependency: DependencyConfig): TemplateResult {
    const describe = (ids: readonly number[]): TemplateResult =>
      html`<ul>
        ${ids.map((id) => {
          const node = this.app?.nodes.get(id);
          return html`<li>
            <code>${node?.type}</code> ${(node?.props['label'] as string | undefined) ?? ''}
          </li>`;
        })}
      </ul>`;
    return html`<section>
      <h3><code>/${dependency.api_name}</code></h3>
      <p>${dependency.api_description || ''}</p>
      <h4>${message('api.takes')}</h4>
      ${describe(dependency.inputs)}
      <h4>${message('api.returns')}</h4>
      ${describe(dependency.outputs)}
    </section>`;
  }

  private close = (): void => this.querySelector('dialog')?.close();
}
