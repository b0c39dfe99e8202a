import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Braces } from 'lucide';
import { BlockElement } from '../internal/block-element.ts';
import { blockLabel } from '../internal/block-label.ts';
import { Copying } from '../internal/copying.ts';
import { cornerButtons } from '../internal/corner-buttons.ts';
import { icon } from '../internal/icon.ts';
import { adopt } from '../theme/adopt.ts';
import { statusTracker } from '../internal/status-tracker.ts';
import { hasParts, pageSize, partPath, startsUnfolded, type Path } from './folding.ts';
import css from './json.css?inline';
import type { json } from './json.schema.ts';

adopt(css);

/** One part of the value as it is drawn. */
interface Part {
  readonly key: string | null;
  readonly value: unknown;
  readonly path: Path;
  readonly depth: number;
  /** True for the last of its neighbours, after which no comma stands. */
  readonly last: boolean;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && !Array.isArray(value) && !hasParts(value));

const punctuation = (text: string): TemplateResult => html`<span class="punctuation">${text}</span>`;

@customElement('gr-json')
export class JsonElement extends BlockElement<typeof json> {
  /** What the visitor folded (false) or unfolded (true); it stays when the value changes. */
  @state() private chosen: ReadonlyMap<Path, boolean> = new Map();
  /** How often the visitor asked for more of a long list. */
  @state() private wishes: ReadonlyMap<Path, number> = new Map();
  private unfolded: ReadonlySet<Path> = new Set();
  private drawn: unknown;
  private readonly copying = new Copying(this);

  private get labelShown(): boolean {
    return this.props.show_label !== false && Boolean(this.props.label);
  }

  protected override boxClasses(): readonly string[] {
    return super.boxClasses().filter((name) => name !== 'padded');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.dataset['testid'] = 'json';
    if (this.drawn === this.value) return;
    this.drawn = this.value;
    this.unfolded = startsUnfolded(this.value, this.props.open === true);
  }

  protected override render(): TemplateResult {
    const { buttons } = this.props;
    const name = this.props.label ?? 'JSON';
    const empty = isEmpty(this.value);
    const copy = buttons?.includes('copy') && !empty ? [this.copying.button(() => this.text())] : [];
    return html`${statusTracker(this.node.status)} ${blockLabel(name, Braces, this.labelShown)}
      ${cornerButtons(copy, buttons, this.app)}
      <div
        class="json-holder ${this.labelShown ? 'labelled' : ''}"
        role="group"
        aria-label=${name}
        tabindex="0"
      >
        ${empty ? this.nothingYet() : this.draw({ key: null, value: this.value, path: '$', depth: 0, last: true })}
      </div>`;
  }

  private nothingYet(): TemplateResult {
    return html`<div class="empty">
      ${icon(Braces)}<span class="sr-only">${JSON.stringify(this.value)}</span>
    </div>`;
  }

  private draw(part: Part): TemplateResult {
    const { value } = part;
    if (hasParts(value)) return this.isUnfolded(part) ? this.open(part, value) : this.folded(part, value);
    const [kind, text] = Array.isArray(value)
      ? ['punctuation', '[]']
      : typeof value === 'object' && value !== null
        ? ['punctuation', '{}']
        : [`value ${value === null ? 'null' : typeof value}`, JSON.stringify(value)];
    return this.line(
      part.depth,
      html`${this.keyOf(part)}<span class=${kind}>${text}</span>${this.comma(part)}`,
    );
  }

  private open(part: Part, value: object): TemplateResult {
    const { path, depth } = part;
    const list = Array.isArray(value);
    const entries = Object.entries(value as Record<string, unknown>);
    const shown = entries.slice(0, pageSize(this.wishes.get(path) ?? 0));
    const hidden = entries.length - shown.length;
    const keys = !list || this.props.show_indices === true;
    return html`${this.line(depth, html`${this.toggleOf(part)}${this.keyOf(part)}${punctuation(list ? '[' : '{')}`)}
    ${shown.map(([key, item], i) =>
      this.draw({
        key: keys ? JSON.stringify(key) : null,
        value: item,
        path: partPath(path, key),
        depth: depth + 1,
        last: i === entries.length - 1,
      }),
    )}
    ${
      hidden > 0
        ? html`<button
            type="button"
            class="more"
            style="--depth: ${depth + 1}"
            @click=${() => this.wish(path)}
          >
            ${this.message('json.more', { count: hidden })}
          </button>`
        : nothing
    }
    ${this.line(depth, html`${punctuation(list ? ']' : '}')}${this.comma(part)}`)}`;
  }

  private folded(part: Part, value: object): TemplateResult {
    const list = Array.isArray(value);
    const count = this.message(list ? 'json.array' : 'json.object', { count: Object.keys(value).length });
    return this.line(
      part.depth,
      html`${this.toggleOf(part)}${this.keyOf(part)}${punctuation(list ? '[' : '{')}<button
          type="button"
          class="preview"
          tabindex="-1"
          @click=${() => this.toggle(part)}
        >
          ${count}</button
        >${punctuation(list ? ']' : '}')}${this.comma(part)}`,
    );
  }

  private line(depth: number, content: TemplateResult): TemplateResult {
    return html`<div class="line"><span class="content" style="--depth: ${depth}">${content}</span></div>`;
  }

  private keyOf({ key }: Part): TemplateResult | typeof nothing {
    return key === null ? nothing : html`<span class="key">${key}</span>${punctuation(': ')}`;
  }

  private comma({ last }: Part): TemplateResult | typeof nothing {
    return last ? nothing : punctuation(',');
  }

  private toggleOf(part: Part): TemplateResult {
    const unfolded = this.isUnfolded(part);
    const key = part.key ?? (part.path === '$' ? '' : (part.path.split('/').at(-1) ?? ''));
    return html`<button
      type="button"
      class="toggle"
      aria-expanded=${unfolded ? 'true' : 'false'}
      aria-label=${this.message(unfolded ? 'json.collapse' : 'json.expand', { key })}
      @click=${() => this.toggle(part)}
    ></button>`;
  }

  private isUnfolded({ path }: Part): boolean {
    return this.chosen.get(path) ?? this.unfolded.has(path);
  }

  private toggle(part: Part): void {
    this.chosen = new Map(this.chosen).set(part.path, !this.isUnfolded(part));
  }

  private wish(path: Path): void {
    this.wishes = new Map(this.wishes).set(path, (this.wishes.get(path) ?? 0) + 1);
  }

  private text(): string {
    return JSON.stringify(this.value, null, 2);
  }
}
