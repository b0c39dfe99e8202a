/** What all pages of the documentation have around their content. */

/** A page, by its path below `docs/` without the ending. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** Whether apps run on it. */
  readonly runsApps?: boolean;
}

/** A heading of the list of pages, with the pages under it. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Text as it may stand in HTML, in quoted attributes too. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The page as a file. */
export function framed(page: Page, chapters: readonly Chapter[]): string {
  const toDocs = '../'.repeat(page.path.split('/').length - 1);
  const link = ({ path, title }: Page): string =>
    `<li><a href="${toDocs}${path}.html"${path === page.path ? ' aria-current="page"' : ''}>${escaped(title)}</a></li>`;
  const list = chapters
    .map(({ title, pages }) => `<h2>${escaped(title)}</h2>\n<ul>\n${pages.map(link).join('\n')}\n</ul>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} · gradio-lite</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${toDocs}docs.css">
${page.runsApps ? `<script type="module" src="${toDocs}../gradio-lite.js"></script>\n` : ''}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><a href="${toDocs}index.html">gradio-lite</a> <a href="${toDocs}../index.html">Playground</a></header>
<nav aria-label="Documentation">
${list}
</nav>
<main id="content">
${page.body}
</main>
</body>
</html>
`;
}
