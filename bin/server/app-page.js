/**
 * The page that shows one app and nothing else.
 * @param {object} app
 * @param {string} app.entry path of the file that runs first, relative to the app's root, with `/`
 * @param {string} app.base URL path at which the root is served
 * @param {string} app.files URL path of the list of the root's files
 * @param {string} app.product URL path of the folder of `gradio-lite.js`
 * @param {string} [app.requirements] text of its requirements.txt
 * @param {string} [app.wheels] URL of a folder of wheels
 * @returns {string}
 */
export function appPage({ entry, base, files, product, requirements = '', wheels }) {
  const title = entry.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const url = base + entry.split('/').map(encodeURIComponent).join('/');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; }</style>
<script type="module" src="${escaped(product)}gradio-lite.js"></script>
</head>
<body>
<gradio-lite app-mode="true" control-page-title="true" files="${escaped(files)}"${attribute('wheels', wheels)}>
<gradio-requirements>${escaped(requirements)}</gradio-requirements>
<gradio-file name="${escaped(entry)}" url="${escaped(url)}" entrypoint></gradio-file>
</gradio-lite>
</body>
</html>
`;
}

/**
 * Puts an element at the end of a page's body, where a page without one has its end.
 * @param {string} html
 * @param {string} element
 */
export function atEndOfBody(html, element) {
  const end = html.toLowerCase().lastIndexOf('</body>');
  return end < 0 ? `${html}\n${element}\n` : `${html.slice(0, end)}${element}\n${html.slice(end)}`;
}

/**
 * Puts an element at the start of a page's head.
 * @param {string} html
 * @param {string} element
 */
export const atStartOfHead = (html, element) =>
  html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}\n${element}`);

/**
 * ` name="value"` for a value that is there.
 * @param {string} name
 * @param {string | undefined} value
 */
const attribute = (name, value) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`);

/**
 * Text as it may stand in HTML, in quoted attributes too.
 * @param {string} text
 */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
