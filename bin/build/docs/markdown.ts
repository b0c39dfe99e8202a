/** Markdown of this project as HTML; it is our own text, and trusted. */
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

/** The HTML of a text; `link` changes where its links lead. */
export function html(markdown: string, link: (href: string) => string = (href) => href): string {
  const marked = new Marked(gfmHeadingId());
  marked.use({
    walkTokens(token) {
      if (token.type === 'link') token.href = link(token.href as string);
    },
  });
  return marked.parse(markdown, { async: false });
}

/** The text of the first heading. */
export const titleOf = (markdown: string): string => /^# (.+)$/m.exec(markdown)?.[1] ?? '';
