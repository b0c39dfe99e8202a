import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Braces } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { blockLabel } from '../internal/block-label.ts';
import { copyButton } from '../internal/copy-button.ts';
import { adopt } from '../theme/adopt.ts';
import css from './json.css?inline';
import type { json } from './json.schema.ts';

adopt(css);

/** Levels that start unfolded when the author did not open all. */
const OPEN_LEVELS = 3;
/** Items drawn of one list or object; the rest waits behind a button, so that large data stays quick. */
const PAGE = 200;

type Path = string;

@customElement('gr-json')
export class JsonElement extends BlockElement<typeof json> {
  /** Paths the visitor folded or unfolded, against what they start as. */
  @state() private toggled: ReadonlySet<Path> = new Set();
  @state() private pages: ReadonlyMap<Path, number> = new Map();
  @state() private copied = false;
  private drawn: unknown;

  protected override boxClasses(): readonly string[] {
    return [...super.boxClasses().filter((name) => name !== 'padded')];
  }

  protected override boxStyles(): Readonly<Record<string, string>> {
    return { ...super.boxStyles(), overflow: 'auto' };
  }

  protected override render(): TemplateResult {
    const { show_label, buttons } = this.props;
    const name = this.props.label ?? 'JSON';
    if (this.drawn !== this.value) {
      this.drawn = this.value;
      this.toggled = new Set();
      this.pages = new Map();
    }
    const empty = this.value === null || this.value === '' || (typeof this.value === 'object' && Object.keys(this.value).length === 0);
    this.dataset['testid'] = 'json';
    return html`<gr-status-tracker .status=${this.node.status}></gr-status-tracker>
      ${blockLabel(name, Braces, show_label !== false)}
      ${buttons?.includes('copy') && !empty
        ? html`<div class="icon-button-wrapper">${copyButton(this.copied, this.copy)}</div>`
        : nothing}
      <div class="json-holder ${show_label === false ? '' : 'labelled'}" role="group" aria-label=${name} tabindex="0">
        ${empty ? html`<div class="empty">${JSON.stringify(this.value)}</div>` : this.entry(null, this.value, '$', 0, true)}
      </div>`;
  }

  private entry(key: string | null, value: unknown, path: Path, depth: number, last: boolean): TemplateResult {
    const comma = last ? nothing : html`<span class="punctuation">,</span>`;
    const name = key === null ? nothing : html`<span class="key">${key}</span><span class="punctuation">: </span>`;
    if (value === null || typeof value !== 'object')
      return html`<div class="line" style="--depth: ${depth}">${name}${this.leaf(value)}${comma}</div>`;
    const list = Array.isArray(value);
    const [open, close] = list ? '[]' : '{}';
    const entries: [string | null, unknown][] = list
      ? value.map((item, i) => [this.props.show_indices ? String(i) : null, item])
      : Object.entries(value).map(([k, v]) => [JSON.stringify(k), v]);
    if (entries.length === 0)
      return html`<div class="line" style="--depth: ${depth}">${name}<span class="punctuation">${open}${close}</span>${comma}</div>`;
    const unfolded = (this.props.open === true || depth < OPEN_LEVELS) !== this.toggled.has(path);
    const shown = (this.pages.get(path) ?? 1) * PAGE;
    return html`<div class="line" style="--depth: ${depth}">
        <button
          type="button"
          class="toggle"
          aria-expanded=${unfolded ? 'true' : 'false'}
          aria-label=${this.message(unfolded ? 'json.collapse' : 'json.expand', { key: key ?? '' })}
          @click=${() => this.toggle(path)}
        ></button>
        ${name}<span class="punctuation">${open}</span>${unfolded
          ? nothing
          : html`<button type="button" class="preview" tabindex="-1" @click=${() => this.toggle(path)}>
                ${this.message('json.items', { count: entries.length })}</button
              ><span class="punctuation">${close}</span>${comma}`}
      </div>
      ${unfolded
        ? html`${entries
              .slice(0, shown)
              .map(([k, v], i) => this.entry(k, v, `${path}/${i}`, depth + 1, i === entries.length - 1))}
            ${entries.length > shown
              ? html`<button type="button" class="more" @click=${() => this.more(path)}>
                  ${this.message('json.more', { count: entries.length - shown })}
                </button>`
              : nothing}
            <div class="line" style="--depth: ${depth}"><span class="punctuation">${close}</span>${comma}</div>`
        : nothing}`;
  }

  private leaf(value: unknown): TemplateResult {
    const kind = value === null ? 'null' : typeof value === 'boolean' ? 'bool' : typeof value;
    return html`<span class="value ${kind}">${JSON.stringify(value) ?? String(value)}</span>`;
  }

  private toggle(path: Path): void {
    const toggled = new Set(this.toggled);
    if (!toggled.delete(path)) toggled.add(path);
    this.toggled = toggled;
  }

  private more(path: Path): void {
    this.pages = new Map(this.pages).set(path, (this.pages.get(path) ?? 1) + 1);
  }

  private copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(JSON.stringify(this.value, null, 2));
    this.copied = true;
    setTimeout(() => (this.copied = false), 1500);
  };
}
