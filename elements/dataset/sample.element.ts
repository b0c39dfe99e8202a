/** How a sample is drawn in a cell or a button, by the kind of component that it fills. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import { safeUrl } from '../internal/safe-url.ts';

/** Longest text of one sample. */
const LENGTH = 60;

interface FileLike {
  readonly url?: string | null;
  readonly path?: string;
  readonly orig_name?: string | null;
}

const isFile = (value: unknown): value is FileLike =>
  typeof value === 'object' && value !== null && ('path' in value || 'url' in value);

const shortened = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

const fileName = ({ orig_name, path, url }: FileLike): string =>
  orig_name ?? (path ?? url ?? '').split(/[\\/]/).at(-1) ?? '';

/** A sample as text. */
export function sampleText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return shortened(value.map(sampleText).join(', '));
  if (isFile(value)) return fileName(value);
  return shortened(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const options = { sanitize: true, lineBreaks: false, headerLinks: false, delimiters: [] };

/** Formatted text; its code loads when a sample first needs it, and the plain text stands there until then. */
function formatted(text: string): TemplateResult {
  const nodes = guard([text], () =>
    until(
      import('../internal/markdown/render-markdown.ts').then(({ renderMarkdown }) =>
        renderMarkdown(text, options),
      ),
      text,
    ),
  );
  return html`<span class="md prose" data-foreign>${nodes}</span>`;
}

function picture(value: unknown): TemplateResult | typeof nothing {
  const url = safeUrl(value as FileLike | string | null);
  return url ? html`<img src=${url} alt=${isFile(value) ? fileName(value) : ''} loading="lazy" />` : nothing;
}

/** A sample of a component of the given type. */
export function sample(type: string | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return nothing;
  // HTML reads as Markdown too, which takes out what is unsafe.
  if ((type === 'markdown' || type === 'html') && typeof value === 'string')
    return formatted(shortened(value));
  if (type === 'image') return picture(value);
  return sampleText(value);
}
