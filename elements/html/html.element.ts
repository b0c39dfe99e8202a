import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { EventName } from '../../src/schema/events.ts';
import { AppFiles } from '../internal/app-files.ts';
import { cornerButtons } from '../internal/corner-buttons.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import { AuthorScript } from './author-script.ts';
import css from './html.css?inline';
import type { html as htmlSchema } from './html.schema.ts';
import { fillTemplate } from './template.ts';

adopt(css);

/** Where the children of `with gr.HTML(…)` go. */
const CHILDREN = '@children';
/** Pixels from the end at which the block still counts as scrolled to it. */
const NEAR_END = 5;

@customElement('gr-html')
export class HtmlElement extends LayoutElement<typeof htmlSchema> {
  @query('.html-content') private content!: HTMLElement;
  /** What is wrong with a template. */
  @state() private mistake: string | null = null;
  private readonly sheet = new CSSStyleSheet();
  private filled: string | null = null;
  private losses = 0;
  private styled = '';
  private readonly files = new AppFiles(this);
  private script: AuthorScript | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(this.sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, overflow: styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    const { show_label, label, container, padding, buttons, apply_default_css = true } = this.props;
    const look = apply_default_css ? 'prose gradio-style' : '';
    const content =
      this.node.children.length === 0
        ? html`<div id=${this.partId('html')} class="html-content ${look}" data-foreign></div>`
        : html`<div id=${this.partId('html')} class="html-content has-children">
            <div class="html-part ${look}" data-foreign></div>
            <div class="column">${this.blocks()}</div>
            <div class="html-part ${look}" data-foreign></div>
          </div>`;
    return html`${statusTracker(this.node.status)} ${cornerButtons([], buttons, this.app)}
      ${show_label && label ? html`<span class="block-title" data-testid="block-info">${label}</span>` : nothing}
      <div class="html-container ${padding && !container ? 'padding' : ''}">
        ${content}
        ${this.mistake === null ? nothing : html`<p class="template-error" role="alert">${this.mistake}</p>`}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    try {
      this.fill();
      this.dress();
      this.mistake = null;
    } catch (error) {
      const name = (this.node.props['component_class_name'] as string | undefined) ?? 'HTML';
      this.mistake = this.message('html.mistake', { name, mistake: (error as Error).message });
    }
    if (this.script) this.script.changed();
    else void this.load();
  }

  /** Puts the filled template in the place of the last. */
  private fill(): void {
    const filled = fillTemplate(this.props.html_template ?? '${value}', this.values());
    const { losses } = this.files;
    if (filled === this.filled && losses === this.losses) return;
    Object.assign(this, { filled, losses });
    const follows = this.scrollTop + this.clientHeight >= this.scrollHeight - NEAR_END;
    const parts = this.content.querySelectorAll<HTMLElement>(':scope > .html-part');
    const targets = parts.length > 0 ? [...parts] : [this.content];
    const at = filled.indexOf(CHILDREN);
    const texts =
      parts.length > 0 && at >= 0 ? [filled.slice(0, at), filled.slice(at + CHILDREN.length)] : [filled, ''];
    // Parsed in an inert document: markup of the author's comes in, scripts in it never run.
    const parsed = texts.map((text) => new DOMParser().parseFromString(text, 'text/html').body);
    this.files.show(parsed);
    for (const [i, target] of targets.entries()) target.replaceChildren(...parsed[i]!.childNodes);
    if (this.props.autoscroll && follows) this.scrollTop = this.scrollHeight;
  }

  /** Applies the author's CSS to this block alone; declarations outside a block concern its root. */
  private dress(): void {
    const { css_template } = this.props;
    const styled = css_template
      ? // More ids than the sheets of `head=` have, which are there to be adapted.
        `#${CSS.escape(this.partId('html'))}:not(#_#_#_) { ${fillTemplate(css_template, this.values())} }`
      : '';
    if (styled === this.styled) return;
    this.styled = styled;
    this.sheet.replaceSync(styled);
  }

  /** What templates and the script know by name. */
  private values(): Record<string, unknown> {
    const given = (this.node.props['props'] ?? {}) as Record<string, unknown>;
    // A function's update of one of them comes by its own name.
    const extra = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        name in this.node.props ? this.node.props[name] : value,
      ]),
    );
    return { ...extra, value: this.value, label: this.props.label ?? null };
  }

  private async load(): Promise<void> {
    this.script = new AuthorScript({
      element: this.content,
      values: () => this.values(),
      set: (name, value) => {
        const { props } = this.node.props;
        if (name === 'value') this.set(value);
        else this.node.update({ props: { ...(props as object | undefined), [name]: value }, [name]: value });
      },
      call: (name, data) => this.app.callServerFunction(this.node, name, data),
      upload: (file) => this.app.upload(file),
      trigger: (event, data) => this.emit(event as EventName & (typeof htmlSchema)['events'][number], data),
    });
    const { js_on_load, head, server_fns } = this.node.props as {
      js_on_load?: string | null;
      head?: string | null;
      server_fns?: readonly string[];
    };
    try {
      await this.script.run(js_on_load ?? null, head ?? null, server_fns ?? []);
    } catch (error) {
      console.error('gr.HTML: js_on_load failed.', error);
    }
  }
}
