import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { BlockElement } from '../internal/block-element.ts';
import { copyButton } from '../internal/copy-button.ts';
import { renderMarkdown } from '../internal/markdown/render-markdown.ts';
import { adopt } from '../theme/adopt.ts';
import css from './markdown.css?inline';
import type { markdown } from './markdown.schema.ts';

adopt(css);

@customElement('gr-markdown')
export class MarkdownElement extends BlockElement<typeof markdown> {
  @state() private copied = false;

  private get text(): string {
    return (this.value as string | null) ?? '';
  }

  /** A Markdown has a frame only when it was given one. */
  protected override boxClasses(): readonly string[] {
    const { container, padding, visible } = this.props;
    return [
      'block',
      ...(container || padding ? ['padded'] : []),
      ...(container ? [] : ['hide-frame']),
      ...(visible === 'hidden' ? ['hidden'] : []),
    ];
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, overflow: styles['height'] || styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    const { rtl, buttons, sanitize_html = true, line_breaks = false, header_links = false } = this.props;
    const delimiters = this.props.latex_delimiters ?? [];
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      ${buttons?.includes('copy')
        ? html`<div class="icon-button-wrapper">${copyButton(this.copied, this.copy)}</div>`
        : nothing}
      <div class="prose" data-testid="markdown" dir=${rtl ? 'rtl' : 'ltr'}>
        <span class="md prose">
          ${guard([this.text, sanitize_html, line_breaks, header_links, delimiters], () =>
            renderMarkdown(this.text, {
              sanitize: sanitize_html,
              lineBreaks: line_breaks,
              headerLinks: header_links,
              delimiters,
            }),
          )}
        </span>
      </div>`;
  }

  private copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.text);
    this.emit('copy', { value: this.text });
    this.copied = true;
    setTimeout(() => (this.copied = false), 1500);
  };
}
