import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { AppFiles } from '../internal/app-files.ts';
import { BlockElement } from '../internal/block-element.ts';
import { Copying } from '../internal/copying.ts';
import { cornerButtons } from '../internal/corner-buttons.ts';
import { renderMarkdown } from '../internal/markdown/render-markdown.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import css from './markdown.css?inline';
import type { markdown } from './markdown.schema.ts';

adopt(css);

@customElement('gr-markdown')
export class MarkdownElement extends BlockElement<typeof markdown> {
  private readonly copying = new Copying(this);
  private readonly files = new AppFiles(this);

  private get text(): string {
    return (this.value as string | null) ?? '';
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, overflow: styles['height'] || styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    const { rtl, buttons, container, padding } = this.props;
    const { sanitize_html = true, line_breaks = false, header_links = false } = this.props;
    const delimiters = this.props.latex_delimiters ?? [];
    const copy = buttons?.includes('copy')
      ? [
          this.copying.button(
            () => this.text,
            (value) => this.emit('copy', { value }),
          ),
        ]
      : [];
    return html`${statusTracker(this.node.status)} ${cornerButtons(copy, buttons, this.app)}
      <div
        class="prose ${padding && !container ? 'padding' : ''}"
        data-testid="markdown"
        dir=${rtl ? 'rtl' : 'ltr'}
        data-foreign
      >
        <span class="md prose">
          ${guard(
            [
              this.text,
              sanitize_html,
              line_breaks,
              header_links,
              JSON.stringify(delimiters),
              this.files.losses,
            ],
            () => {
              const text = renderMarkdown(this.text, {
                sanitize: sanitize_html,
                lineBreaks: line_breaks,
                headerLinks: header_links,
                delimiters,
              });
              this.files.show([text]);
              return text;
            },
          )}
        </span>
      </div>`;
  }
}
