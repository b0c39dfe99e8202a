import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { EventName } from '../../src/schema/events.ts';
import { LayoutElement } from '../internal/layout-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './html.css?inline';
import type { html as htmlSchema } from './html.schema.ts';
import { fillTemplate } from './template.ts';

adopt(css);

type Watcher = { names: readonly string[]; callback: (props: Record<string, unknown>) => void };

@customElement('gr-html')
export class HtmlElement extends LayoutElement<typeof htmlSchema> {
  private readonly sheet = new CSSStyleSheet();
  private filled: string | null = null;
  private styled: string | null = null;
  private loaded = false;
  private readonly watchers: Watcher[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  protected override boxClasses(): readonly string[] {
    const { container, padding } = this.props;
    return [
      'block',
      ...(container || padding ? ['padded'] : []),
      ...(container ? [] : ['hide-frame']),
      ...this.hiddenClass(),
    ];
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    const styles = super.boxStyles();
    return { ...styles, overflow: styles['max-height'] ? 'auto' : '' };
  }

  protected override render(): TemplateResult {
    const { show_label, label, apply_default_css = true } = this.props;
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      ${show_label && label ? html`<span class="block-title" data-testid="block-info">${label}</span>` : nothing}
      <div data-foreign class="html-container ${apply_default_css ? 'prose gradio-style' : ''}"></div>
      ${this.node.children.length > 0 ? html`<div class="column">${this.blocks()}</div>` : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const target = this.querySelector<HTMLElement>(':scope > .html-container');
    if (!target) return;
    const values = this.values();
    const filled = fillTemplate(this.props.html_template ?? '${value}', values);
    if (filled !== this.filled) {
      this.filled = filled;
      // Parsed in an inert document: markup of the author's comes in, scripts in it never run.
      target.replaceChildren(...new DOMParser().parseFromString(filled, 'text/html').body.childNodes);
      if (this.props.autoscroll) this.scrollTop = this.scrollHeight;
    }
    const css = this.props.css_template ? fillTemplate(this.props.css_template, values) : '';
    if (css !== this.styled) {
      this.styled = css;
      // The author's rules reach no further than this component.
      this.sheet.replaceSync(css ? `@scope ([data-html-scope="${this.node.id}"]) { ${css} }` : '');
      target.dataset['htmlScope'] = String(this.node.id);
    }
    if (!this.loaded) {
      this.loaded = true;
      this.runScript(target);
    }
    for (const { callback } of this.watchers) callback(values);
  }

  private values(): Record<string, unknown> {
    const extra = (this.node.props['props'] ?? {}) as Record<string, unknown>;
    return { ...extra, value: this.value, label: this.props.label ?? null };
  }

  private runScript(element: HTMLElement): void {
    const source = this.node.props['js_on_load'];
    if (typeof source !== 'string' || !source) return;
    const props = new Proxy(this.values(), {
      get: (_, name) => this.values()[String(name)],
      set: (_, name, value) => {
        if (name === 'value') this.set(value);
        else
          this.node.update({
            props: { ...(this.node.props['props'] as object | undefined), [String(name)]: value },
          });
        return true;
      },
    });
    const trigger = (event: EventName, data: unknown = null): void => this.emit(event as never, data);
    const watch = (names: string | readonly string[], callback: Watcher['callback']): void => {
      const list = typeof names === 'string' ? [names] : names;
      let last = JSON.stringify(list.map((name) => this.values()[name]));
      this.watchers.push({
        names: list,
        callback: (values) => {
          const now = JSON.stringify(list.map((name) => values[name]));
          if (now === last) return;
          last = now;
          callback(values);
        },
      });
    };
    try {
      // The author's own page code, as in a script tag.
      new Function('element', 'trigger', 'props', 'watch', source)(element, trigger, props, watch);
    } catch (error) {
      console.error('gr.HTML: js_on_load failed.', error);
    }
  }
}
