/** Inline Markdown for short texts (info lines): built as DOM nodes, so that no text can become markup. */
import { html, nothing, type TemplateResult } from 'lit';

const token =
  /\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|_(.+?)_|`(.+?)`|\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+|[#/.][^)\s]*)\)/;

/** Text with bold, emphasis, code and links. Anything else stays as typed. */
export function inlineMarkdown(text: string): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const match = token.exec(text);
  if (!match) return html`${text}`;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const [, strong1, strong2, em1, em2, code, linkText, href] = match;
  const strong = strong1 ?? strong2;
  const em = em1 ?? em2;
  const middle =
    strong !== undefined
      ? html`<strong>${inlineMarkdown(strong)}</strong>`
      : em !== undefined
        ? html`<em>${inlineMarkdown(em)}</em>`
        : code !== undefined
          ? html`<code>${code}</code>`
          : html`<a href=${href ?? ''} target="_blank" rel="noopener noreferrer"
              >${inlineMarkdown(linkText ?? '')}</a
            >`;
  return html`${before}${middle}${inlineMarkdown(after)}`;
}
